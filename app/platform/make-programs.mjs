// @ts-check
// Bundles the programs that programs.mjs names. What goes wrong is one line on stderr, for whoever started it.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { projectFolder } from "./project-folder.mjs";
import { programFolder, programs, quickPrograms, stampFile, stateOf, wholePrograms } from "./programs.mjs";

const DAY_MS = 86_400_000;
const prismaSchema = "prisma/schema";

try {
  makeClient();
  await bundle();
} catch (error) {
  process.stderr.write(`${sentence(/** @type {NodeJS.ErrnoException} */ (error))}\n`);
  process.exitCode = 1;
}

async function bundle() {
  /** @satisfies {import("esbuild").BuildOptions} */
  const options = /** @type {const} */ ({
    absWorkingDir: projectFolder,
    outdir: programFolder,
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20",
    legalComments: "none",
    logLevel: "silent",
  });
  const modules = /** @type {const} */ ({ ...options, format: "esm", outExtension: { ".js": ".mjs" } });
  // Packages in CommonJS ask for Node's own modules by require.
  const require = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  const place = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';
  const made = await Promise.all([
    build({ ...modules, entryPoints: programs, packages: "external", splitting: true, chunkNames: "[name]-[hash]" }),
    build({ ...modules, entryPoints: wholePrograms, banner: { js: require } }),
    build({
      ...options,
      entryPoints: quickPrograms,
      packages: "external",
      format: "cjs",
      outExtension: { ".js": ".cjs" },
      define: { "import.meta.url": "importMetaUrl" },
      banner: { js: place },
    }),
  ]);
  const files = made.flatMap(({ outputFiles }) => outputFiles);
  const inputs = new Set(made.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
  const sources = [...inputs].filter((file) => !file.startsWith("node_modules/"));
  const schema = fs.readdirSync(path.join(projectFolder, prismaSchema)).map((name) => `${prismaSchema}/${name}`);
  const stamps = [...sources, ...schema, "package-lock.json"].map((file) => ({ file, ...stateOf(file) }));

  // Each file appears whole, and what they were made from last: two processes that make them at once make the same.
  fs.mkdirSync(programFolder, { recursive: true });
  for (const file of files) writeWhole(file.path, file.contents);
  writeWhole(stampFile, JSON.stringify(stamps));
  sweep(new Set([stampFile, ...files.map((file) => file.path)]));
}

/** Prisma's client is made when the packages are installed; a schema that has changed since needs it anew. */
function makeClient() {
  const schema = path.join(projectFolder, prismaSchema);
  const newest = Math.max(...fs.readdirSync(schema).map((name) => fs.statSync(path.join(schema, name)).mtimeMs));
  const client = path.join(projectFolder, "app/platform/generated/client.ts");
  if ((fs.statSync(client, { throwIfNoEntry: false })?.mtimeMs ?? 0) > newest) return;
  const script = path.join(projectFolder, "prisma/generate.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: projectFolder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

/** A program of an earlier edition may still be running, and load a part of it: it is kept for a day. @param {Set<string>} current */
function sweep(current) {
  for (const name of fs.readdirSync(programFolder)) {
    const file = path.join(programFolder, name);
    if (!current.has(file) && fs.statSync(file).mtimeMs < Date.now() - DAY_MS) fs.rmSync(file, { force: true });
  }
}

/** @param {string} file @param {string | Uint8Array} content */
function writeWhole(file, content) {
  const unfinished = `${file}.${randomUUID()}`;
  fs.writeFileSync(unfinished, content);
  fs.renameSync(unfinished, file);
}

/** @param {NodeJS.ErrnoException} error */
function sentence({ code = "", message }) {
  if (["EACCES", "EROFS", "EPERM"].includes(code))
    return `Sagsgang skal bygges, og du må ikke skrive i ${projectFolder}. Kør npm run build som den, der ejer mappen.`;
  if (code === "ENOSPC") return `Der er ikke plads til at bygge Sagsgang i ${projectFolder}. Gør plads på disken.`;
  return `Sagsgang kunne ikke bygges. ${message}`;
}
