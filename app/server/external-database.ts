import type pg from "pg";
import type { DatabaseSettings, Settings } from "~/platform/env.server";
import { withClient } from "./embedded/database";
import { assertKnown, migrationState } from "./migrate";
import { codeOf, messageOf, OperatorError } from "./operator-error";

const OLDEST_VERSION = 17;

/**
 * Whether the server that DATABASE_URL names is there and fits: the logins work and can do no more than they should, and the
 * schema is this release's.
 * @throws OperatorError that says what to do
 */
export async function checkExternalDatabase({ app, portal }: Pick<Settings, "app" | "portal">): Promise<void> {
  await connected("DATABASE_URL", app, async (client) => {
    await assertVersion(client);
    await assertHarmless("DATABASE_URL", client);
    const state = await migrationState(client).catch(() => undefined);
    if (!state || state.pending.length > 0)
      throw new OperatorError(
        `Databasen ${state && state.pending.length < 3 ? "mangler ændringer fra denne udgave" : "er ikke gjort klar"}. Kør npm run install-database med ejerens login i OWNER_DATABASE_URL.`,
      );
    assertKnown(state);
  });
  await connected("PORTAL_DATABASE_URL", portal, (client) => assertHarmless("PORTAL_DATABASE_URL", client));
}

export async function assertVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ major: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS major",
  );
  if (rows[0]!.major < OLDEST_VERSION)
    throw new OperatorError(
      `Databasen kører PostgreSQL ${rows[0]!.major}. Sagsgang bruger version ${OLDEST_VERSION} eller nyere.`,
    );
}

/** The app must never act as the owner: row security wouldn't hold. */
async function assertHarmless(variable: string, client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ mighty: boolean }>(
    `SELECT rolsuper OR rolbypassrls OR pg_has_role(current_user, 'sagsgang_owner', 'MEMBER') AS mighty
     FROM pg_roles WHERE rolname = current_user AND EXISTS (SELECT FROM pg_roles WHERE rolname = 'sagsgang_owner')`,
  );
  if (rows[0]?.mighty)
    throw new OperatorError(
      `${variable} bruger et login, der kan se alle kommuners data. Brug det login, som npm run install-database skrev ud.`,
    );
}

/** @throws OperatorError that names the variable, when the server can't be reached with it */
export async function connected<T>(
  variable: string,
  config: DatabaseSettings,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  try {
    return await withClient({ connectionTimeoutMillis: 10_000, application_name: "sagsgang start", ...config }, work);
  } catch (error) {
    throw explain(variable, error);
  }
}

function explain(variable: string, error: unknown): unknown {
  const check = `Kontrollér ${variable}.`;
  switch (codeOf(error)) {
    case "ECONNREFUSED":
    case "ENOENT":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
      return new OperatorError(`Databasen svarer ikke. Er PostgreSQL startet? ${check}`);
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new OperatorError(`Databasens maskine findes ikke. ${check}`);
    case "ERR_INVALID_URL":
      return new OperatorError(
        `${variable} er ikke en adresse som postgresql://navn:adgangskode@maskine:5432/sagsgang.`,
      );
    case "28P01":
    case "28000":
      return new OperatorError(`Databasen afviser navn eller adgangskode. ${check}`);
    case "3D000":
      return new OperatorError(`Databasen findes ikke på serveren. Opret den, eller ret ${variable}.`);
    case "42501":
      return new OperatorError(`Loginet har ikke adgang til databasen (${messageOf(error)}). ${check}`);
    default:
      return /timeout/i.test(messageOf(error))
        ? new OperatorError(`Databasen svarer ikke. Er PostgreSQL startet? ${check}`)
        : error;
  }
}
