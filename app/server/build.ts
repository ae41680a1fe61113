// Builds what is served: the browser's files and the server bundle. `npm run build`, and start when need be.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectFolder } from "~/platform/project-folder.mjs";
import { buildFolder, buildIsFresh, fingerprint } from "./build-freshness";
import { finished } from "./child-process";
import { userName } from "./data-folder";
import { codeOf, OperatorError } from "./operator-error";
import { LockTaken, takeProcessLock, type ProcessLock } from "./process-lock";

/**
 * Builds, unless the build is of the present sources. Two that start at once build once.
 * @throws OperatorError when the sources don't build, or the folder can't be written
 */
export async function build({ evenIfFresh = false } = {}): Promise<void> {
  const lock = await waitForLock();
  try {
    if (!evenIfFresh && buildIsFresh()) return;
    fs.mkdirSync(buildFolder, { recursive: true });
    const stamp = fingerprint();
    const log = path.join(projectFolder, ".cache/build.log"); // Remix empties the build folder
    fs.mkdirSync(path.dirname(log), { recursive: true });
    fs.writeFileSync(log, "");
    const require = createRequire(import.meta.url);
    await run(
      log,
      path.join(path.dirname(require.resolve("@remix-run/dev/package.json")), "dist/cli.js"),
      "vite:build",
    );
    stamp.keep();
  } catch (error) {
    if (codeOf(error) === "EACCES" || codeOf(error) === "EROFS" || codeOf(error) === "EPERM")
      throw new OperatorError(
        `Sagsgang skal bygges, og brugeren ${userName()} må ikke skrive i ${projectFolder}. Kør npm run build som den, der ejer mappen.`,
      );
    if (codeOf(error) === "ENOSPC")
      throw new OperatorError(`Der er ikke plads til at bygge Sagsgang i ${projectFolder}. Gør plads på disken.`);
    throw error;
  } finally {
    lock.release();
  }
}

async function waitForLock(): Promise<ProcessLock> {
  for (;;) {
    try {
      return await takeProcessLock(buildFolder);
    } catch (error) {
      if (!(error instanceof LockTaken)) throw error;
      await sleep(300);
    }
  }
}

/** A child: it takes its memory with it when it is done. */
async function run(logFile: string, script: string, ...args: string[]): Promise<void> {
  const log = fs.openSync(logFile, "a");
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectFolder,
    stdio: ["ignore", log, log],
    env: { ...process.env, NODE_ENV: "production" },
  });
  fs.closeSync(log);
  if ((await finished(child)) !== 0) throw new OperatorError(`Sagsgang kunne ikke bygges. Se hvorfor i ${logFile}.`);
}
