// Loads rows as they are: no trigger renumbers the audit chain, and foreign keys are checked when all is there.
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { tableOfEntry, type Manifest, type Table } from "./format";
import { discard, readArchive } from "./read-archive";
import { columnsOf, nameOf } from "./tables";

const ours = "('public', 'app', 'portal')";

/** Within one transaction, as the tables' owner. @returns puts everything back as it was, and checks the foreign keys */
export async function suspendRules(client: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ target: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS target, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace::regnamespace::text IN ${ours}`,
  );
  const { rows: triggers } = await client.query<{ target: string; name: string; enabled: string }>(
    `SELECT tgrelid::regclass::text AS target, quote_ident(tgname) AS name, tgenabled AS enabled
     FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND c.relnamespace::regnamespace::text IN ${ours}`,
  );
  for (const { target, name } of keys) await client.query(`ALTER TABLE ${target} DROP CONSTRAINT ${name}`);
  for (const { target, name } of triggers) await client.query(`ALTER TABLE ${target} DISABLE TRIGGER ${name}`);
  return async () => {
    for (const { target, name, enabled } of triggers)
      if (enabled !== "D")
        await client.query(
          `ALTER TABLE ${target} ENABLE ${enabled === "A" ? "ALWAYS " : enabled === "R" ? "REPLICA " : ""}TRIGGER ${name}`,
        );
    for (const { target, name, definition } of keys)
      await client.query(`ALTER TABLE ${target} ADD CONSTRAINT ${name} ${definition}`);
  };
}

/** Streams each table's parts into it. @returns each table's number of rows, in the manifest's order */
export async function loadTables(client: pg.Client, file: string, { tables }: Manifest): Promise<number[]> {
  const counts = tables.map(() => 0);
  let current: { index: number; rows: ReturnType<typeof startCopy>; ended: Promise<void> } | undefined;
  const finish = async () => {
    if (!current) return;
    current.rows.end();
    await current.ended;
    counts[current.index] = current.rows.rowCount;
    current = undefined;
  };
  await readArchive(file, async (name, content) => {
    const index = tableOfEntry(name);
    if (index === undefined) return discard(content);
    if (current?.index !== index) {
      await finish();
      const rows = startCopy(client, tables[index]!);
      current = {
        index,
        rows,
        ended: new Promise((resolve, reject) => void rows.once("finish", resolve).once("error", reject)),
      };
      current.ended.catch(() => {}); // awaited when the table is through
    }
    await Promise.race([pipeline(content, current.rows, { end: false }), current.ended]);
  });
  await finish();
  return counts;
}

const startCopy = (client: pg.Client, table: Table) =>
  client.query(copyFrom(`COPY ${nameOf(table)} (${columnsOf(table)}) FROM STDIN`));

export async function restoreSequences(client: pg.ClientBase, { sequences }: Manifest): Promise<void> {
  for (const sequence of sequences)
    await client.query("SELECT setval($1::regclass, $2)", [nameOf(sequence), sequence.lastValue]);
}
