// npm run demo:reset: the demonstration anew, with dates around today.
import path from "node:path";
import { parseSettings } from "~/platform/env.server";
import { prepareDataFolder } from "../data-folder";
import { emptyDemonstration, loadDemonstration } from "../demonstration";
import { startEmbeddedDatabase } from "../embedded-database";
import { OperatorError } from "../operator-error";
import { takeProcessLock } from "../process-lock";
import { createProgress } from "../progress";
import { runCommand } from "../run-command";
import { createShutdown, stopOnSignals } from "../shutdown";

await runCommand("npm run demo:reset", async () => {
  const settings = parseSettings(process.env);
  if (!settings.demonstration)
    throw new OperatorError(
      "DATABASE_URL er angivet: kun den indbyggede demonstration kan laves forfra. Kør kommandoen uden DATABASE_URL.",
    );
  const dataDir = prepareDataFolder(settings.dataDir);
  const shutdown = createShutdown();
  const progress = createProgress();
  stopOnSignals(shutdown, { stopping: () => progress.line("Stopper …"), stopped: () => {} });
  try {
    const lock = await takeProcessLock(dataDir);
    shutdown.onStop(lock.release);
    const database = await startEmbeddedDatabase(path.join(dataDir, "postgres"));
    shutdown.onStop(() => database.stop());
    await progress.step("Sletter demonstrationen", "Demonstrationen er slettet", () =>
      emptyDemonstration(database.socket, dataDir),
    );
    await progress.step("Indlæser demonstrationen", "Demonstrationen er indlæst", (say) =>
      loadDemonstration(database.socket, dataDir, say),
    );
    progress.line("Start den med npm start.");
  } finally {
    await shutdown.stop();
  }
});
