import pg from "pg";
import { settings, type DatabaseSettings } from "./env.server";
import { log } from "./log.server";
import { liveChannel } from "./unit-of-work.server";

/** Something happened to the subject, or may have while nobody listened: read it anew. */
type Changed = () => void;

const firstRetry = 100;
const longestRetry = 5_000;
const pulse = 15_000;
const patience = 5_000;

/**
 * This process' one connection that hears what units of work tell: opened when somebody first listens, and opened again by itself
 * when it is lost. Whatever was told in between is made good by telling everybody to read anew.
 */
export function createLive(config: DatabaseSettings) {
  const listeners = new Map<string, Set<Changed>>();
  let client: pg.Client | undefined;
  let listening = false;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;
  let beat: NodeJS.Timeout | undefined;
  let closed = false;

  const tell = (subject: string) => listeners.get(subject)?.forEach((changed) => changed());

  function open(): void {
    retry = undefined;
    const limits = { connectionTimeoutMillis: patience, query_timeout: patience, keepAlive: true };
    const opened = new pg.Client({ ...limits, ...config, application_name: "sagsgang live" });
    client = opened;
    opened.on("error", () => lost(opened));
    opened.on("end", () => lost(opened));
    opened.on("notification", ({ payload }) => tell(payload ?? ""));
    void greet(opened).catch(() => lost(opened));
  }

  async function greet(opened: pg.Client): Promise<void> {
    await opened.connect();
    await opened.query(`LISTEN ${liveChannel}`);
    if (opened !== client) return;
    listening = true;
    failures = 0;
    // A connection that a firewall forgot is silent, not broken.
    beat = setInterval(() => void opened.query("SELECT 1").catch(() => lost(opened)), pulse).unref();
    for (const subject of [...listeners.keys()]) tell(subject);
  }

  function lost(which: pg.Client): void {
    if (which !== client) return;
    client = undefined;
    listening = false;
    clearInterval(beat);
    void which.end().catch(() => {});
    if (closed) return;
    if (failures === 0) log().warn("live screens wait for the database");
    retry = setTimeout(open, Math.min(longestRetry, firstRetry * 2 ** failures)).unref();
    failures += 1;
  }

  return {
    /** @returns stops listening */
    listen(municipalityId: string, subject: string, changed: Changed): () => void {
      const key = `${municipalityId} ${subject}`;
      const those = listeners.get(key) ?? new Set();
      listeners.set(key, those.add(changed));
      if (!client && !retry && !closed) open();
      return () => {
        those.delete(changed);
        if (those.size === 0 && listeners.get(key) === those) listeners.delete(key);
      };
    },
    /** Whether what was read since the last call of a listener still holds. */
    hears: () => listening,
    async close(): Promise<void> {
      closed = true;
      clearTimeout(retry);
      clearInterval(beat);
      listeners.clear();
      const ending = client;
      client = undefined;
      if (!ending) return;
      await Promise.race([
        ending.end().catch(() => {}),
        new Promise((resolve) => void setTimeout(resolve, 1_000).unref()),
      ]);
    },
  };
}

let current: ReturnType<typeof createLive> | undefined;

/** Hears of every unit of work, in any process, that recorded something of the subject ("meeting:…", "user:…", "committee:…"). */
export function listenTo(municipalityId: string, subject: string, changed: Changed): () => void {
  return (current ??= createLive(settings().app)).listen(municipalityId, subject, changed);
}

export const hearsChanges = (): boolean => current?.hears() ?? false;

export async function closeLive(): Promise<void> {
  const closing = current;
  current = undefined;
  await closing?.close();
}
