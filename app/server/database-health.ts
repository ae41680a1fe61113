import pg from "pg";
import type { DatabaseSettings } from "~/platform/env.server";

/** An answer is good for so long: a supervisor's questions cost the database nothing. */
const VALID_MS = 1_000;

export interface DatabaseHealth {
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/** Asks over a connection of its own, so that a busy pool isn't taken for a dead database. */
export function watchDatabase(config: DatabaseSettings): DatabaseHealth {
  const limits = { max: 1, connectionTimeoutMillis: 2_000, query_timeout: 2_000, application_name: "sagsgang health" };
  const pool = new pg.Pool({ ...limits, ...config });
  pool.on("error", () => {}); // the next question finds out
  let answer = Promise.resolve(false);
  let asked = -Infinity;
  return {
    alive() {
      if (performance.now() - asked > VALID_MS) {
        asked = performance.now();
        answer = pool.query("SELECT 1").then(
          () => true,
          () => false,
        );
      }
      return answer;
    },
    close: () => pool.end(),
  };
}
