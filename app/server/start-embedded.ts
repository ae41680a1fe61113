import fs from "node:fs";
import path from "node:path";
import { demonstrationIsOver, demonstrationSignIns, loadDemonstration, needsDemonstration } from "./demonstration";
import { startEmbeddedDatabase, type EmbeddedDatabase } from "./embedded-database";
import { prepareEmbeddedDatabase } from "./embedded/database";
import { OperatorError } from "./operator-error";
import type { Progress } from "./progress";
import type { Shutdown } from "./shutdown";
import type { StartedDatabase } from "./start-external";

interface Surroundings {
  dataDir: string;
  progress: Progress;
  shutdown: Shutdown;
}

/** The embedded server with the demonstration, in the data folder. */
export async function startDemonstrationDatabase({
  dataDir,
  progress,
  shutdown,
}: Surroundings): Promise<StartedDatabase> {
  const cluster = path.join(dataDir, "postgres");
  const doing = fs.existsSync(cluster) ? "Starter databasen" : "Opretter databasen";
  const done = (changes: string[]) =>
    changes.length > 0 ? `Database startet og opdateret (${countOf(changes)})` : "Database startet";
  let database!: EmbeddedDatabase;
  await progress.step(doing, done, async () => {
    database = await startEmbeddedDatabase(cluster);
    shutdown.onStop(() => database.stop());
    return prepareEmbeddedDatabase(database.socket);
  });
  process.env["SAGSGANG_EMBEDDED_SOCKET"] = database.socket;
  keepUp();
  return {
    async fill() {
      if (!(await needsDemonstration(database.socket))) return;
      await progress.step("Indlæser demonstrationen", "Demonstrationen er indlæst", () =>
        loadDemonstration(database.socket, dataDir),
      );
    },
    async welcome({ baseUrl, clock }) {
      const people = await demonstrationSignIns(database.socket);
      const width = Math.max(...people.map(({ name }) => name.length));
      const over = await demonstrationIsOver(database.socket, clock ?? new Date());
      return [
        `Åbn ${baseUrl}`,
        "",
        `Log ind på ${baseUrl}/log-ind med ét klik, uden adgangskode. Demonstrationens personer:`,
        ...people.map(({ name, part }) => `  ${name.padEnd(width)}  ${part}`),
        ...(over ? ["", "Demonstrationens kommende møde er holdt. Lav den forfra med npm run demo:reset."] : []),
        "",
      ];
    },
  };

  /** Killed from outside (out of memory, say), the server is started again: the app's pools find it in the same place. */
  function keepUp(failures = 0) {
    const since = performance.now();
    void database.lost.then(async () => {
      if (shutdown.stopping) return;
      const again = performance.now() - since > 60_000 ? 1 : failures + 1;
      if (again > 3) throw new OperatorError(`Databasen bliver ved med at stoppe. Se loggen i ${dataDir}.`);
      progress.line("Databasen stoppede uventet, og startes igen.");
      database = await startEmbeddedDatabase(cluster);
      keepUp(again);
    });
  }
}

const countOf = ({ length }: string[]) => (length === 1 ? "1 ændring" : `${length} ændringer`);
