import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { AnswerPage, WebApplicationOptions } from "./http/web-application";
import { buildFolder } from "./build-freshness";
import type { Shutdown } from "./shutdown";

/** What app/entry.server.tsx exports beside Remix' own. */
export type EntryModule = ServerBuild["entry"]["module"] & {
  startApplication(): Promise<Application>;
  answerPage: AnswerPage;
};

export interface Application {
  /** Ends the answers that go on until somebody ends them, and begins no more. */
  endStreams(): void;
  stop(): Promise<void>;
}

export type OpenBundle = Pick<WebApplicationOptions, "build" | "answerPage" | "clientFolder" | "devMiddleware"> & {
  endStreams(): Promise<void> | void;
};

/** The production bundle: the server's code, once. */
export async function openBundle(shutdown: Shutdown): Promise<OpenBundle> {
  const build = (await import(pathToFileURL(path.join(buildFolder, "server/index.js")).href)) as ServerBuild;
  const { startApplication, answerPage } = build.entry.module as EntryModule;
  const application = await startApplication();
  shutdown.onStop(() => application.stop());
  return {
    build,
    answerPage,
    clientFolder: path.join(buildFolder, "client"),
    endStreams: () => application.endStreams(),
  };
}
