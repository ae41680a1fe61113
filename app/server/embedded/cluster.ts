// Making and starting PostgreSQL's own folder (a "cluster" in its words).
import type { ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endWithUs, finished } from "../child-process";
import { diskFull, explainFileError } from "../data-folder";
import { OperatorError } from "../operator-error";
import type { Binaries } from "./binaries";
import { connectAsSuperuser, socketPort } from "./connection";
import { giveTo, spawnAs, type Identity } from "./run-as";

const START_TIMEOUT_MS = 120_000; // recovery after a crash may take its time
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * initdb beside the place, then one rename: a kill in the middle leaves no half cluster. The caller holds the process lock.
 * Its "trust" means: whoever may open the socket, and that lies in a folder closed to others.
 */
export async function initialiseCluster(folder: string, { initdb }: Binaries, identity: Identity): Promise<void> {
  const parent = path.dirname(folder);
  const fresh = `${folder}.new-${process.pid}`;
  try {
    for (const name of fs.readdirSync(parent))
      // of a start that was killed
      if (name.startsWith(`${path.basename(folder)}.new-`))
        fs.rmSync(path.join(parent, name), { recursive: true, force: true });
    fs.mkdirSync(fresh, { mode: 0o700 });
  } catch (error) {
    throw explainFileError(error, parent);
  }
  giveTo(identity, fresh);
  const options = ["-D", fresh, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--data-checksums"];
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const child = spawnAs(identity, initdb, [...options, ...locale], {
    cwd: parent,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr!.on("data", (part) => (said += String(part)));
  if ((await finished(child)) === 0) return moveInto(fresh, folder);
  fs.rmSync(fresh, { recursive: true, force: true });
  if (/No space left/.test(said)) throw diskFull(parent);
  throw new OperatorError(`Databasen kunne ikke oprettes i ${parent}: ${lastLine(said)}`);
}

function moveInto(fresh: string, folder: string): void {
  try {
    fs.renameSync(fresh, folder);
  } catch {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw new OperatorError(
      `Mappen ${folder} indeholder noget, der ikke er en database. Flyt den, eller vælg en anden mappe med DATA_DIR.`,
    );
  }
}

/** @throws OperatorError when the folder is another major version's */
export function assertVersion(folder: string, binaryVersion: number): void {
  const version = Number.parseInt(fs.readFileSync(path.join(folder, "PG_VERSION"), "utf8"), 10);
  if (version !== binaryVersion)
    throw new OperatorError(
      `Databasen i ${folder} er lavet med PostgreSQL ${version}, og denne udgave bruger ${binaryVersion}. Tag en backup med den gamle udgave (npm run backup), og indlæs den her med npm run restore.`,
    );
}

/**
 * Starts the server and waits until it answers. It gets a session of its own, so that Ctrl-C reaches only the app, and writes
 * to a file, not a pipe: that outlives a killed parent.
 */
export async function spawnServer(
  folder: string,
  socket: string,
  { postgres }: Binaries,
  identity: Identity,
  flags: string[],
) {
  const logFile = `${folder}.log`;
  const log = openLog(logFile);
  const logStart = fs.fstatSync(log).size;
  const place = ["-D", folder, "-k", socket, "-p", String(socketPort), "-c", "listen_addresses="];
  const child = spawnAs(identity, postgres, [...place, "-c", "max_connections=100", ...flags], {
    cwd: folder,
    stdio: ["ignore", log, log],
    detached: true,
  });
  endWithUs(child, "SIGINT");
  fs.closeSync(log);
  await answers(child, socket, () => fs.readFileSync(logFile).subarray(logStart).toString(), path.dirname(folder));
  return child;
}

async function answers(child: ChildProcess, socket: string, said: () => string, parent: string): Promise<void> {
  let ended: string | undefined;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", (code, signal) => (ended ??= String(signal ?? code)));
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(20)) {
    if (ended !== undefined) {
      if (/No space left/.test(said())) throw diskFull(parent);
      const reason = /(?:FATAL|PANIC): {2}(.*)/.exec(said())?.[1] ?? lastLine(said());
      throw new OperatorError(`Databasen kunne ikke starte (${reason || ended}). Se loggen i ${parent}.`);
    }
    const client = await connectAsSuperuser(socket).catch(() => undefined);
    if (client) return client.end();
  }
  child.kill("SIGINT");
  throw new OperatorError(
    `Databasen svarede ikke inden for ${START_TIMEOUT_MS / 1000} sekunder. Se loggen i ${parent}.`,
  );
}

/** The log of the start before is kept once it has grown. */
function openLog(file: string): number {
  try {
    if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) fs.renameSync(file, `${file}.1`);
    return fs.openSync(file, "a");
  } catch (error) {
    throw explainFileError(error, path.dirname(file));
  }
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";
