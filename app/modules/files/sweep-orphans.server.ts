import { unitOfWork, type Tx } from "~/platform/unit-of-work.server";
import { type FileStore, fileStore } from "./file-store.server";

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;

/**
 * Removes what uploads without a commit and killed processes leave: content that no row names and nobody has put for a
 * day, and temporary files of that age.
 *
 * What names content is asked of the database itself: every text column it has whose name ends in `sha256`. So a new
 * table's files are safe without anybody remembering this place.
 * @param before content put since is left alone; by the disk's clock, which the demonstration's doesn't move
 * @returns how many files it removed
 */
export async function sweepOrphans(
  before = new Date(Date.now() - DAY_MS),
): Promise<{ content: number; temporary: number }> {
  const store = fileStore();
  let content = 0;
  for await (const { municipalityId, hashes } of batches(store, before)) {
    const named = await unitOfWork({ municipalityId, userId: null }, ({ tx }) => namedHashes(tx, hashes));
    for (const sha256 of hashes.filter((hash) => !named.has(hash))) {
      if (await store.removeIfOlder(municipalityId, sha256, before)) content++;
    }
  }
  return { content, temporary: await store.removeTemporary(before) };
}

/** Old content, some hundred of one municipality at a time. */
async function* batches(store: FileStore, before: Date): AsyncIterable<{ municipalityId: string; hashes: string[] }> {
  let batch = { municipalityId: "", hashes: [] as string[] };
  for await (const { municipalityId, sha256 } of store.olderThan(before)) {
    if (batch.hashes.length > 0 && (batch.municipalityId !== municipalityId || batch.hashes.length === BATCH)) {
      yield batch;
      batch = { municipalityId: "", hashes: [] };
    }
    batch.municipalityId = municipalityId;
    batch.hashes.push(sha256);
  }
  if (batch.hashes.length > 0) yield batch;
}

/** Those of the hashes that a row of the municipality names. */
async function namedHashes(tx: Tx, hashes: string[]): Promise<Set<string>> {
  const columns = await tx.$queryRaw<{ source: string; name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS source, quote_ident(column_name) AS name
    FROM information_schema.columns
    WHERE column_name LIKE '%sha256' AND data_type = 'text' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  if (!columns.some(({ source }) => source.endsWith("stored_file")))
    throw new Error("The table of stored files is not seen.");
  const named = new Set<string>();
  for (const { source, name } of columns) {
    const statement = `SELECT DISTINCT ${name} AS hash FROM ${source} WHERE ${name} = ANY($1)`;
    for (const { hash } of await tx.$queryRawUnsafe<{ hash: string }[]>(statement, hashes)) named.add(hash);
  }
  return named;
}
