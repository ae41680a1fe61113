// npm run backup [file]: database and files in one archive, also while the app runs.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { backup } from "../backup";
import { makeFolder, userName } from "../data-folder";
import { checkOwner } from "../external-database";
import { openPlace } from "../installation-place";
import { codeOf, messageOf, OperatorError } from "../operator-error";
import { createProgress } from "../progress";
import { runCommand } from "../run-command";
import { createShutdown, stopOnSignals } from "../shutdown";

const inMegabytes = (bytes: number) =>
  `${Math.max(0.1, bytes / 1024 / 1024).toLocaleString("da-DK", { maximumSignificantDigits: 2, useGrouping: false })} MB`;

await runCommand("npm run backup [fil]", async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const shutdown = createShutdown();
  const progress = createProgress();
  stopOnSignals(shutdown, { stopping: () => progress.line("Stopper …"), stopped: () => {} });
  try {
    const place = await openPlace(shutdown, { whileRunning: true });
    if (place.ownerUrl) await checkOwner(place.ownerUrl);
    const target = targetFile(positionals[0], place.dataDir);
    const size = ({ bytes }: { bytes: number }) => `Backup skrevet, ${inMegabytes(bytes)}`;
    await progress.step("Skriver backup", size, () =>
      backup(place, target).catch((error: unknown) => {
        throw failedToWrite(error, target) ? explain(error, target) : error;
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
    makeFolder(path.dirname(target));
  } catch (error) {
    throw explain(error, target);
  }
  return target;
}

/** What came of reading the database or the stored files is another matter. */
function failedToWrite(error: unknown, target: string): boolean {
  if (["ENOSPC", "EDQUOT"].includes(codeOf(error) ?? "")) return true;
  return (error as NodeJS.ErrnoException).path?.startsWith(target) === true;
}

function explain(error: unknown, target: string): OperatorError {
  const folder = path.dirname(target);
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return new OperatorError(
        `Der er ikke plads til backuppen i ${folder}. Gør plads, eller angiv en fil på en anden disk.`,
      );
    case "EACCES":
    case "EPERM":
      return new OperatorError(`Brugeren ${userName()} må ikke skrive i ${folder}. Angiv en fil i en anden mappe.`);
    case "EROFS":
      return new OperatorError(`${folder} er skrivebeskyttet. Angiv en fil i en anden mappe.`);
    default:
      return new OperatorError(`Backuppen kan ikke skrives i ${folder} (${messageOf(error)}). Angiv en anden fil.`);
  }
}
