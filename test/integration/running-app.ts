// The app as a person starts it: a process of its own.
import { spawn, type ChildProcess, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

/** Another Node than the one that runs the tests, to start the app with. */
const node = process.env["START_NODE"] ?? process.execPath;

export const isRoot = process.getuid?.() === 0;

export interface RunningApp {
  port: number;
  child: ChildProcess;
  /** what it has printed so far, both streams */
  output(): string;
  /** resolves when it serves; rejects with what it printed when it ends before that */
  ready(): Promise<void>;
  /** resolves with its exit code; null when a signal ended it */
  ended: Promise<number | null>;
  /** sends the signal, and waits for the end */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  health(): Promise<{ status: number; body: { status?: string; version?: string; demonstration?: boolean } }>;
}

interface Options {
  port?: number;
  env?: Record<string, string>;
  /** started as this user, by root */
  uid?: number;
  /** a program that is given the command to run, such as unshare */
  through?: string[];
  /** one of app/platform/programs.mjs instead of `start` */
  program?: string;
  args?: string[];
}

const running = new Set<ChildProcess>();

/** `npm start` without npm. It leads a process group of its own, as from a terminal. */
export async function startApp(dataDir: string, options: Options = {}): Promise<RunningApp> {
  const port = options.port ?? (await freePort());
  const run = ["app/server/run.mjs", options.program ?? "start"];
  const [program, ...args] = [...(options.through ?? []), node, ...run, ...(options.args ?? [])];
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(program!, args, {
    env: { ...cleanEnvironment(), PORT: String(port), DATA_DIR: dataDir, ...options.env } as never,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  running.add(child);
  let said = "";
  child.stdout.on("data", (part) => (said += String(part)));
  child.stderr.on("data", (part) => (said += String(part)));
  const ended = once(child, "close").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return {
    port,
    child,
    ended,
    output: () => said,
    async ready() {
      let over = false;
      void ended.then(() => (over = true));
      while (!said.includes("Klar efter")) {
        if (over) throw new Error(`It ended: ${said}`);
        await sleep(50);
      }
    },
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
    async health() {
      const response = await fetch(`http://127.0.0.1:${port}/sundhed`);
      return { status: response.status, body: (await response.json()) as object };
    },
  };
}

/** Starts a command, or an app that is expected to refuse; waits for its end. */
export async function runToEnd(
  dataDir: string,
  options: Options = {},
): Promise<{ code: number | null; output: string }> {
  const app = await startApp(dataDir, options);
  return { code: await app.ended, output: app.output() };
}

/** A test that failed in the middle leaves nothing running. */
export async function endAll(): Promise<void> {
  for (const child of running) child.kill("SIGKILL");
  while (running.size > 0) await sleep(20);
}

/** A folder that other users may pass, as a project's is. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-start-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** PostgreSQL's processes that work in the folder's cluster. */
export function databaseProcesses(dataDir: string): number[] {
  const cluster = path.join(dataDir, "postgres");
  return fs
    .readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      try {
        return (
          pid > 0 &&
          fs.readlinkSync(`/proc/${pid}/cwd`) === cluster &&
          fs.readFileSync(`/proc/${pid}/comm`, "utf8") === "postgres\n"
        );
      } catch {
        return false;
      }
    });
}

/** The postmaster, parent of the others. */
export const databasePid = (dataDir: string): number =>
  Number(fs.readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

/** Without what the tests' own runner has set. */
function cleanEnvironment(): Record<string, string> {
  const ours =
    /^(NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|PORT|HOST|DATA_DIR|.*DATABASE_URL|LOG_LEVEL|SAGSGANG_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))) as Record<string, string>;
}
