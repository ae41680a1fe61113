import path from "node:path";
import { parseSettings } from "~/platform/env.server";
import type { BackupSource } from "./backup";
import { prepareDataFolder } from "./data-folder";
import { startEmbeddedDatabase } from "./embedded-database";
import { connectAsSuperuser, socketPlace } from "./embedded/connection";
import { makeEmptyDatabase, ownerOf } from "./embedded/database";
import { asOwner } from "./install-external";
import { OperatorError } from "./operator-error";
import { LockTaken, takeProcessLock } from "./process-lock";
import type { Shutdown } from "./shutdown";

export interface Place extends BackupSource {
  /** the embedded server's socket folder, when the place is that one */
  socket?: string;
  /** the login of OWNER_DATABASE_URL, when the place is that server: also before there is a DATABASE_URL */
  ownerUrl?: string;
}

/**
 * Where this installation's data are, for a command of its owner's.
 * @param whileRunning the embedded database may be used beside a running app; else that is refused
 * @throws OperatorError
 */
export async function openPlace(shutdown: Shutdown, { whileRunning }: { whileRunning: boolean }): Promise<Place> {
  const settings = parseSettings(process.env);
  const dataDir = prepareDataFolder(settings.dataDir);
  const { ownerUrl } = settings;
  if (ownerUrl) return { owner: asOwner(ownerUrl), ownerUrl, dataDir };
  if (!settings.demonstration)
    throw new OperatorError(
      "Angiv ejerens login i OWNER_DATABASE_URL: appens eget login kan ikke se alle kommuners data.",
    );
  const cluster = path.join(dataDir, "postgres");
  const lock = await takeProcessLock(dataDir).catch((error: unknown) => {
    if (error instanceof LockTaken && whileRunning) return undefined;
    throw error;
  });
  if (!lock) return { owner: ownerOf(await reachable(socketPlace(cluster))), dataDir };
  shutdown.onStop(lock.release);
  const database = await startEmbeddedDatabase(cluster);
  shutdown.onStop(() => database.stop());
  await makeEmptyDatabase(database.socket);
  return { owner: ownerOf(database.socket), dataDir, socket: database.socket };
}

/** The running app's database. @throws OperatorError for another user than the one that started it */
async function reachable(socket: string): Promise<string> {
  const client = await connectAsSuperuser(socket).catch(() => {
    throw new OperatorError(
      "Sagsgang kører, og dens database kan ikke nås. Kør kommandoen som den bruger, der startede Sagsgang.",
    );
  });
  await client.end();
  return socket;
}
