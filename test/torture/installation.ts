// The app as `npm start` runs it, killed again and again at moments drawn beforehand.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { databasePid, freePort, startApp, type RunningApp } from "../integration/running-app";
import type { Random } from "./random";

export const meetingPhases = ["deciding", "signing", "sealing"] as const;
export const letterPhases = ["locking a letter", "signing a letter", "sealing a letter", "sending a letter"] as const;
export const killPhases = [...meetingPhases, ...letterPhases];
export type KillPhase = (typeof killPhases)[number];
export type PhaseName = "preparing" | KillPhase;

/** So long after a phase has begun, or the app has come back in it, the kill comes at the latest. */
const latest: Record<KillPhase, number> = {
  deciding: 1_000,
  signing: 1_500,
  sealing: 1_200,
  "locking a letter": 500,
  "signing a letter": 500,
  "sealing a letter": 600,
  "sending a letter": 600,
};

export interface Kill {
  phase: KillPhase;
  /** milliseconds after the phase began, or the app came back in it */
  after: number;
}

/** Each phase as often as the others, beginning with any. */
export function drawKills(times: number, random: Random): Kill[] {
  const first = random.between(0, killPhases.length - 1);
  return Array.from({ length: times }, (_, index) => {
    const phase = killPhases[(first + index) % killPhases.length]!;
    return { phase, after: random.between(0, latest[phase]) };
  });
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>;

/**
 * @param env what the app is started with beside its folder and its port
 * @param told hears of each kill: how many were before it, and what was under way
 */
export async function startInstallation(
  dataDir: string,
  env: Record<string, string>,
  kills: readonly Kill[],
  told: (count: number, phase: PhaseName) => void,
) {
  const port = await freePort();
  const socket = path.join(dataDir, "postgres");
  let done = 0;
  let phase: PhaseName = "preparing";
  let timer: NodeJS.Timeout | undefined;
  const pool = new pg.Pool({ host: socket, port: 5432, user: "postgres", database: "sagsgang", max: 4 });
  pool.on("error", () => {}); // a connection that went with the app
  let current: Promise<RunningApp> = live();
  current.catch(() => {}); // whoever asks next hears of it

  async function live(): Promise<RunningApp> {
    const app = await startApp(dataDir, { port, env: { ...env, NODE_ENV: "production" } });
    await app.ready();
    arm(app);
    return app;
  }

  function arm(app: RunningApp) {
    const kill = kills[done];
    if (timer || kill?.phase !== phase) return;
    timer = setTimeout(() => {
      told(done, phase);
      done += 1;
      current = app.stop("SIGKILL").then(() => {
        timer = undefined;
        return live();
      });
      current.catch(() => {});
    }, kill.after);
  }

  /** The meeting was over before the moment came: it is looked for in the next one, in half the time. */
  function putOff() {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    const kill = kills[done]!;
    kill.after = Math.floor(kill.after / 2);
  }

  /** Rows, by the superuser. The database goes with the app's restart, so it is asked again until it answers. */
  async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    for (let tries = 0; ; tries += 1) {
      await current;
      try {
        return (await pool.query<Row>(text, values)).rows;
      } catch (error) {
        if (isMistake(error) || tries > 200) throw error;
        await sleep(50);
      }
    }
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    socket,
    query,
    killed: () => done,
    /** the phase that the next kill waits for; undefined: that was the last */
    waitsFor: (): KillPhase | undefined => kills[done]?.phase,
    /** resolves when the app answers; rejects when it could not be started again */
    serving: (): Promise<unknown> => current,
    async enter(next: PhaseName) {
      phase = next;
      const app = await current;
      if (next === "preparing") putOff();
      arm(app);
    },
    /** In order; whatever happened, nothing is left running. */
    async stop() {
      clearTimeout(timer);
      if (!pool.ending) await pool.end();
      const app = await current.catch(() => undefined);
      await app?.stop();
      if (fs.existsSync(path.join(socket, "postmaster.pid"))) process.kill(databasePid(dataDir), "SIGINT");
    },
  };
}

/** A fault of the statement's, not a server that comes and goes (SQLSTATE classes 08 and 57). */
const isMistake = (error: unknown): boolean => error instanceof pg.DatabaseError && !/^(08|57)/.test(error.code ?? "");
