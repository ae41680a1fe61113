// The peer of the portal's pages: the same server, with the page as a string in its memory. Prints its port.
//   node --import tsx test/bench/ready-string.ts <file with the page>
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { createWebApplication } from "../../app/server/http/web-application";
import { parseSettings } from "~/platform/env.server";

const page = fs.readFileSync(process.argv[2]!);
const answer = { status: 200, headers: { "Content-Type": "text/html; charset=utf-8", ETag: '"ready"' }, body: page };
const nothingElse = { routes: {}, future: {}, assets: { routes: {} }, entry: { module: {} } } as unknown as ServerBuild;
const application = createWebApplication({
  settings: parseSettings(process.env),
  build: nothingElse,
  clientFolder: "build/client",
  answerPage: () => Promise.resolve(answer),
});
const server = http.createServer(application).listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
