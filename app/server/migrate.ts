// Applies prisma/migrations, and records them in Prisma's own table, so that `prisma migrate deploy` agrees.
// Each migration and its record are one transaction: after a kill in the middle there is no half migration to resolve by hand,
// and no need for Prisma's schema engine at run time.
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import { projectFolder } from "~/platform/project-folder.mjs";
import { messageOf, OperatorError } from "./operator-error";

export const migrationsFolder = path.join(projectFolder, "prisma/migrations");

export interface Migration {
  name: string;
  sql: string;
  /** Prisma's: SHA-256 of the file, hex */
  checksum: string;
}

export interface MigrationState {
  /** how many the database has */
  applied: number;
  /** those the database lacks, in order */
  pending: Migration[];
  /** names that the database has and the code doesn't know: it was used by a newer release */
  unknown: string[];
  /** names whose file isn't the one that was applied */
  changed: string[];
}

/** pg_advisory_lock key: two processes that start at once migrate one after the other */
const MIGRATION_LOCK = 7_242_002;

export function readMigrations(folder = migrationsFolder): Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export async function migrationState(client: pg.ClientBase, migrations = readMigrations()): Promise<MigrationState> {
  const applied = await appliedMigrations(client);
  const known = new Set(migrations.map(({ name }) => name));
  return {
    applied: applied.size,
    pending: migrations.filter(({ name }) => !applied.has(name)),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
    changed: migrations
      .filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
      .map(({ name }) => name),
  };
}

/**
 * @param client as sagsgang_owner (or a member that has taken its role)
 * @param upTo leave out what comes after this one
 * @returns the names of those it applied
 * @throws OperatorError when the database is newer than the code, or made by another release
 */
export async function migrate(client: pg.ClientBase, migrations = readMigrations(), upTo?: string): Promise<string[]> {
  await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    const state = await migrationState(client, migrations);
    assertKnown(state);
    const wanted = state.pending.filter(({ name }) => upTo === undefined || name <= upTo);
    for (const migration of wanted) await apply(client, migration);
    return wanted.map(({ name }) => name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  }
}

/** @throws OperatorError that says which release the database needs */
export function assertKnown({ unknown, changed }: Pick<MigrationState, "unknown" | "changed">): void {
  if (unknown.length > 0)
    throw new OperatorError(
      `Databasen er nyere end denne udgave af Sagsgang (den kender ikke ${unknown.at(-1)}). Start den nyere udgave, eller indlæs en backup, der passer.`,
    );
  if (changed.length > 0)
    throw new OperatorError(
      `Databasen er lavet af en anden udgave af Sagsgang (${changed[0]} er ændret siden). Start den udgave, eller lav demonstrationen forfra med npm run demo:reset.`,
    );
}

/** Of a backup: its schema must be the beginning of this release's. @throws OperatorError */
export function assertMatches(theirs: Pick<Migration, "name" | "checksum">[], ours = readMigrations()): void {
  const other = theirs.find(
    ({ name, checksum }, index) => ours[index]?.name !== name || ours[index].checksum !== checksum,
  );
  if (other)
    throw new OperatorError(
      `Backuppen er lavet af en anden eller nyere udgave af Sagsgang (${other.name}). Indlæs den med den udgave. Intet er ændret.`,
    );
}

/** In the caller's transaction. */
export async function migrateWithin(client: pg.ClientBase, migrations: Migration[]): Promise<void> {
  for (const migration of migrations) await applyAndRecord(client, migration);
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await applyAndRecord(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function applyAndRecord(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(createRecords);
    await client.query(sql);
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  } catch (error) {
    throw new Error(`Ændringen ${name} af databasen mislykkedes: ${messageOf(error)}`, { cause: error });
  }
}

/** name → checksum; none where nothing was ever applied */
async function appliedMigrations(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows: made } = await client.query<{ made: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS made",
  );
  if (!made[0]!.made) return new Map();
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** As Prisma makes it; the app may read it, to know whether it fits. */
const createRecords = `
  CREATE TABLE IF NOT EXISTS public._prisma_migrations (
    id                  varchar(36) PRIMARY KEY,
    checksum            varchar(64) NOT NULL,
    finished_at         timestamptz,
    migration_name      varchar(255) NOT NULL,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  );
  REVOKE ALL ON public._prisma_migrations FROM sagsgang_app, sagsgang_portal;
  GRANT SELECT ON public._prisma_migrations TO sagsgang_app`;
