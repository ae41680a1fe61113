// @ts-check
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "./project-folder.mjs";

/**
 * What is started as a process of its own. Each is bundled into plain JavaScript before it is first run, and again when its
 * sources have changed, which takes a second: a process that compiles TypeScript as it starts takes longer each time, and
 * three times the memory for as long as it lives.
 */
export const programs = {
  start: "app/server/start.ts",
  build: "app/server/commands/build.ts",
  "install-database": "app/server/commands/install-database.ts",
  "create-municipality": "app/server/commands/create-municipality.ts",
  backup: "app/server/commands/backup.ts",
  restore: "app/server/commands/restore.ts",
  "demo-reset": "app/server/commands/demo-reset.ts",
  "load-demonstration": "app/server/commands/load-demonstration.ts",
  "file-reader": "app/modules/files/internal/isolated-reader.server.ts",
};

/** Those that must be ready soon: the packages they use are in their one file. */
export const wholePrograms = { "document-worker": "app/modules/pdf/internal/document-worker.ts" };

/** Those that somebody waits for: in CommonJS, which Node has ready 20 ms sooner. */
export const quickPrograms = { "typesetting-worker": "app/modules/pdf/internal/typesetting-worker.mjs" };

export const programFolder = path.join(projectFolder, ".cache", "programs");
export const stampFile = path.join(programFolder, "made-from.json");

let checked = false;

/**
 * The file to start a program from, made anew if need be. A process that was started from one of them finds the others as they
 * were made with it.
 * @param {keyof typeof programs | keyof typeof wholePrograms | keyof typeof quickPrograms} name
 * @returns {string}
 * @throws what make-programs.mjs said, when they can't be made
 */
export function programFile(name) {
  if (!checked && !process.env["SAGSGANG_PROGRAMS"] && !areFresh()) makePrograms();
  checked = true;
  return path.join(programFolder, `${name}.${name in quickPrograms ? "cjs" : "mjs"}`);
}

/** In a process of its own, which takes its memory with it. */
function makePrograms() {
  const script = path.join(projectFolder, "app", "platform", "make-programs.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: projectFolder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr.trim());
}

/** Sizes and times first, contents where those differ: a copy of the project needs no new bundles. */
function areFresh() {
  try {
    /** @type {({ file: string } & ReturnType<typeof stateOf>)[]} */
    const stamps = JSON.parse(fs.readFileSync(stampFile, "utf8"));
    return stamps.every(({ file, size, time, sha256 }) => {
      const { size: now, mtimeMs } = fs.statSync(path.join(projectFolder, file));
      return now === size && (mtimeMs === time || stateOf(file).sha256 === sha256);
    });
  } catch {
    return false;
  }
}

/** @param {string} file from the project's folder */
export function stateOf(file) {
  const { size, mtimeMs: time } = fs.statSync(path.join(projectFolder, file));
  const sha256 = createHash("sha256")
    .update(fs.readFileSync(path.join(projectFolder, file)))
    .digest("hex");
  return { size, time, sha256 };
}
