import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import type { Settings } from "~/platform/env.server";
import { refusedBody } from "./body-limit";
import { portalPagePolicy, workingPagePolicy } from "./content-security-policy";
import { handledByPath } from "./matching-routes";
import { comesFromOurPages } from "./origin-check";
import { withPagesForPeople } from "./pages-for-people";
import { plainPage } from "./plain-page";
import { portalPaths } from "./portal-paths";

/** answerPage of modules/publishing */
export type AnswerPage = (
  pathname: string,
  known: string | null,
) => Promise<{ status: number; headers: Record<string, string>; body: Buffer | null } | null>;

export interface WebApplicationOptions {
  settings: Settings;
  /** the origin of BASE_URL, where it was set */
  publicOrigin?: string;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** the public page that stands at a path, or null */
  answerPage: AnswerPage;
  /** the built client files; in development Vite serves them */
  clientFolder?: string;
  /** Vite's, in development */
  devMiddleware?: express.RequestHandler;
}

/** Everything between the socket and Remix: limits, security headers, static files. */
export function createWebApplication(options: WebApplicationOptions): express.Express {
  const { settings, clientFolder, devMiddleware } = options;
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", false);
  if (settings.trustProxy)
    app.set("trust proxy", /^\d+$/.test(settings.trustProxy) ? Number(settings.trustProxy) : settings.trustProxy);
  app.use(identify);
  app.use(securityHeaders);
  app.use(refuseStrangers(options.publicOrigin));
  app.use(
    compression({ filter: (request, response) => !isEventStream(response) && compression.filter(request, response) }),
  );
  if (devMiddleware) app.use(devMiddleware);
  if (clientFolder) serveFiles(app, clientFolder);
  app.use(routed(options));
  app.use(answerBrokenRequest);
  return app;
}

/** A short number that a user can read aloud, in the page and in the log. */
const identify: express.RequestHandler = (_request, response, next) => {
  response.locals["requestId"] = randomBytes(4).toString("hex");
  response.setHeader("X-Request-Id", response.locals["requestId"] as string);
  next();
};

const securityHeaders: express.RequestHandler = (request, response, next) => {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  if (request.secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  next();
};

const refuseStrangers =
  (publicOrigin: string | undefined): express.RequestHandler =>
  (request, response, next) => {
    const { method, headers, protocol } = request;
    if (!comesFromOurPages({ method, headers, protocol }, publicOrigin))
      return void refuse(
        response,
        403,
        "Ikke tilladt",
        "Siden kan kun bruges fra Sagsgangs egne sider. Gå tilbage, genindlæs siden, og prøv igen.",
      );
    if (request.url.includes("%00"))
      return void refuse(response, 400, "Adressen kan ikke læses", "Kontrollér adressen, og prøv igen.");
    const refused = refusedBody(method, headers);
    if (refused) {
      response.setHeader("Connection", "close"); // what is still coming is not read
      return void refuse(
        response,
        refused,
        "For stort",
        "Det, der blev sendt, er for stort. Gå tilbage i browseren, og send mindre filer, eller færre ad gangen. Det, du har skrevet, står der som regel endnu.",
      );
    }
    next();
  };

function refuse(response: express.Response, status: number, title: string, text: string) {
  response.status(status).setHeader("Content-Security-Policy", portalPagePolicy());
  response.type("html").send(plainPage(title, text));
}

const isEventStream = (response: express.Response) =>
  String(response.getHeader("Content-Type")).startsWith("text/event-stream");

/** What Vite names by its content never changes, nor do fonts, whose folder carries their version; the rest may with the next release. */
function serveFiles(app: express.Express, folder: string) {
  for (const lasting of ["assets", "fonts"]) {
    app.use(
      `/${lasting}`,
      express.static(path.join(folder, lasting), { immutable: true, maxAge: "1y", index: false, fallthrough: false }),
    );
  }
  const atTheRoot = new Set(fs.readdirSync(folder).map((name) => `/${name}`)); // the disk isn't asked for every other address
  const send = express.static(folder, { maxAge: "1h", index: false, redirect: false });
  app.use((request, response, next) => (atTheRoot.has(request.path) ? send(request, response, next) : next()));
}

/** Public pages are sent as they are stored; everything else is Remix'. */
function routed({ build, answerPage, devMiddleware }: WebApplicationOptions): express.RequestHandler {
  const dev = devMiddleware !== undefined;
  const fixed = typeof build === "function" ? undefined : portalPaths(build.routes);
  const handlerOf = (known: typeof build) =>
    createRequestHandler({ build: known, mode: dev ? "development" : "production", getLoadContext });
  const handlerFor =
    typeof build === "function"
      ? always(handlerOf(async () => withPagesForPeople(await build())))
      : handledByPath(withPagesForPeople(build), handlerOf);
  return async (request, response, next) => {
    try {
      const isPortal = fixed ?? portalPaths((await (build as () => Promise<ServerBuild>)()).routes);
      if (isPortal(request.path)) {
        response.setHeader("Content-Security-Policy", portalPagePolicy({ dev }));
        if (await sentPage(request, response, answerPage)) return;
      } else {
        const nonce = randomBytes(16).toString("base64");
        response.locals["nonce"] = nonce;
        response.setHeader("Content-Security-Policy", workingPagePolicy(nonce, { dev }));
      }
      await handlerFor(request.path)(request, response, next);
    } catch (error) {
      next(error);
    }
  };
}

const always =
  <T>(value: T) =>
  () =>
    value;

const getLoadContext = (request: express.Request, response: express.Response) => ({
  nonce: (response.locals["nonce"] as string | undefined) ?? "",
  requestId: response.locals["requestId"] as string,
  clientAddress: request.ip ?? "",
  outgoing: {
    drained: () => drained(response),
    onClose: (closed: () => void) => void response.once("close", closed),
  },
});

/** Remix writes on without waiting: who streams asks here whether the client keeps up. */
function drained(response: express.Response): Promise<void> {
  if (!response.writableNeedDrain || response.closed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}

/** @returns whether a page stands at the address, and was sent */
async function sentPage(request: express.Request, response: express.Response, answerPage: AnswerPage) {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const page = await answerPage(request.path, request.headers["if-none-match"] ?? null);
  if (!page) return false;
  const length = page.body && { "Content-Length": page.body.length };
  response.writeHead(page.status, { ...page.headers, ...length }).end(page.body ?? undefined);
  return true;
}

/** What didn't even reach a route: an address that can't be decoded, a client that went away. */
const answerBrokenRequest: express.ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error.status === 404)
    return refuse(response, 404, "Siden findes ikke", "Adressen er forkert, eller siden er flyttet.");
  if (error.status && error.status < 500)
    return refuse(response, error.status, "Adressen kan ikke læses", "Kontrollér adressen, og prøv igen.");
  refuse(
    response,
    500,
    "Noget gik galt",
    `Prøv igen. Sker det igen, så oplys nummeret ${String(response.locals["requestId"])}.`,
  );
};
