// npm run restore <file> [-- --overwrite]: what npm run backup wrote, into an empty installation.
import path from "node:path";
import { parseArgs } from "node:util";
import { markLoaded } from "../demonstration";
import { makeLogins } from "../install-external";
import { openPlace } from "../installation-place";
import { OperatorError } from "../operator-error";
import { createProgress } from "../progress";
import { restore } from "../restore";
import { runCommand } from "../run-command";
import { showLogins } from "../show-logins";
import { createShutdown, stopOnSignals } from "../shutdown";

await runCommand("npm run restore <fil> [-- --overwrite]", async (args) => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { overwrite: { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (!file) throw new OperatorError("Angiv backuppens fil: npm run restore sagsgang-2026-11-23-120000.tar.gz");
  const shutdown = createShutdown();
  const progress = createProgress();
  stopOnSignals(shutdown, { stopping: () => progress.line("Stopper …"), stopped: () => {} });
  try {
    const place = await openPlace(shutdown, { whileRunning: false });
    const { ownerUrl } = place;
    const makeReady = ownerUrl ? async () => showLogins(await makeLogins(ownerUrl)) : undefined;
    const done = ({ createdAt }: { createdAt: string }) => `Backup fra ${inDanish(createdAt)} er indlæst`;
    await progress.step("Indlæser backup", done, () => restore(path.resolve(file), { ...place, makeReady }, values));
    if (place.socket) await markLoaded(place.socket);
    progress.line("Start Sagsgang med npm start.");
  } finally {
    await shutdown.stop();
  }
});

function inDanish(time: string): string {
  return new Date(time).toLocaleString("da-DK", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Copenhagen",
  });
}
