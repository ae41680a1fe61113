import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
beforeAll(async () => (database = await ownDatabase()));
afterAll(() => database.drop());

/** Asked of PostgreSQL itself, as the superuser, so that nothing is left out because the asker can't see it. */
const ask = <Row extends Record<string, unknown>>(text: string) => database.query<Row>("postgres", text);
const ours =
  "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%' AND n.nspname NOT LIKE 'pg_temp%'";

describe("the portal's login", () => {
  it("reads tables of the schema portal, and no other relation", async () => {
    const relations = await ask<{ name: string; schema: string; reads: boolean; writes: boolean; columns: boolean }>(`
      SELECT c.oid::regclass::text AS name, n.nspname AS schema,
        has_table_privilege('sagsgang_portal', c.oid, 'SELECT') AND has_schema_privilege('sagsgang_portal', n.oid, 'USAGE') AS reads,
        has_table_privilege('sagsgang_portal', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') AS writes,
        has_any_column_privilege('sagsgang_portal', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${ours}`);
    expect(relations.length).toBeGreaterThan(30);
    const portal = relations.filter(({ schema }) => schema === "portal");
    expect(portal.length).toBeGreaterThan(0);
    expect(portal.filter(({ reads }) => !reads)).toEqual([]);
    expect(relations.filter(({ writes }) => writes)).toEqual([]);
    expect(relations.filter(({ schema, reads, columns }) => schema !== "portal" && (reads || columns))).toEqual([]);
  });

  it("may use the schema portal alone, and make nothing anywhere", async () => {
    const schemas = await ask<{ name: string; uses: boolean; creates: boolean }>(`
      SELECT n.nspname AS name, has_schema_privilege('sagsgang_portal', n.oid, 'USAGE') AS uses,
        has_schema_privilege('sagsgang_portal', n.oid, 'CREATE') AS creates
      FROM pg_namespace n WHERE ${ours}`);
    expect(schemas.filter(({ uses }) => uses).map(({ name }) => name)).toEqual(["portal"]);
    expect(schemas.filter(({ creates }) => creates)).toEqual([]);
    const [rights] = await ask(`
      SELECT has_database_privilege('sagsgang_portal', current_database(), 'CREATE') AS creates,
        has_database_privilege('sagsgang_portal', current_database(), 'TEMPORARY') AS temporary`);
    expect(rights).toEqual({ creates: false, temporary: false });
  });

  it("may call no function of ours outside portal, nor any that runs with another's rights", async () => {
    const functions = await ask<{ name: string }>(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE ${ours} AND has_function_privilege('sagsgang_portal', p.oid, 'EXECUTE')
        AND has_schema_privilege('sagsgang_portal', n.oid, 'USAGE')
        AND (n.nspname <> 'portal' OR p.prosecdef)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
    expect(functions).toEqual([]);
  });

  it("owns nothing, belongs to no other role, and is no superuser", async () => {
    const [role] = await ask(`
      SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
        (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships,
        (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owned
      FROM pg_roles r WHERE rolname = 'sagsgang_portal'`);
    expect(role).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      rolreplication: false,
      memberships: 0,
      owned: 0,
    });
  });

  it("is refused when it tries: tables, functions, other roles, settings that would let it in", async () => {
    for (const sql of [
      'SELECT * FROM public."user"',
      "SELECT * FROM public.meeting",
      "SELECT * FROM app.rate_limit",
      "SELECT app.user_of_email('anne@eksempel.dk')",
      "SELECT app.municipality_ids()",
      "SET ROLE sagsgang_app",
      "SET SESSION AUTHORIZATION sagsgang_app",
      "CREATE TABLE portal.mine (id int)",
      "CREATE TEMP TABLE mine (id int)",
      "DELETE FROM portal.page",
      "COPY portal.page TO PROGRAM 'true'",
    ])
      await expect(database.query("sagsgang_portal", sql), sql).rejects.toThrow(/permission denied|cannot execute/);
  });
});

describe("the app's login", () => {
  it("is held by row security in every table that has a municipality", async () => {
    const tables = await ask<{ name: string; secured: boolean; policies: number; owner: string }>(`
      SELECT c.oid::regclass::text AS name, c.relrowsecurity AS secured, pg_get_userbyid(c.relowner) AS owner,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND ${ours} AND n.nspname <> 'jobs'
        AND (c.relname = 'municipality' OR EXISTS (
          SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'municipality_id' AND NOT a.attisdropped))`);
    expect(tables.length).toBeGreaterThan(30);
    expect(
      tables.filter(({ secured, policies, owner }) => !secured || policies === 0 || owner !== "sagsgang_owner"),
    ).toEqual([]);
  });

  it("reads no other table of the schema public, and none of the tables behind the definer functions", async () => {
    const open = await ask<{ name: string }>(`
      SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname IN ('public', 'app') AND NOT c.relrowsecurity
        AND has_table_privilege('sagsgang_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')`);
    expect(open.filter(({ name }) => name !== "_prisma_migrations")).toEqual([]);
  });

  it("can't go round row security: not its owner, no superuser, no bypass", async () => {
    const [role] = await ask(
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'sagsgang_app'",
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    await expect(database.query("sagsgang_app", "ALTER TABLE meeting DISABLE ROW LEVEL SECURITY")).rejects.toThrow(
      /must be owner/,
    );
    await expect(database.query("sagsgang_app", "SET row_security = off; SELECT * FROM meeting")).rejects.toThrow(
      /row-level security/,
    );
    await expect(database.query("sagsgang_app", "SET ROLE sagsgang_owner")).rejects.toThrow(/permission denied/);
  });

  it("sees nothing before it says in which municipality it is", async () => {
    await database.query("postgres", "INSERT INTO municipality (slug, name) VALUES ('proeve', 'Prøve')");
    expect(await database.query("sagsgang_app", "SELECT * FROM municipality")).toEqual([]);
  });

  it("has a search path of its own in every function that runs with the owner's rights", async () => {
    const loose = await ask(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND n.nspname IN ('app', 'public', 'portal')
        AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS c WHERE c LIKE 'search_path=%pg_temp')`);
    expect(loose).toEqual([]);
  });
});

describe("keys between tables", () => {
  it("carry the municipality with them: row security doesn't hold foreign keys back", async () => {
    const single = await ask(`
      SELECT k.conrelid::regclass::text AS "table", k.conname AS name
      FROM pg_constraint k
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.confrelid <> 'municipality'::regclass
        AND NOT EXISTS (SELECT FROM unnest(k.conkey) AS column_number JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = column_number
                        WHERE a.attname = 'municipality_id')`);
    expect(single).toEqual([]);
  });
});
