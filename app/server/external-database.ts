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
    const state = await migrationState(client).catch((error: unknown) => {
      throw codeOf(error) === "42501" ? wrongLogin("DATABASE_URL", "ikke må læse kommunernes data") : error;
    });
    if (state.pending.length > 0)
      throw new OperatorError(
        `Databasen ${state.applied > 0 ? "mangler ændringer fra denne udgave" : "er ikke gjort klar"}. Kør npm run install-database med ejerens login i OWNER_DATABASE_URL.`,
      );
    assertKnown(state);
  });
  await connected("PORTAL_DATABASE_URL", portal, async (client) => {
    await assertHarmless("PORTAL_DATABASE_URL", client);
    await assertPortalOnly(client);
  });
}

/**
 * Whether OWNER_DATABASE_URL names an installation, with a login that may act as its owner.
 * @throws OperatorError that says what to do
 */
export const checkOwner = (ownerUrl: string): Promise<void> =>
  connected("OWNER_DATABASE_URL", { connectionString: ownerUrl }, async (client) => {
    const { rows } = await client.query<{ installed: boolean; acts: boolean | null }>(
      `SELECT EXISTS (SELECT FROM pg_class WHERE relname = '_prisma_migrations') AS installed,
         (SELECT pg_has_role(oid, 'SET') FROM pg_roles WHERE rolname = 'sagsgang_owner') AS acts`,
    );
    const { installed, acts } = rows[0]!;
    if (!installed || acts === null)
      throw new OperatorError("Databasen i OWNER_DATABASE_URL er ikke gjort klar til Sagsgang. Er det den rigtige?");
    if (!acts)
      throw new OperatorError(
        "Loginet i OWNER_DATABASE_URL er ikke ejerens. Brug det login, som npm run install-database blev kørt med.",
      );
  });

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
  if (rows[0]?.mighty) throw wrongLogin(variable, "kan se alle kommuners data");
}

/** What the public sees is a login that can see no more. */
async function assertPortalOnly(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ sees: boolean; beyond: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'portal' AND has_schema_privilege(oid, 'USAGE')) AS sees,
       EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = 'municipality'
               AND has_table_privilege(oid, 'SELECT')) AS beyond`,
  );
  if (rows[0]!.beyond) throw wrongLogin("PORTAL_DATABASE_URL", "kan se mere end det offentliggjorte");
  if (!rows[0]!.sees) throw wrongLogin("PORTAL_DATABASE_URL", "ikke må læse det offentliggjorte");
}

const wrongLogin = (variable: string, fault: string) =>
  new OperatorError(
    `${variable} bruger et login, der ${fault}. Brug det login, som npm run install-database skrev ud.`,
  );

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
    case "28P01":
    case "28000":
      return new OperatorError(`Databasen afviser navn eller adgangskode. ${check}`);
    case "3D000":
      return new OperatorError(`Databasen findes ikke på serveren. Opret den, eller ret ${variable}.`);
    case "42501":
      return new OperatorError(`Loginet har ikke adgang til databasen (${messageOf(error)}). ${check}`);
    case "53300":
      return new OperatorError("Databasen har ikke flere ledige forbindelser. Hæv max_connections på serveren.");
    case "57P03":
      return new OperatorError("Databasen er ved at starte eller stoppe. Prøv igen om lidt.");
    case undefined:
      return explainText(variable, messageOf(error)) ?? error;
    default:
      return /CERT|TLS|SSL/.test(codeOf(error)!)
        ? new OperatorError(
            `Databasens certifikat kan ikke godkendes (${messageOf(error)}). Angiv dets udsteder i ${variable}: ?sslmode=verify-full&sslrootcert=/sti/ca.crt`,
          )
        : error;
  }
}

/** What pg itself finds out has no code. */
function explainText(variable: string, message: string): OperatorError | undefined {
  if (/timeout/i.test(message))
    return new OperatorError(`Databasen svarer ikke. Er PostgreSQL startet? Kontrollér ${variable}.`);
  if (/password must be/.test(message)) return new OperatorError(`${variable} mangler adgangskoden.`);
  if (/does not support SSL/.test(message))
    return new OperatorError(
      `Databasen taler ikke krypteret. Slå det til på serveren, eller fjern sslmode fra ${variable}.`,
    );
  return undefined;
}
