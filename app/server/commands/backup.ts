// npm run backup [file]: database and files in one archive, also while the app runs.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { backup } from "../backup";
import { explainFileError } from "../data-folder";
import { openPlace } from "../installation-place";
import { codeOf, OperatorError } from "../operator-error";
import { createProgress } from "../progress";
import { runCommand } from "../run-command";
import { createShutdown, stopOnSignals } from "../shutdown";

await runCommand(async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const shutdown = createShutdown();
  const progress = createProgress();
  stopOnSignals(shutdown, { stopping: () => progress.line("Stopper …"), stopped: () => {} });
  try {
    const place = await openPlace(shutdown, { whileRunning: true });
    const target = targetFile(positionals[0], place.dataDir);
    const size = ({ bytes }: { bytes: number }) =>
      `Backup skrevet, ${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} MB`;
    await progress.step("Skriver backup", size, () =>
      backup(place, target).catch((error: unknown) => {
        throw codeOf(error)?.startsWith("E") ? explainFileError(error, path.dirname(target)) : error;
      }),
    );
    progress.line(
      `${target}\nDen indeholder alt, også det fortrolige. Gem den et sikkert sted, ikke på denne maskine alene.`,
    );
  } finally {
    await shutdown.stop();
  }
});

/** @throws OperatorError rather than to write over an earlier backup */
function targetFile(named: string | undefined, dataDir: string): string {
  const now = new Date().toISOString().slice(0, 19).replaceAll(":", "").replace("T", "-");
  const target = path.resolve(named ?? path.join(dataDir, "backup", `sagsgang-${now}.tar.gz`));
  if (fs.existsSync(target)) throw new OperatorError(`Filen ${target} findes allerede. Angiv et andet navn.`);
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true });
  } catch (error) {
    throw explainFileError(error, path.dirname(target));
  }
  return target;
}
