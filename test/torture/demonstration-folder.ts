// A data folder with the demonstration, loaded once and copied for each run.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { programFile } from "~/platform/programs.mjs";
import { migrationsFolder } from "../../app/server/migrate";
import { newFolder, startApp } from "../integration/running-app";

const kept = path.resolve(".cache/torture");

/** @returns a folder of one's own, ready to be started in; whoever gets it removes it */
export async function demonstrationFolder(): Promise<string> {
  const source = path.join(kept, `demonstration-${version()}`);
  if (!fs.existsSync(source)) await load(source);
  const folder = fs.realpathSync(newFolder());
  copy(source, folder);
  return folder;
}

async function load(target: string): Promise<void> {
  const folder = fs.realpathSync(newFolder());
  const app = await startApp(folder);
  await app.ready();
  await app.stop();
  fs.rmSync(kept, { recursive: true, force: true });
  fs.mkdirSync(kept, { recursive: true });
  const unfinished = `${target}.part`;
  copy(folder, unfinished);
  fs.renameSync(unfinished, target);
  fs.rmSync(folder, { recursive: true, force: true });
}

/** With owners and modes: as root, the database's files belong to another user. */
const copy = (from: string, to: string) => {
  fs.mkdirSync(to, { recursive: true });
  execFileSync("cp", ["-a", `${from}/.`, to]);
};

/** The demonstration lives by today's date, its loader and the migrations. */
function version(): string {
  const loader = fs.readFileSync(programFile("load-demonstration"));
  const migrations = fs.readdirSync(migrationsFolder).sort().join();
  const today = new Date().toISOString().slice(0, 10);
  return createHash("sha256").update(loader).update(migrations).update(today).digest("hex").slice(0, 16);
}
