import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type PgBoss from "pg-boss";
import type { DatabaseSettings } from "./env.server";
import { log } from "./log.server";

const RETRY_MS = 500;

/** By it the database tells which processes work on the queues. */
export const jobsApplicationName = "sagsgang jobs";

/** System errors and PostgreSQL's own (SQLSTATE) that pass when the server is back: restarting, failing over, out of connections. */
const away = /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08|57P0[123]|53300)/;
/** What pg says without a code. */
const awayText = /connection terminated|connection error|connection timeout|timeout exceeded|terminating connection/i;

export interface JobsDatabase extends PgBoss.Db {
  /** From now on a statement that can't be sent is refused: the process is about to end. */
  stopWaiting(): void;
  close(): Promise<void>;
}

/**
 * pg-boss' own statements. While the server is away they wait for it: pg-boss tells the queue what became of a job without
 * awaiting the answer, so a refusal there would be nobody's, and end the process.
 */
export function jobsDatabase(config: DatabaseSettings): JobsDatabase {
  const limits = { max: 4, connectionTimeoutMillis: 5_000, application_name: jobsApplicationName };
  const pool = new pg.Pool({ ...limits, ...config });
  pool.on("error", () => {}); // a lost idle connection is noticed by the next statement
  let patient = true;
  let missed = false;
  return {
    async executeSql(text, values) {
      for (;;)
        try {
          const { rows } = await pool.query<never>(text, values);
          missed = false;
          return { rows };
        } catch (error) {
          if (!patient || !isAway(error)) throw error;
          if (!missed) log().error({ err: (error as Error).message }, "jobs wait for the database");
          missed = true;
          await sleep(RETRY_MS);
        }
    },
    stopWaiting: () => void (patient = false),
    close: () => pool.end(),
  };
}

function isAway(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ? away.test(code) : awayText.test(message);
}
