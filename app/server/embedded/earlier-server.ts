// After a kill -9 of the app its PostgreSQL lives on.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../operator-error";
import { connectAsSuperuser, socketPort } from "./connection";

/** pg_try_advisory_lock key: "an app process is using this cluster" */
const APP_LOCK = 7_242_001;

/** Held for as long as the app lives; it speaks for two containers on one volume, which share no process lock. */
export async function holdAppLock(socket: string) {
  const client = await connectAsSuperuser(socket);
  await client.query("SELECT pg_advisory_lock($1)", [APP_LOCK]);
  return client;
}

/**
 * Stops the server that an earlier run left, so that this release's binary and flags run.
 * @throws OperatorError when another app is using it
 */
export async function stopEarlierServer(folder: string, socket: string): Promise<void> {
  const pidFile = path.join(folder, "postmaster.pid");
  const pid = fs.existsSync(pidFile) ? Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]) : 0;
  const client = await connectAsSuperuser(socket).catch(() => undefined);
  if (client) {
    const { rows } = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock($1) AS free", [APP_LOCK]);
    await client.end();
    if (!rows[0]!.free || !isServerOf(pid, folder))
      throw new OperatorError(
        `Databasen i ${folder} bruges allerede af et andet program (proces ${pid}). Stop det først.`,
      );
  }
  if (isServerOf(pid, folder)) process.kill(pid, "SIGINT");
  // also when only the postmaster was killed: its sessions end by themselves, and none may be left when a new one starts
  for (let tries = 0; tries < 600 && serversOf(folder).length > 0; tries++) await sleep(50);
  const left = serversOf(folder);
  if (left.length > 0)
    throw new OperatorError(
      `Databasen fra en tidligere kørsel stopper ikke. Afslut proces ${left.join(", ")}, og start igen.`,
    );
  // stale now, and their number may belong to somebody else (the rule in a restarted container)
  if (process.platform === "linux")
    for (const file of [pidFile, path.join(socket, `.s.PGSQL.${socketPort}.lock`)]) fs.rmSync(file, { force: true });
}

function serversOf(folder: string): number[] {
  if (process.platform !== "linux") return [];
  return fs
    .readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid && isServerOf(pid, folder));
}

/** Every process of a server works in its data folder: a number used again by another program never matches. */
function isServerOf(pid: number, folder: string): boolean {
  if (!pid) return false;
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", "args=", "-p", String(pid)])
        .toString()
        .includes(folder);
    const program = fs.readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return program === "postgres" && fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(folder);
  } catch {
    return false;
  }
}
