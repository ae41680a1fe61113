import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";

/** Every table's rows as one hash each, read as they are: two databases with the same digest hold the same. */
export async function digestDatabase(config: pg.ClientConfig): Promise<Record<string, string>> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND relpersistence = 'p'
         AND (relnamespace::regnamespace::text IN ('public', 'app', 'portal') AND relname <> '_prisma_migrations'
              OR oid = 'jobs.job'::regclass) ORDER BY 1`,
    );
    const digest: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ rows: string; hash: string }>(
        `SELECT count(*) AS rows, md5(coalesce(string_agg(row, chr(10) ORDER BY row), '')) AS hash FROM (SELECT t::text AS row FROM ${name} t) r`,
      );
      digest[name] = `${rows[0]!.rows} ${rows[0]!.hash}`;
    }
    return digest;
  } finally {
    await client.end();
  }
}

/** What the database is made of beside its rows: columns, constraints, indexes, triggers, policies, functions, privileges. */
export async function describeSchema(config: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(`
      SELECT line FROM (
        SELECT format('column %s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
                      (SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum)) AS line
          FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p') AND ${inOurs("relnamespace")}
        UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE ${inOurs("connamespace")}
        UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN ('public', 'app', 'portal')
        UNION ALL SELECT format('trigger %s %s', tgenabled, pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
          WHERE NOT tgisinternal AND ${inOurs("relnamespace")}
        UNION ALL SELECT format('policy %s.%s.%s %s %s %s', schemaname, tablename, policyname, roles, qual, with_check) FROM pg_policies
        UNION ALL SELECT format('table %s %s %s %s', oid::regclass, relrowsecurity, relforcerowsecurity, relacl) FROM pg_class
          WHERE relkind IN ('r', 'p') AND ${inOurs("relnamespace")}
        UNION ALL SELECT format('function %s %s %s', oid::regprocedure, proacl, md5(prosrc || coalesce(pg_get_function_sqlbody(oid), ''))) FROM pg_proc WHERE ${inOurs("pronamespace")}
        UNION ALL SELECT format('schema %s %s', oid::regnamespace, nspacl) FROM pg_namespace WHERE nspname IN ('public', 'app', 'portal')
      ) everything ORDER BY line`);
    return rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

const inOurs = (column: string) => `${column}::regnamespace::text IN ('public', 'app', 'portal')`;

/** Every file below a folder: path → SHA-256. */
export function digestFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), createHash("sha256").update(fs.readFileSync(file)).digest("hex")]),
  );
}
