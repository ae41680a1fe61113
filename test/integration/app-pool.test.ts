import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAppPool } from "~/platform/database.server";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await ownDatabase();
  pool = createAppPool();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test("what is asked at once on one connection is answered in turn, also past a fault, and pg warns of nothing", async () => {
  const warnings: string[] = [];
  const listen = (warning: Error) => warnings.push(warning.message);
  process.on("warning", listen);
  const client = await pool.connect();
  try {
    const words = ["SELECT 1 AS n, pg_sleep(0.02)", "SELECT 2 AS n", "SELECT n FROM findes_ikke", "SELECT 4 AS n"];
    const answers = await Promise.allSettled(words.map((text) => client.query<{ n: number }>({ text })));
    expect(answers.map((one) => (one.status === "fulfilled" ? one.value.rows[0]?.n : "fault"))).toEqual([1, 2, "fault", 4]); // prettier-ignore
  } finally {
    client.release();
    process.off("warning", listen);
  }
  expect(warnings).toEqual([]);
});
