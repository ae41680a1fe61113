import fs from "node:fs";
import path from "node:path";
import { parseSettings, type Settings } from "~/platform/env.server";
import { projectFolder } from "~/platform/project-folder.mjs";
import { build } from "./build";
import { buildIsFresh } from "./build-freshness";
import { watchDatabase } from "./database-health";
import { prepareDataFolder } from "./data-folder";
import { listen, type HttpServer } from "./http-server";
import { takeProcessLock } from "./process-lock";
import type { Progress } from "./progress";
import type { Shutdown } from "./shutdown";

interface Start {
  dev: boolean;
  progress: Progress;
  shutdown: Shutdown;
}

/**
 * Everything from the settings to the first page served; what it opens, `shutdown` closes. Database and build come up side by
 * side, and what only one way of starting needs is loaded only there: a later start takes a second or two.
 * @throws OperatorError, SettingsError: one line that says what to do
 */
export async function startSagsgang({ dev, progress, shutdown }: Start): Promise<void> {
  const settings = parseSettings(process.env);
  const { version } = JSON.parse(fs.readFileSync(path.join(projectFolder, "package.json"), "utf8")) as {
    version: string;
  };
  progress.line(`Sagsgang ${version}`);
  if (settings.demonstration && process.env["HOST"] && process.env["HOST"] !== settings.host)
    progress.line(`  HOST bruges ikke: demonstrationen kan kun nås fra denne maskine.`);

  const dataDir = prepareDataFolder(settings.dataDir);
  process.env["DATA_DIR"] = dataDir;
  const lock = settings.demonstration ? await takeProcessLock(dataDir) : undefined;
  if (lock) shutdown.onStop(lock.release);
  const http = await listen(settings, { version, demonstration: settings.demonstration });
  lock?.announce(settings.baseUrl);

  const built =
    dev || buildIsFresh() ? Promise.resolve() : progress.step("Bygger Sagsgang", "Sagsgang er bygget", () => build());
  built.catch(() => {}); // awaited below; until then its failure is nobody's
  const database = settings.demonstration
    ? await (await import("./start-embedded")).startDemonstrationDatabase({ dataDir, progress, shutdown })
    : await (await import("./start-external")).startExternalDatabase(settings, progress);
  await Promise.all([built, database.fill()]);
  await progress.step("Åbner siderne", "Siderne er åbne", () => serve(http, { dev, shutdown }));
  progress.line("");
  for (const line of await database.welcome(settings)) progress.line(line);
}

/** Closed in this order: what would go on for ever, new requests, then the workers and pools, then (elsewhere) the database. */
async function serve(http: HttpServer, { dev, shutdown }: Omit<Start, "progress">): Promise<void> {
  const settings: Settings = parseSettings(process.env); // now with the embedded database's place
  const health = watchDatabase(settings.app);
  shutdown.onStop(health.close);
  const { createWebApplication } = await import("./http/web-application");
  const { endStreams, ...bundle } = dev
    ? await (await import("./dev-bundle")).openDevBundle(http.server, shutdown)
    : await (await import("./bundle")).openBundle(shutdown);
  shutdown.onStop(http.close);
  shutdown.onStop(endStreams);
  const publicOrigin = process.env["BASE_URL"] ? new URL(settings.baseUrl).origin : undefined;
  http.serve(createWebApplication({ settings, publicOrigin, ...bundle }), health.alive);
}
