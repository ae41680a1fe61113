import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { projectFolder } from "~/platform/project-folder.mjs";
import type { Application, EntryModule, OpenBundle } from "./bundle";
import type { Shutdown } from "./shutdown";

/** npm run dev: Vite builds what is asked for, and its hot reload goes through our own port. */
export async function openDevBundle(server: Server, shutdown: Shutdown): Promise<OpenBundle> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: projectFolder,
    server: { middlewareMode: true, hmr: { server } },
    appType: "custom",
  });
  shutdown.onStop(() => vite.close());

  let entry: EntryModule | undefined;
  let application: Promise<Application> | undefined;
  shutdown.onStop(async () => (await application)?.stop());

  /** A change of the server's modules makes new ones: the old ones' pools and workers are closed before theirs are opened. */
  const load = async () => {
    const build = (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
    const changed = build.entry.module as EntryModule;
    if (entry !== changed) {
      entry = changed;
      const before = application;
      application = (async () => {
        (await before)?.endStreams();
        await (await before)?.stop();
        return changed.startApplication();
      })();
    }
    await application;
    return build;
  };
  await load();
  const answerPage: EntryModule["answerPage"] = async (...asked) => {
    await load();
    return entry!.answerPage(...asked);
  };
  const endStreams = async () => (await application)?.endStreams();
  return { build: load, answerPage, devMiddleware: vite.middlewares, endStreams };
}
