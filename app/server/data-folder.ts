import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { codeOf, messageOf, OperatorError } from "./operator-error";

/** Room that the database and a day's work need before it is worth starting. */
const MINIMUM_FREE_BYTES = 100 * 1024 * 1024;

/**
 * Makes the data folder if need be, and finds out now, not in the middle of somebody's work, that it can't be used.
 * @returns its real path
 * @throws OperatorError when it is missing and can't be made, is no folder, is read-only, or full
 */
export function prepareDataFolder(folder: string, minimumFree = MINIMUM_FREE_BYTES): string {
  const trial = path.join(folder, `.skriveproeve-${process.pid}`);
  try {
    makeFolder(folder);
    fs.writeFileSync(trial, "x");
    fs.rmSync(trial);
  } catch (error) {
    throw explainFileError(error, folder);
  }
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < minimumFree) throw diskFull(folder);
  return fs.realpathSync(folder);
}

/** Step by step: Node's own recursive mkdir never returns where the system denies that the parent exists (/proc). */
export function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder);
}

/** Says in one line what a failed file operation means for the person who started it. */
export function explainFileError(error: unknown, folder: string): OperatorError {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return diskFull(folder);
    case "EROFS":
      return new OperatorError(
        `Datamappen ${folder} er skrivebeskyttet. Gør den skrivbar, eller vælg en anden med DATA_DIR.`,
      );
    case "EACCES":
    case "EPERM":
      return new OperatorError(
        `Brugeren ${userName()} må ikke skrive i datamappen ${folder}. Giv brugeren adgang, eller vælg en anden mappe med DATA_DIR.`,
      );
    case "ENOTDIR":
    case "EEXIST":
      return new OperatorError(
        `Datamappen ${folder} er ikke en mappe. Flyt filen, eller vælg en anden mappe med DATA_DIR.`,
      );
    default:
      return new OperatorError(
        `Datamappen ${folder} kan ikke bruges (${messageOf(error)}). Vælg en anden mappe med DATA_DIR.`,
      );
  }
}

export const diskFull = (folder: string) =>
  new OperatorError(
    `Der er ikke plads nok på disken med ${folder}. Gør plads, eller vælg en anden mappe med DATA_DIR.`,
  );

export function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return `nr. ${process.getuid?.()}`; // a number without a name, as in some containers
  }
}
