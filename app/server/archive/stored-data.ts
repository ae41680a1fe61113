import fs from "node:fs";
import path from "node:path";

/** What of the data folder isn't the municipalities': the database's own files, logs, backups, and what is on its way. */
const notStored = [/^postgres([.].*)?$/, /^backup$/, /[.]log$/, /^[.]/];
const incoming = /^files\/incoming(\/|$)/;

/** Names in the data folder that belong to a backup: stored files, seals, checkpoints. */
export const storedEntries = (dataDir: string): string[] =>
  fs.readdirSync(dataDir).filter((name) => !notStored.some((pattern) => pattern.test(name)));

/** Every stored file's path from the data folder, with "/" between its parts. */
export function storedFiles(dataDir: string): string[] {
  return storedEntries(dataDir)
    .flatMap((entry) => {
      const whole = path.join(dataDir, entry);
      if (fs.statSync(whole).isFile()) return [entry];
      return fs
        .readdirSync(whole, { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map((found) => path.relative(dataDir, path.join(found.parentPath, found.name)).replaceAll(path.sep, "/"));
    })
    .filter((name) => !incoming.test(name))
    .sort();
}
