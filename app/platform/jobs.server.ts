import PgBoss from "pg-boss";
import { settings } from "./env.server";
import { jobsApplicationName, jobsDatabase, type JobsDatabase } from "./jobs-database.server";
import { log } from "./log.server";
import type { Tx } from "./unit-of-work.server";

/** Every queue there is. The owner makes them when it migrates (a queue is a partition); the app only reads and writes rows. */
export const queues = [
  "typeset",
  "mail",
  "proposal-mail",
  "letter-mail",
  "sweep",
  "read-file",
  "portal",
  "statistic-import",
] as const;
export type Queue = (typeof queues)[number];
export const jobsSchema = "jobs";

/** Ids only, no personal data: the jobs table has no row security. The worker opens a unit in `municipalityId`. */
export interface Job {
  queue: Queue;
  data: Record<string, string>;
  /** seconds from now */
  startAfter?: number;
}

export type JobData = Record<string, string> & { municipalityId: string };

/** pg-boss' statements, sent through the unit's own transaction. */
export const inTransaction = (tx: Tx): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe<never[]>(text, ...(values ?? [])) }),
});

let current: { boss: PgBoss; database: JobsDatabase } | undefined;

/** Who only sends never connects: a job is written in its unit's transaction. */
function queueing() {
  if (!current) {
    const database = jobsDatabase(settings().app);
    const boss = new PgBoss({ db: database, schema: jobsSchema, migrate: false });
    boss.on("error", (error) => log().error({ err: error.message }, "jobs")); // unheard, it ends the process
    current = { boss, database };
  }
  return current;
}

export async function insertJobs(db: PgBoss.Db, municipalityId: string, jobs: Job[]): Promise<void> {
  for (const { queue, data, startAfter } of jobs) {
    const id = await queueing().boss.send(
      queue,
      { ...data, municipalityId },
      { db, ...(startAfter ? { startAfter } : {}) },
    );
    if (id === null) throw new Error(`There is no queue "${queue}".`); // pg-boss only says null
  }
}

const wakers = new Map<Queue, () => void>();

/** Work has been committed: this process' worker of the queue looks at once, and not only when it next would have. */
export const wakeWorker = (queue: Queue): void => wakers.get(queue)?.();

/**
 * What a process was doing when it was killed is done now, and not when its time has run out a quarter of an hour later: minutes
 * would wait so long for their seal. Where another process works on the queues, the jobs may be its own, and are left to it.
 */
const takeUpLeftJobs = (database: JobsDatabase) =>
  database.executeSql(
    `UPDATE ${jobsSchema}.job SET state = 'retry', start_after = now()
     WHERE state = 'active' AND NOT EXISTS (
       SELECT FROM pg_stat_activity
       WHERE application_name = $1 AND datname = current_database() AND pid <> pg_backend_pid())`,
    [jobsApplicationName],
  );

/**
 * Starts pg-boss with one worker per queue. Each looks every half second, and when `wakeWorker` says so.
 * @returns stop: waits for jobs under way, at most 20 s
 */
export async function startWorkers(handlers: Record<Queue, (data: JobData) => Promise<void>>) {
  const { boss: running, database } = queueing();
  await takeUpLeftJobs(database);
  await running.start();
  for (const queue of queues) {
    const id = await running.work<JobData>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (!job) return;
      wakeWorker(queue); // there may be more: a council's hundred mails don't wait half a second each
      await handlers[queue](job.data);
    });
    wakers.set(queue, () => running.notifyWorker(id));
  }
  return {
    boss: running,
    stop: async () => {
      current = undefined;
      wakers.clear();
      database.stopWaiting();
      await running.stop({ graceful: true, wait: true, timeout: 20_000 });
      await database.close();
    },
  };
}
