// Writes the SQL between the last migration's schema and prisma/schema into a new migration:
//   node --import tsx prisma/write-migration.ts <name>
// The schema that a migration leads to is kept beside it as schema.prisma, so no shadow database is needed. Policies, triggers
// and functions are added to the file by hand afterwards.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const folder = path.resolve(import.meta.dirname, "migrations");
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: node --import tsx prisma/write-migration.ts <name_in_snake_case>");
  process.exit(2);
}

const schemaFolder = path.resolve(import.meta.dirname, "schema");
const schema = fs
  .readdirSync(schemaFolder)
  .sort()
  .map((file) => fs.readFileSync(path.join(schemaFolder, file), "utf8"))
  .join("\n");
const earlier = fs
  .readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const last = earlier.filter((entry) => fs.existsSync(path.join(folder, entry, "schema.prisma"))).at(-1);
const before = last ? fs.readFileSync(path.join(folder, last, "schema.prisma"), "utf8") : undefined;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the engine ships without types for these entry points
const bindings: any = await import("@prisma/schema-engine-wasm/schema_engine_bg" as string);
const wasm = path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasm), { "./schema_engine_bg.js": bindings });
bindings.__wbg_set_wasm(instance.exports);
(instance.exports.__wbindgen_start as () => void)();

const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
// The engine wants a database even where it only compares two texts: it asks this one its version, and no more.
const answer = {
  columnNames: ["version", "numeric_version"],
  columnTypes: [7, 0] as (7 | 0)[],
  rows: [["PostgreSQL 18.4", 180004]],
};
const connection = {
  provider: "postgres" as const,
  adapterName: "none",
  queryRaw: () => Promise.resolve(answer),
  executeRaw: () => Promise.resolve(0),
  executeScript: () => Promise.resolve(),
  startTransaction: () => Promise.reject(new Error("No transactions here.")),
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: () => Promise.resolve(),
};
const adapter = bindMigrationAwareSqlAdapterFactory({
  provider: "postgres",
  adapterName: "none",
  connect: () => Promise.resolve(connection),
  connectToShadowDb: () => Promise.resolve(connection),
});
const engine = await bindings.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, adapter);
const asFiles = (content: string) => ({ files: [{ path: "schema.prisma", content }] });
const { stdout } = await engine.diff({
  from: before === undefined ? { tag: "empty" } : { tag: "schemaDatamodel", ...asFiles(before) },
  to: { tag: "schemaDatamodel", ...asFiles(schema) },
  script: true,
  shadowDatabaseUrl: null,
  exitCode: false,
  filters: { externalTables: [], externalEnums: [] },
});

const number = String(earlier.length + 1).padStart(4, "0");
const target = path.join(folder, `${number}_${name}`);
fs.mkdirSync(target, { recursive: true });
fs.writeFileSync(path.join(target, "migration.sql"), stdout);
fs.writeFileSync(path.join(target, "schema.prisma"), schema);
console.log(`prisma/migrations/${number}_${name}/migration.sql`);
process.exit(0);
