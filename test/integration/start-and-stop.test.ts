// One installation through all that happens to it: started, started twice, killed, stopped, moved, copied. Told in order.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { digestDatabase, digestFolder } from "./database-digest";
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
const nobody = 65534;

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
  firstOutput = app.output();
  firstHealth = (await app.health()).body;
  await app.stop();
}, FIRST_START_MS);
afterEach(endAll);
afterAll(() => {
  for (const made of folders) fs.rmSync(made, { recursive: true, force: true });
});
let firstOutput: string;
let firstHealth: object;

const superuser = (dir = dataDir) => ({
  host: path.join(dir, "postgres"),
  port: 5432,
  user: "postgres",
  database: "sagsgang",
});
const stored = (dir: string) =>
  Object.fromEntries(
    Object.entries(digestFolder(dir)).filter(([name]) => !/^(postgres|backup|files\/incoming)([./]|$)/.test(name)),
  );

async function query(text: string, dir = dataDir): Promise<void> {
  const client = new pg.Client(superuser(dir));
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Two starts that must end with the same contents have the jobs' own bookkeeping between them. */
async function contents(dir = dataDir): Promise<Record<string, string>> {
  const { "jobs.job": _jobs, ...tables } = await digestDatabase(superuser(dir));
  return tables;
}

const started = async (dir = dataDir, options: Parameters<typeof startApp>[1] = {}): Promise<RunningApp> => {
  const app = await startApp(dir, options);
  await app.ready();
  return app;
};

describe("the first start", () => {
  it("tells its steps, the address and whom one can sign in as, and serves the demonstration", () => {
    expect(firstOutput).toMatch(/^Sagsgang \d+\.\d+\.\d+\n/);
    expect(firstOutput).toMatch(/ {2}Database startet og opdateret \(\d+ ændringer\) \(\d+,\d s\)/);
    expect(firstOutput).toMatch(/ {2}Demonstrationen er indlæst \(\d+,\d s\)/);
    expect(firstOutput).toMatch(/\nÅbn http:\/\/127\.0\.0\.1:\d+\n/);
    expect(firstOutput).toMatch(/Anne Vestergård +Sekretær/);
    expect(firstHealth).toEqual({
      status: "ok",
      version: expect.stringMatching(/^\d+\./) as string,
      demonstration: true,
    });
    expect(firstOutput).not.toMatch(/"level"|^\s+at /m);
  });
});

describe("a later start", () => {
  it("is ready within 6 seconds, and keeps what is there", async () => {
    const app = await started();
    const before = await contents();
    await app.stop();
    const again = await started();
    expect(await contents()).toEqual(before);
    expect(again.output()).not.toMatch(/indlæst|bygget|opdateret/);
    const [, whole, tenth] = /Klar efter (\d+),(\d) s/.exec(again.output())!;
    expect(Number(`${whole}.${tenth}`)).toBeLessThan(6 * slowness());
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

  it("at the same moment: one of the two serves", async () => {
    const [a, b] = [await startApp(dataDir), await startApp(dataDir)];
    const outcomes = await Promise.allSettled([a.ready(), b.ready()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await Promise.all([a.stop(), b.stop()]);
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

  it("Ctrl-C reaches the app's whole group, and the database still ends in order", async () => {
    const app = await started();
    process.kill(-app.child.pid!, "SIGINT");
    expect(await app.ended).toBe(0);
    expect(databaseProcesses(dataDir)).toEqual([]);
  });

  it("in the middle of starting leaves nothing behind", async () => {
    const app = await startApp(dataDir);
    while (!app.output().includes("Database startet")) await sleep(20);
    expect(await app.stop("SIGINT")).toBe(0);
    expect(databaseProcesses(dataDir)).toEqual([]);
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
    await next.stop();
  });

  it("app and database: what was committed is there after the next start", async () => {
    const app = await started();
    await query("INSERT INTO public.witness VALUES (4711)");
    const before = await contents();
    process.kill(databasePid(dataDir), "SIGKILL");
    await app.stop("SIGKILL");
    const next = await started();
    expect(await contents()).toEqual(before);
    await query("DROP TABLE public.witness");
    await next.stop();
  });

  it("the database: the app starts it again and goes on serving", async () => {
    const app = await started();
    process.kill(databasePid(dataDir), "SIGKILL");
    while (!app.output().includes("startes igen")) await sleep(50);
    for (let tries = 0; tries < 100 && (await app.health()).status !== 200; tries += 1) await sleep(100);
    expect((await app.health()).status).toBe(200);
    const page = await fetch(`http://127.0.0.1:${app.port}/log-ind`);
    expect(page.status).toBe(200);
    expect(await app.stop()).toBe(0);
  });

  it("a stale postmaster.pid that names another living process is no hindrance", async () => {
    fs.writeFileSync(
      path.join(dataDir, "postgres/postmaster.pid"),
      `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n\n\nready\n`,
    );
    const app = await started();
    await app.stop();
  });
});

describe("a database that doesn't fit the code", () => {
  it.each([
    [
      "newer",
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('probe', 'x', '9999_later', now())",
      "Databasen er nyere end denne udgave af Sagsgang (den kender ikke 9999_later).",
    ],
    [
      "of another branch",
      "UPDATE _prisma_migrations SET checksum = 'x' || substr(checksum, 2) WHERE migration_name LIKE '0001%'",
      "Databasen er lavet af en anden udgave af Sagsgang (0001_ground er ændret siden).",
    ],
  ])("%s: one line, and it stays as it is", async (_what, change, line) => {
    const copy = copyOfData();
    const app = await started(copy);
    await query(change, copy);
    await app.stop();
    const { code, output } = await runToEnd(copy);
    expect(code).toBe(1);
    expect(output).toContain(line);
    expect(output).not.toMatch(/^\s+at /m);
    expect(databaseProcesses(copy)).toEqual([]);
  });
});

describe("npm run backup and npm run restore", () => {
  it("carry the whole demonstration into an empty folder, where it starts", async () => {
    const app = await started();
    const archive = path.join(folder(), "all.tar.gz");
    const saved = await runToEnd(dataDir, { script: "app/server/commands/backup.ts", args: [archive] });
    expect(saved.output).toMatch(/Backup skrevet, \d+,\d MB/);
    expect(saved.code).toBe(0);
    const before = await contents();
    await app.stop();

    const target = fs.realpathSync(folder());
    const restored = await runToEnd(target, { script: "app/server/commands/restore.ts", args: [archive] });
    expect(restored.output).toMatch(/Backup fra .+ er indlæst/);
    expect(restored.code).toBe(0);
    const next = await started(target);
    expect(next.output()).not.toContain("Demonstrationen er indlæst");
    expect(await contents(target)).toEqual(before);
    expect(stored(target)).toEqual(stored(dataDir));
    expect(Object.keys(stored(target)).length).toBeGreaterThan(10);

    const beside = await runToEnd(target, { script: "app/server/commands/restore.ts", args: [archive, "--overwrite"] });
    expect(beside.output).toContain("Sagsgang kører allerede");
    await next.stop();
    const again = await runToEnd(target, { script: "app/server/commands/restore.ts", args: [archive] });
    expect(again.output).toContain("Her er data i forvejen");
    expect(again.code).toBe(1);
  });
});

if (isRoot)
  describe("started by root", () => {
    it("in a folder that only root may pass: the database runs as its own user all the same", async () => {
      const closed = folder();
      fs.chmodSync(closed, 0o700);
      const copy = copyOfData(path.join(closed, "data"));
      const app = await started(copy);
      expect(fs.statSync(`/proc/${databasePid(copy)}`).uid).not.toBe(0);
      await app.stop();
      expect(databaseProcesses(copy)).toEqual([]);
    });

    const nobodyCanRunIt = spawnSync("/bin/sh", ["-c", "test -r package.json"], { uid: nobody }).status === 0;
    if (nobodyCanRunIt)
      it("and then by an ordinary user, and by root again: each can go on", async () => {
        const copy = copyOfData();
        spawnSync("chown", ["-R", `${nobody}:${nobody}`, copy]);
        const theirs = await started(copy, { uid: nobody });
        expect(fs.statSync(`/proc/${databasePid(copy)}`).uid).toBe(nobody);
        await theirs.stop();
        const ours = await started(copy);
        expect(fs.statSync(`/proc/${databasePid(copy)}`).uid).toBe(nobody);
        await ours.stop();
      });
  });

describe("npm run demo:reset", () => {
  it(
    "makes the demonstration anew, but not under a running app",
    async () => {
      const app = await started();
      const beside = await runToEnd(dataDir, { script: "app/server/commands/demo-reset.ts" });
      expect(beside.output).toContain("Sagsgang kører allerede");
      await query(
        `UPDATE municipality SET name = 'Ændret Kommune'; UPDATE meeting SET starts_at = starts_at - interval '5 years', ends_at = ends_at - interval '5 years'`,
      );
      await app.stop();

      const over = await started();
      expect(over.output()).toContain("Lav den forfra med npm run demo:reset.");
      await over.stop();

      const reset = await runToEnd(dataDir, { script: "app/server/commands/demo-reset.ts" });
      expect(reset.output).toMatch(/Demonstrationen er slettet[^]*Demonstrationen er indlæst/);
      expect(reset.code).toBe(0);
      const anew = await started();
      expect(anew.output()).not.toMatch(/npm run demo:reset|er indlæst/);
      const client = new pg.Client(superuser());
      await client.connect();
      const { rows } = await client.query(
        "SELECT count(*)::int AS count FROM municipality WHERE name <> 'Ændret Kommune'",
      );
      await client.end();
      expect(rows).toEqual([{ count: 4 }]);
      await anew.stop();
    },
    FIRST_START_MS,
  );
});

/** With its owners and modes, as a system administrator copies it. */
function copyOfData(target = path.join(folder(), "data")): string {
  expect(spawnSync("cp", ["-a", dataDir, target]).status).toBe(0);
  return fs.realpathSync(target);
}

/** A machine that does other work beside is slower: the limit is for one that doesn't. */
function slowness(): number {
  const load = Number(fs.readFileSync("/proc/loadavg", "utf8").split(" ")[0]);
  return Math.max(1, load / 2);
}
