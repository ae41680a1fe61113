import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { checkpointFolder } from "~/platform/checkpoint-folder";
import { projectFolder } from "~/platform/project-folder.mjs";
import {
  checksumsName,
  filesPrefix,
  formatVersion,
  manifestName,
  tablePart,
  type Manifest,
  type Table,
} from "./archive/format";
import { storedFiles } from "./archive/stored-data";
import { columnsOf, listSequences, listTables, nameOf } from "./archive/tables";
import { writeArchive, type ArchiveWriter } from "./archive/write-archive";
import { withClient } from "./embedded/database";

/** A table's rows are kept in parts of about this size: a tar entry must say how long it is before it begins. */
const PART_BYTES = 4 * 1024 * 1024;

export interface BackupSource {
  /** as sagsgang_owner, which sees every municipality's rows */
  owner: pg.ClientConfig;
  dataDir: string;
}

/**
 * Writes database and files into one archive, while the app may run. The database is seen as it was at one moment; the files
 * come after it, and since a stored file is there before the row that names it, none of them is missing. The audit chains'
 * checkpoints come before it: one that is newer than the chain beside it would say that the chain was cut.
 * @param target the archive; it stands there only when it is whole
 */
export async function backup({ owner, dataDir }: BackupSource, target: string): Promise<{ bytes: number }> {
  const archive = writeArchive(target);
  try {
    const checkpoints = storedFiles(dataDir)
      .filter(isCheckpoint)
      .map((name) => ({ name, content: fs.readFileSync(path.join(dataDir, name)) }));
    const rows = await withClient(owner, (client) => saveDatabase(client, archive));
    for (const { name, content } of checkpoints) await archive.add(`${filesPrefix}${name}`, content);
    for (const name of storedFiles(dataDir))
      if (!isCheckpoint(name)) await archive.addFile(`${filesPrefix}${name}`, path.join(dataDir, name));
    const checksums = { entries: { ...archive.checksums }, rows };
    await archive.add(checksumsName, Buffer.from(JSON.stringify(checksums)));
    await archive.finish();
    return { bytes: fs.statSync(target).size };
  } catch (error) {
    archive.abandon();
    throw error;
  }
}

const isCheckpoint = (name: string) => name.startsWith(`${checkpointFolder}/`);

/** @returns each table's number of rows */
async function saveDatabase(client: pg.Client, archive: ArchiveWriter): Promise<number[]> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(
    "SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL TimeZone = 'UTC'",
  );
  const tables = await listTables(client);
  await archive.add(manifestName, Buffer.from(JSON.stringify(await describe(client, tables), null, 1)));
  const counts: number[] = [];
  for (const [index, table] of tables.entries()) counts.push(await saveTable(client, archive, table, index));
  await client.query("COMMIT");
  return counts;
}

async function describe(client: pg.Client, tables: Table[]): Promise<Manifest> {
  const { version } = JSON.parse(fs.readFileSync(path.join(projectFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const { rows: migrations } = await client.query<Manifest["migrations"][number]>(
    "SELECT migration_name AS name, checksum FROM public._prisma_migrations ORDER BY 1",
  );
  const sequences = await listSequences(client);
  return { format: formatVersion, version, createdAt: new Date().toISOString(), migrations, tables, sequences };
}

async function saveTable(client: pg.Client, archive: ArchiveWriter, table: Table, index: number): Promise<number> {
  const rows = client.query(copyTo(`COPY (SELECT ${columnsOf(table)} FROM ${nameOf(table)}) TO STDOUT`));
  let parts: Buffer[] = [];
  let size = 0;
  let part = 0;
  const flush = async () => {
    if (size === 0) return;
    await archive.add(tablePart(index, ++part), Buffer.concat(parts));
    parts = [];
    size = 0;
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await flush();
  }
  await flush();
  return rows.rowCount;
}
