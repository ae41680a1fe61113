// Makes roles, schemas and queues in a database that somebody else runs.
import pg from "pg";
import { rolesSql, withClient } from "./embedded/database";
import { assertVersion, connected } from "./external-database";
import { installJobQueues } from "./job-queues";
import { migrate } from "./migrate";
import { codeOf, messageOf, OperatorError } from "./operator-error";
import { newPassword, scramVerifier } from "./scram";

const logins = { DATABASE_URL: "sagsgang_app", PORTAL_DATABASE_URL: "sagsgang_portal" } as const;

/** Settings with passwords that were made now; those of logins that existed before are unknown. */
export type NewLogins = Partial<Record<keyof typeof logins, string>>;

/**
 * Makes the roles that are missing, and gives the database its owner: all of it or nothing.
 * @param ownerUrl an administrator's login, or sagsgang_owner's own
 * @param newPasswords also for logins that exist
 * @returns what to tell at once: the passwords can't be read again
 * @throws OperatorError
 */
export const makeLogins = (ownerUrl: string, { newPasswords = false } = {}): Promise<NewLogins> =>
  connected("OWNER_DATABASE_URL", { connectionString: ownerUrl }, async (client) => {
    await assertVersion(client);
    await client.query("BEGIN");
    const made = await makeRoles(client);
    await giveDatabaseToOwner(client);
    const urls = await setPasswords(client, ownerUrl, newPasswords ? Object.values(logins) : made);
    await client.query("COMMIT");
    return urls;
  });

/**
 * Makes schema and queues as sagsgang_owner, or brings them up to this release.
 * @returns the names of the migrations that were applied
 * @throws OperatorError
 */
export const updateSchema = (ownerUrl: string): Promise<string[]> => {
  const owner = asOwner(ownerUrl);
  return withClient(owner, async (client) => {
    const applied = await migrate(client);
    await installJobQueues(owner, client);
    return applied;
  });
};

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

async function setPasswords(client: pg.Client, ownerUrl: string, roles: string[]): Promise<NewLogins> {
  const urls: NewLogins = {};
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
