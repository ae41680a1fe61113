import pg from "pg";
import type { Manifest, Table } from "./format";

export const nameOf = ({ schema, name }: Pick<Table, "schema" | "name">): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

export const columnsOf = ({ columns }: Table): string =>
  columns.map((column) => pg.escapeIdentifier(column)).join(", ");

/**
 * Every table with lasting rows, without generated columns: the municipalities', and the jobs that wait. Migrations and queues
 * are made, not copied.
 */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
       AND (n.nspname IN ('public', 'app', 'portal') AND c.relname <> '_prisma_migrations' OR n.nspname = 'jobs' AND c.relname = 'job')
     GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return rows;
}

export async function listSequences(client: pg.ClientBase): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<Manifest["sequences"][number]>(
    `SELECT schemaname AS schema, sequencename AS name, last_value::text AS "lastValue" FROM pg_sequences
     WHERE schemaname IN ('public', 'app', 'portal') AND last_value IS NOT NULL ORDER BY 1, 2`,
  );
  return rows;
}
