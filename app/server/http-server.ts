import http from "node:http";
import { plainPage } from "./http/plain-page";
import { codeOf, messageOf, OperatorError } from "./operator-error";

export interface HttpServer {
  server: http.Server;
  /** From now on `handle` answers; /sundhed says ok as long as `alive` does. */
  serve(handle: http.RequestListener, alive: () => Promise<boolean>): void;
  /** Takes no new requests, and lets those under way end, for a while. */
  close(): Promise<void>;
}

interface Health {
  version: string;
  demonstration: boolean;
}

/** How long a request under way may take when the server is asked to stop. */
const DRAIN_MS = 5_000;

/**
 * Listens at once, and answers 503 until there is something to serve.
 * @throws OperatorError when it can't listen
 */
export async function listen({ host, port }: { host: string; port: number }, health: Health): Promise<HttpServer> {
  let handle: http.RequestListener = (_request, response) => {
    response.writeHead(503, {
      "Content-Type": "text/html; charset=utf-8",
      "Retry-After": "2",
      "Cache-Control": "no-store",
    });
    response.end(plainPage("Sagsgang starter", "Siden kommer om et øjeblik.", { refresh: true }));
  };
  let alive = () => Promise.resolve(false);
  const server = http.createServer((request, response) => {
    if (request.url === "/sundhed") void answerHealth(response, health, alive);
    else handle(request, response);
  });
  server.keepAliveTimeout = 65_000; // longer than a proxy's usual 60 s, so that it never writes into a closed connection
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explainListenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    server,
    serve(listener, isAlive) {
      handle = listener;
      alive = isAlive;
    },
    async close() {
      alive = () => Promise.resolve(false);
      const closed = new Promise((resolve) => void server.close(resolve));
      const impatient = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(impatient);
    },
  };
}

async function answerHealth(
  response: http.ServerResponse,
  { version, demonstration }: Health,
  alive: () => Promise<boolean>,
) {
  const ok = await alive().catch(() => false);
  response.writeHead(ok ? 200 : 503, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(JSON.stringify({ status: ok ? "ok" : "unavailable", version, demonstration }));
}

function explainListenError(error: Error, host: string, port: number): OperatorError {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return new OperatorError(
        `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden port: PORT=${port + 1} npm start`,
      );
    case "EACCES":
      return new OperatorError(`Port ${port} kræver særlige rettigheder. Vælg en port over 1023: PORT=3000 npm start`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new OperatorError(`Maskinen har ingen adresse ${host}. Ret indstillingen HOST.`);
    default:
      return new OperatorError(
        `Sagsgang kan ikke lytte på ${host}:${port} (${messageOf(error)}). Ret HOST eller PORT.`,
      );
  }
}
