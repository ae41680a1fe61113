// One installation through all that happens to it: started, started twice, killed, stopped, moved to another user. Told in order.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startEmbeddedDatabase } from "../../app/server/embedded-database";
import { digestDatabase } from "./database-digest";
import {
  databasePid,
  databaseProcesses,
  endAll,
  isRoot,
  newFolder,
  runToEnd,
  startApp,
  type RunningApp,
} from "./running-app";

vi.setConfig({ testTimeout: 120_000 });

/** Builds, and loads the demonstration: once for the whole file. */
const FIRST_START_MS = 300_000;

let dataDir: string;
/** what the very first start printed */
let first: RunningApp;
const folders: string[] = [];
const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};

beforeAll(async () => {
  dataDir = fs.realpathSync(folder());
  first = await startApp(dataDir);
  await first.ready();
  await first.stop();
}, FIRST_START_MS);
afterEach(endAll);
afterAll(() => {
  for (const made of folders) fs.rmSync(made, { recursive: true, force: true });
});

const superuser = (dir = dataDir) => ({
  host: path.join(dir, "postgres"),
  port: 5432,
  user: "postgres",
  database: "sagsgang",
});
async function query(text: string, dir = dataDir): Promise<void> {
  const client = new pg.Client(superuser(dir));
  await client.connect();
  await client.query(text);
  await client.end();
}

/** What only people change, and a table of our own: the app's workers write elsewhere whenever it runs. */
const lasting =
  /^(municipality|"user"|role_assignment|committee|membership|case_file|proposal|text_version|meeting|agenda_item|decision|minutes_signature|witness)$/;

async function contents(dir = dataDir): Promise<Record<string, string>> {
  const digest = await digestDatabase(superuser(dir));
  return Object.fromEntries(Object.entries(digest).filter(([table]) => lasting.test(table)));
}

const started = async (dir = dataDir, options: Parameters<typeof startApp>[1] = {}): Promise<RunningApp> => {
  const app = await startApp(dir, options);
  await app.ready();
  return app;
};

/** Ends the app by a signal; "Ctrl-C" is the terminal's, which every process of its group gets. */
async function stopInOrder(app: RunningApp, signal: NodeJS.Signals | "Ctrl-C", dir = dataDir): Promise<void> {
  if (signal === "Ctrl-C") process.kill(-app.child.pid!, "SIGINT");
  else app.child.kill(signal);
  expect(await app.ended).toBe(0);
  expect(app.output()).toMatch(/^Stopper …\n(.*\n)*Sagsgang er stoppet\.\n$/m);
  expect(databaseProcesses(dir)).toEqual([]);
  expect(fs.existsSync(path.join(dir, "postgres/postmaster.pid"))).toBe(false);
  expect(fs.readFileSync(path.join(dir, "postgres.log"), "utf8").trim()).toMatch(/database system is shut down$/);
}

/** @returns the line with which a start is refused */
async function refusal(): Promise<string> {
  const { code, output } = await runToEnd(dataDir);
  expect(code, output).toBe(1);
  return output.trim().split("\n").at(-1)!;
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; !(await what()); await sleep(50))
    if (Date.now() > deadline) throw new Error("It never came.");
}

describe("the first start", () => {
  it("tells its steps, the address, and whom one can sign in as", () => {
    expect(first.output()).toMatch(/^Sagsgang \d+\.\d+\.\d+\n/);
    for (const line of [
      /^ {2}Database startet og opdateret \(\d+ ændringer\) \(\d+,\d s\)$/m,
      /^ {2}Demonstrationen er indlæst \(\d+,\d s\)$/m,
      new RegExp(`^Åbn http://127\\.0\\.0\\.1:${first.port}$`, "m"),
      /^ {2}Anne Vestergård +Sekretær for Beskæftigelsesudvalget$/m,
      /^ {2}Karen Toft +Udvalgsformand$/m,
      /^ {2}Klar efter \d+,\d s$/m,
    ])
      expect(first.output()).toMatch(line);
    expect(first.output()).not.toMatch(/^\{|Warning/m);
  });
});

describe("a later start", () => {
  it("answers 503 until it is ready, builds and loads nothing again, and keeps what is there", async () => {
    const app = await startApp(dataDir);
    const seen = new Set<number>();
    const over = app.ready().then(() => true);
    while (!(await Promise.race([over, sleep(20, false)])))
      await app.health().then(
        ({ status }) => seen.add(status),
        () => {},
      );
    seen.add((await app.health()).status);
    expect([...seen]).toEqual([503, 200]);
    const before = await contents();
    await stopInOrder(app, "SIGHUP");

    const again = await started();
    expect(await contents()).toEqual(before);
    expect(again.output()).not.toMatch(/indlæst|bygget|opdateret/);

    const { code, output } = await runToEnd(dataDir);
    expect(code).toBe(1);
    expect(output).toContain(
      `Sagsgang kører allerede på http://127.0.0.1:${again.port} med datamappen ${dataDir} (proces ${again.child.pid}). Brug den, eller stop den først.`,
    );
    expect((await again.health()).status).toBe(200);
    await stopInOrder(again, "Ctrl-C");
  });

  it("two at once: one of them serves, the other says that it does", async () => {
    const both = await Promise.all([startApp(dataDir), startApp(dataDir)]);
    const [refused] = await Promise.race(both.map(async (app) => [app, await app.ended] as const));
    const serving = both.find((app) => app !== refused)!;
    await serving.ready();
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(/^Sagsgang \d\S+\nSagsgang kører allerede .*\n$/);
    expect((await serving.health()).status).toBe(200);
    await stopInOrder(serving, "SIGTERM");
  });
});

describe("killed", () => {
  it("the app: the next start takes the orphaned database over, and nothing is lost", async () => {
    const app = await started();
    await query("CREATE TABLE public.witness (n int); INSERT INTO public.witness SELECT generate_series(1, 1000)");
    const before = await contents();
    const orphan = databasePid(dataDir);
    await app.stop("SIGKILL");
    expect(databaseProcesses(dataDir)).toContain(orphan);
    const next = await started();
    expect(databasePid(dataDir)).not.toBe(orphan);
    expect(await contents()).toEqual(before);
    await stopInOrder(next, "SIGINT");
  });

  it("app and database: what was committed is there, though the number in the old pid file is another program's", async () => {
    const app = await started();
    await query("INSERT INTO public.witness VALUES (4711)");
    const before = await contents();
    process.kill(databasePid(dataDir), "SIGKILL");
    await app.stop("SIGKILL");
    const pidFile = path.join(dataDir, "postgres/postmaster.pid");
    fs.writeFileSync(pidFile, fs.readFileSync(pidFile, "utf8").replace(/^\d+/, String(process.pid)));
    const next = await started();
    expect(await contents()).toEqual(before);
    await query("DROP TABLE public.witness");
    await next.stop();
  });

  it("the database: the app starts it again and goes on; where that fails, it says why and ends", async () => {
    const app = await started();
    const killed = databasePid(dataDir);
    process.kill(killed, "SIGKILL");
    await until(() => app.output().includes("Databasen stoppede uventet, og startes igen."));
    const anew = () => fs.existsSync(path.join(dataDir, "postgres/postmaster.pid")) && databasePid(dataDir) !== killed;
    await until(async () => anew() && (await app.health()).status === 200);
    expect((await fetch(`http://127.0.0.1:${app.port}/log-ind`)).status).toBe(200);

    const settings = path.join(dataDir, "postgres/postgresql.auto.conf");
    const right = fs.readFileSync(settings);
    fs.appendFileSync(settings, "shared_buffers = 'mange'\n");
    process.kill(databasePid(dataDir), "SIGKILL");
    const ended = await app.ended;
    fs.writeFileSync(settings, right);
    expect(ended).toBe(1);
    // A job that was under way may still write its line in the log.
    expect(app.output()).toMatch(/\nDatabasen kunne ikke starte \(.*\)\. Se loggen i .*\.\n(\{.*\}\n)*$/);
    expect(app.output()).not.toMatch(/^\s+at /m);
  });
});

describe("a database that a newer release has used", () => {
  it("is refused, and left as it is", async () => {
    const app = await started();
    await query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '9999_later', now())",
    );
    await app.stop();
    expect(await refusal()).toMatch(
      /^Databasen er nyere end denne udgave af Sagsgang \(.*9999_later\)\. Start den nyere udgave, eller indlæs en backup, der passer\.$/,
    );
    expect(databaseProcesses(dataDir)).toEqual([]);
    const database = await startEmbeddedDatabase(path.join(dataDir, "postgres"));
    await query("DELETE FROM _prisma_migrations WHERE id = 'x'");
    await database.stop();
  });
});

describe.runIf(isRoot)("root", () => {
  const ordinary = 65534;
  const serverOwner = (dir: string) => fs.statSync(`/proc/${databasePid(dir)}`).uid;

  it("starts in a folder that PostgreSQL's user may not pass", async () => {
    const closed = path.join(folder(), "closed");
    fs.mkdirSync(closed, { mode: 0o700 });
    const moved = path.join(closed, "data");
    fs.renameSync(dataDir, moved);
    const app = await started(moved);
    expect(serverOwner(moved)).not.toBe(0);
    await stopInOrder(app, "SIGTERM", moved);
    fs.renameSync(moved, dataDir);
  });

  const readable = spawnSync("/bin/sh", ["-c", "test -r package.json"], { uid: ordinary }).status === 0;
  it.runIf(readable)("can give the folder to an ordinary user, and start there after them", async () => {
    spawnSync("chown", ["-R", `${ordinary}:${ordinary}`, dataDir]);
    const theirs = await started(dataDir, { uid: ordinary });
    expect(serverOwner(dataDir)).toBe(ordinary);
    await stopInOrder(theirs, "SIGTERM");
    const ours = await started();
    expect(serverOwner(dataDir)).toBe(ordinary);
    await stopInOrder(ours, "SIGTERM");
  });
});
