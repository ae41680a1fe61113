import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { fillLiveTables } from "./live-tables.server";
import { startJobs } from "~/jobs/workers.server";
import { endLiveStreams } from "~/modules/decisions/live-feed.server";
import { startClockAt } from "~/platform/clock";
import { closePortalPool } from "~/platform/database.server";
import { settings } from "~/platform/env.server";
import { closeLive } from "~/platform/live.server";
import { log } from "~/platform/log.server";
import { closeUnitOfWork } from "~/platform/unit-of-work.server";

/** The whole page at once: nothing here is deferred, and streaming costs twice the time. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} nonce={loadContext.nonce} />,
      {
        nonce: loadContext.nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
      },
    );
    setTimeout(abort, 10_000).unref();
  });
}

/** Public pages are answered before Remix: they are stored as they are sent. */
export { answerPage } from "~/modules/publishing/send-public.server";

/** An address that is a key in itself isn't written down: a calendar's, an invitation's. */
const withoutSecrets = (pathname: string) => pathname.replace(/^\/(kalender|invitation|nulstil)\/.*/, "/$1/…");

/** What nobody expected: logged with the number that the page shows. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return;
  log().error(
    { err: error, reference: context.requestId, path: withoutSecrets(new URL(request.url).pathname) },
    "unexpected",
  );
}

/** Opens what the app needs beside its pages. The server calls it once, after the database is up. */
export async function startApplication() {
  const { clock } = settings();
  if (clock) startClockAt(clock);
  fillLiveTables();
  const jobs = await startJobs();
  return {
    endStreams: endLiveStreams,
    stop: async () => {
      await closeLive();
      await jobs.stop();
      await closePortalPool();
      await closeUnitOfWork();
    },
  };
}
