import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { diskFull } from "./data-folder";
import { codeOf, messageOf, OperatorError } from "./operator-error";

/** PostgreSQL's own word for a full disk */
const DISK_FULL = "53100";

/**
 * One line for the person at the terminal. What nobody expected keeps its details, in a file.
 * @param dataDir where that file goes; else among the temporary ones
 */
export function reportFailure(error: unknown, dataDir = process.env["DATA_DIR"] || "data"): void {
  process.exitCode = 1;
  if (error instanceof OperatorError || (error as Error | undefined)?.name === "SettingsError")
    return console.error(messageOf(error));
  if (codeOf(error) === DISK_FULL || codeOf(error) === "ENOSPC")
    return console.error(diskFull(path.resolve(dataDir)).message);
  const file = keepDetails(error, dataDir);
  console.error(
    `Uventet fejl: ${messageOf(error).split("\n")[0]!.replace(/[.]?$/, ".")}${file ? ` Se ${file}, og send den til den, der vedligeholder Sagsgang.` : ""}`,
  );
}

function keepDetails(error: unknown, dataDir: string): string | undefined {
  const stack =
    error instanceof Error ? `${error.stack}\n${error.cause instanceof Error ? error.cause.stack : ""}` : String(error);
  for (const folder of [path.resolve(dataDir), os.tmpdir()]) {
    const file = path.join(folder, "sagsgang-fejl.log");
    try {
      fs.appendFileSync(file, `${new Date().toISOString()} ${process.argv.slice(1).join(" ")}\n${stack}\n`);
      return file;
    } catch {
      // the next folder
    }
  }
  return undefined;
}
