import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { clearSchema } from "./archive/clear-schema";
import { filesPrefix, type Checksums, type Manifest } from "./archive/format";
import { loadTables, restoreSequences, suspendRules } from "./archive/load";
import { checkArchive, discard, readArchive } from "./archive/read-archive";
import { storedEntries } from "./archive/stored-data";
import { pathUnder } from "./archive/write-archive";
import { withClient } from "./embedded/database";
import { installJobQueues } from "./job-queues";
import { assertMatches, migrateWithin, readMigrations } from "./migrate";
import { OperatorError } from "./operator-error";

export interface RestoreTarget {
  /** as sagsgang_owner, in a database with its roles; its schema is made anew */
  owner: pg.ClientConfig;
  dataDir: string;
  /** done when the archive is found whole, before `owner` connects */
  makeReady?: () => Promise<void>;
}

/**
 * Puts an archive's database and files in the place of what is there. The database changes in one transaction: it is restored
 * whole, every foreign key and the audit chains checked, or not at all.
 * @param overwrite also where there are municipalities already
 * @throws OperatorError when it mayn't, or the archive is damaged or of a newer release; then nothing is changed
 */
export async function restore(
  file: string,
  { owner, dataDir, makeReady }: RestoreTarget,
  { overwrite = false } = {},
): Promise<Manifest> {
  const { manifest, checksums } = await checkArchive(file);
  const migrations = readMigrations();
  assertMatches(manifest.migrations, migrations);
  await makeReady?.();
  await withClient(owner, async (client) => {
    await assertUnused(client);
    if (!overwrite) await assertEmpty(client, dataDir);
    await installJobQueues(owner, client);
    const staged = await unpackFiles(file, dataDir);
    try {
      await client.query("BEGIN");
      await clearSchema(client);
      await migrateWithin(client, migrations.slice(0, manifest.migrations.length));
      await loadInto(client, file, manifest, checksums);
      await migrateWithin(client, migrations.slice(manifest.migrations.length));
      await assertChainsHold(client);
      await client.query("COMMIT");
      takeFiles(staged, dataDir);
    } finally {
      fs.rmSync(staged, { recursive: true, force: true });
    }
  });
  return manifest;
}

async function assertUnused(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename IN ('sagsgang_app', 'sagsgang_portal')`,
  );
  if (rowCount) throw new OperatorError("Databasen er i brug. Stop Sagsgang, og indlæs så backuppen.");
}

async function assertEmpty(client: pg.Client, dataDir: string): Promise<void> {
  const { rows } = await client.query<{ made: boolean }>(
    "SELECT to_regclass('public.municipality') IS NOT NULL AS made",
  );
  const municipalities = rows[0]!.made ? (await client.query("SELECT FROM public.municipality LIMIT 1")).rowCount : 0;
  if (municipalities || storedEntries(dataDir).length > 0)
    throw new OperatorError(
      "Her er data i forvejen, og de bliver erstattet. Tag først en backup af dem, og tilføj så --overwrite.",
    );
}

async function loadInto(client: pg.Client, file: string, manifest: Manifest, { rows }: Checksums): Promise<void> {
  const resumeRules = await suspendRules(client);
  const loaded = await loadTables(client, file, manifest);
  const wrong = manifest.tables.find((_table, index) => loaded[index] !== rows[index]);
  if (wrong) throw new Error(`${wrong.schema}.${wrong.name} has not the number of rows it was saved with.`);
  await restoreSequences(client, manifest);
  await resumeRules();
}

/** As the app itself verifies them. */
async function assertChainsHold(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM municipality");
  for (const { id } of rows) {
    await client.query("SELECT set_config('app.municipality_id', $1, true)", [id]);
    const { rows: problems } = await client.query<{ at_sequence: string; problem: string }>(
      "SELECT * FROM app.audit_verify() LIMIT 1",
    );
    if (problems[0])
      throw new OperatorError(
        `Backuppens hændelseslog er brudt ved nummer ${problems[0].at_sequence} (${problems[0].problem}). Backuppen er ikke indlæst.`,
      );
  }
}

/** Beside the place, so that what is there stays until the database is restored. */
async function unpackFiles(file: string, dataDir: string): Promise<string> {
  const staged = path.join(dataDir, `.restoring-${process.pid}`);
  fs.mkdirSync(staged, { mode: 0o700 });
  await readArchive(file, async (name, content) => {
    if (!name.startsWith(filesPrefix)) return discard(content);
    const target = pathUnder(staged, name.slice(filesPrefix.length));
    fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(content, fs.createWriteStream(target, { mode: 0o600, flush: true }));
  });
  return staged;
}

function takeFiles(staged: string, dataDir: string): void {
  for (const name of storedEntries(dataDir)) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
  for (const name of fs.readdirSync(staged)) fs.renameSync(path.join(staged, name), path.join(dataDir, name));
}
