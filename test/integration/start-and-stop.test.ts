// One installation through all that happens to it: started, started twice, killed, stopped, moved, copied. Told in order.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { digestDatabase } from "./database-digest";
import { databasePid, databaseProcesses, endAll, newFolder, runToEnd, startApp, type RunningApp } from "./running-app";

vi.setConfig({ testTimeout: 120_000 });

/** Builds, and loads the demonstration: once for the whole file. */
const FIRST_START_MS = 300_000;

let dataDir: string;
const folders: string[] = [];
const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};

beforeAll(async () => {
  dataDir = fs.realpathSync(folder());
  const app = await startApp(dataDir);
  await app.ready();
  await app.stop();
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

describe("a later start", () => {
  it("builds and loads nothing again, and keeps what is there", async () => {
    const app = await started();
    const before = await contents();
    await app.stop();
    const again = await started();
    expect(await contents()).toEqual(before);
    expect(again.output()).not.toMatch(/indlæst|bygget|opdateret/);
    await again.stop();
  });

  it("answers 503 until it is ready", async () => {
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
    await app.stop();
  });
});

describe("a second start beside the first", () => {
  it("is refused with the first one's address, and leaves it untouched", async () => {
    const app = await started();
    const { code, output } = await runToEnd(dataDir);
    expect(code).toBe(1);
    expect(output).toContain(
      `Sagsgang kører allerede på http://127.0.0.1:${app.port} med datamappen ${dataDir} (proces ${app.child.pid}). Brug den, eller stop den først.`,
    );
    expect((await app.health()).status).toBe(200);
    await app.stop();
  });
});

describe("stopping", () => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s ends app and database in order", async (signal) => {
    const app = await started();
    expect(await app.stop(signal)).toBe(0);
    expect(app.output()).toContain("Sagsgang er stoppet.");
    expect(databaseProcesses(dataDir)).toEqual([]);
    expect(fs.existsSync(path.join(dataDir, "postgres/postmaster.pid"))).toBe(false);
    expect(fs.readFileSync(path.join(dataDir, "postgres.log"), "utf8").trim()).toMatch(/database system is shut down$/);
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
    await query("DROP TABLE public.witness");
    await next.stop();
  });

  it("app and database: what was committed is there after the next start", async () => {
    const app = await started();
    await query("CREATE TABLE public.witness (n int); INSERT INTO public.witness VALUES (4711)");
    const before = await contents();
    process.kill(databasePid(dataDir), "SIGKILL");
    await app.stop("SIGKILL");
    const next = await started();
    expect(await contents()).toEqual(before);
    await query("DROP TABLE public.witness");
    await next.stop();
  });
});
