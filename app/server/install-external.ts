// Makes roles, schemas and queues in a database that somebody else runs.
import pg from "pg";
import { rolesSql, withClient } from "./embedded/database";
import { assertVersion, connected } from "./external-database";
import { installJobQueues } from "./job-queues";
import { migrate } from "./migrate";
import { codeOf, messageOf, OperatorError } from "./operator-error";
import { newPassword, scramVerifier } from "./scram";

const logins = { DATABASE_URL: "sagsgang_app", PORTAL_DATABASE_URL: "sagsgang_portal" } as const;

export interface Installation {
  /** names of the migrations that were applied */
  applied: string[];
  /** the settings with passwords that were made now; those of logins that existed before are unknown */
  urls: Partial<Record<keyof typeof logins, string>>;
}

/**
 * Makes what is missing; run again after an update, it only brings the schema up to date.
 * @param ownerUrl an administrator's login, or sagsgang_owner's own. Everything is made as sagsgang_owner, which owns the database
 * @param newPasswords also for logins that exist
 * @throws OperatorError
 */
export async function installDatabase(ownerUrl: string, { newPasswords = false } = {}): Promise<Installation> {
  const urls = await makeLogins(ownerUrl, newPasswords);
  const owner = asOwner(ownerUrl);
  const applied = await withClient(owner, async (client) => {
    const names = await migrate(client);
    await installJobQueues(owner, client);
    return names;
  });
  return { applied, urls };
}

/** Roles and the database's owner, without a schema. @returns the URLs of logins whose password was made now */
export const makeLogins = (ownerUrl: string, newPasswords = false): Promise<Installation["urls"]> =>
  connected("OWNER_DATABASE_URL", { connectionString: ownerUrl }, async (client) => {
    await assertVersion(client);
    const made = await makeRoles(client);
    await giveDatabaseToOwner(client);
    return setPasswords(client, ownerUrl, newPasswords ? Object.values(logins) : made);
  });

/** Whoever logs in takes the role of the owner, so that all installations have the same one. */
export const asOwner = (ownerUrl: string): pg.ClientConfig => ({
  connectionString: ownerUrl,
  options: "-c role=sagsgang_owner",
  application_name: "sagsgang owner",
});

/** @returns the roles that didn't exist before */
async function makeRoles(client: pg.Client): Promise<string[]> {
  const wanted = ["sagsgang_owner", ...Object.values(logins)];
  const { rows } = await client.query<{ missing: string[] }>(
    "SELECT ARRAY(SELECT unnest($1::text[]) EXCEPT SELECT rolname FROM pg_roles)::text[] AS missing",
    [wanted],
  );
  const { missing } = rows[0]!;
  if (missing.length > 0)
    await client.query(rolesSql()).catch((error: unknown) => {
      throw codeOf(error) === "42501"
        ? new OperatorError(
            "Loginet i OWNER_DATABASE_URL må ikke oprette roller. Brug et login med CREATEROLE og CREATEDB.",
          )
        : error;
    });
  return missing;
}

async function giveDatabaseToOwner(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ database: string; owner: string; acts: boolean }>(
    `SELECT current_database() AS database, pg_get_userbyid(datdba) AS owner, pg_has_role(current_user, 'sagsgang_owner', 'SET') AS acts
     FROM pg_database WHERE datname = current_database()`,
  );
  const { database, owner, acts } = rows[0]!;
  try {
    if (!acts) await client.query("GRANT sagsgang_owner TO CURRENT_USER");
    if (owner !== "sagsgang_owner")
      await client.query(`ALTER DATABASE ${pg.escapeIdentifier(database)} OWNER TO sagsgang_owner`);
  } catch (error) {
    if (codeOf(error) !== "42501") throw error;
    throw new OperatorError(
      `Databasen ${database} skal ejes af rollen sagsgang_owner, og loginet i OWNER_DATABASE_URL må ikke ændre det (${messageOf(error)}). Bed serverens administrator om: ALTER DATABASE ${database} OWNER TO sagsgang_owner`,
    );
  }
}

async function setPasswords(client: pg.Client, ownerUrl: string, roles: string[]): Promise<Installation["urls"]> {
  const urls: Installation["urls"] = {};
  for (const [setting, role] of Object.entries(logins) as [keyof typeof logins, string][]) {
    if (!roles.includes(role)) continue;
    const password = newPassword();
    await client.query(`ALTER ROLE ${role} PASSWORD ${pg.escapeLiteral(scramVerifier(password))}`);
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = password;
    urls[setting] = url.href;
  }
  return urls;
}
