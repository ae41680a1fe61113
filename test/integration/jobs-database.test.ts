// The queue's statements while the database is away: its server's socket is not there yet.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { overrideSettings } from "~/platform/env.server";
import { jobsDatabase } from "~/platform/jobs-database.server";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-jobs-"));
const place = (name: string) => ({ host: path.join(folder, name), port: 5432, user: "postgres", database: "postgres" });

beforeAll(() => overrideSettings({ logLevel: "silent" }));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

it("wait for it, and are done when it is back", async () => {
  const database = jobsDatabase(place("back"));
  const done = database.executeSql("SELECT $1::int AS n", [7]);
  expect(await Promise.race([done, sleep(800, "waiting")])).toBe("waiting");
  fs.symlinkSync(inject("databaseSocket"), place("back").host);
  expect(await done).toEqual({ rows: [{ n: 7 }] });
  await database.close();
});

it("are refused when the process is about to end", async () => {
  const database = jobsDatabase(place("gone"));
  const done = expect(database.executeSql("SELECT 1", [])).rejects.toThrow("ENOENT");
  database.stopWaiting();
  await done;
  await database.close();
});

it("are refused at once for a fault of their own", async () => {
  fs.symlinkSync(inject("databaseSocket"), place("there").host);
  const database = jobsDatabase(place("there"));
  await expect(database.executeSql("SELECT nothing", [])).rejects.toThrow('column "nothing" does not exist');
  await database.close();
});
