import { createRequire } from "node:module";
import type pg from "pg";
import { jobsSchema, queues } from "~/platform/jobs.server";

/** Rows only: the app role can make neither tables nor queues. */
const grantToApp = `
  GRANT USAGE ON SCHEMA ${jobsSchema} TO sagsgang_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobsSchema} TO sagsgang_app`;

/**
 * Makes pg-boss' schema and the queues, as their owner: a queue is a partition, so it is DDL.
 * @param owner how the owner connects
 * @param client of the same owner, to see whether there is anything to do
 */
export async function installJobQueues(owner: pg.ClientConfig, client: pg.ClientBase): Promise<void> {
  if (await installed(client)) return;
  const { default: PgBoss } = await import("pg-boss");
  const boss = new PgBoss({ ...owner, schema: jobsSchema, max: 1, supervise: false, schedule: false } as never);
  boss.on("error", () => {}); // thrown where it matters; unheard, it ends the process
  await boss.start();
  try {
    for (const name of queues)
      if (!(await boss.getQueue(name)))
        await boss.createQueue(name, { name, policy: "standard", retryLimit: 5, retryBackoff: true });
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
  await client.query(grantToApp);
}

async function installed(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ made: boolean }>("SELECT to_regclass($1) IS NOT NULL AS made", [
    `${jobsSchema}.version`,
  ]);
  if (!rows[0]!.made) return false;
  const { schema } = createRequire(import.meta.url)("pg-boss/version.json") as { schema: number };
  const { rows: found } = await client.query<{ complete: boolean }>(
    `SELECT (SELECT version FROM ${jobsSchema}.version) = $1 AND ARRAY(SELECT name FROM ${jobsSchema}.queue) @> $2::text[] AS complete`,
    [schema, [...queues]],
  );
  return found[0]!.complete;
}
