import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { AnswerPage, WebApplicationOptions } from "./http/web-application";
import { buildFolder } from "./build-freshness";
import type { Shutdown } from "./shutdown";

/** What app/entry.server.tsx exports beside Remix' own. */
export type EntryModule = ServerBuild["entry"]["module"] & {
  startApplication(): Promise<{ stop(): Promise<void> }>;
  answerPage: AnswerPage;
};

export type OpenBundle = Pick<WebApplicationOptions, "build" | "answerPage" | "clientFolder" | "devMiddleware">;

/** The production bundle: the server's code, once. */
export async function openBundle(shutdown: Shutdown): Promise<OpenBundle> {
  const build = (await import(pathToFileURL(path.join(buildFolder, "server/index.js")).href)) as ServerBuild;
  const { startApplication, answerPage } = build.entry.module as EntryModule;
  const application = await startApplication();
  shutdown.onStop(() => application.stop());
  return { build, answerPage, clientFolder: path.join(buildFolder, "client") };
}
