import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { data, type LoaderFunctionArgs, type ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSettings } from "~/platform/env.server";
import { createWebApplication } from "../../app/server/http/web-application";

/**
 * What stands between the socket and the routes, asked over a socket. The two routes behind it say what reached them: which
 * nonce, and how much of a body.
 */
const reached: string[] = [];
const route = (id: string, path: string) => ({
  [id]: {
    id,
    path,
    module: {
      loader: ({ context }: LoaderFunctionArgs) => new Response(context.nonce),
      action: async ({ request }: LoaderFunctionArgs) => {
        reached.push(request.method);
        return new Response(String((await request.arrayBuffer()).byteLength));
      },
    },
  },
});
const pageless = (id: string, path: string, module: object) => ({ [id]: { id, path, module } });
const thrown = (what: unknown): never => {
  throw what;
};
const refused = {
  faults: [{ field: "recipient", message: "Skriv én <adresse>." }, { message: "Skriv én <adresse>." }],
};
const bugs: unknown[] = [];
const build = {
  entry: {
    module: {
      default: () => new Response(null, { status: 500 }),
      handleError: (bug: unknown) => void bugs.push(bug),
    },
  },
  routes: {
    ...route("routes/internal/all", "intern/*"),
    ...route("routes/public/all", ":kommune/*"),
    ...pageless("faults", "intern/x/send", { action: () => data(refused, { status: 400 }) }),
    ...pageless("closed", "intern/x/fil", {
      loader: () => thrown(data({ message: "Kun for <medlemmer>." }, { status: 403 })),
    }),
    ...pageless("missing", "intern/x/borte", { action: () => thrown(data(null, { status: 404 })) }),
    ...pageless("bug", "intern/x/fejl", { action: () => thrown(new Error("a bug")) }),
    ...pageless("done", "intern/x/gjort", {
      action: () => new Response(null, { status: 302, headers: { Location: "/" } }),
    }),
  },
  assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "" },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild;

const options = { settings: parseSettings({}), build, answerPage: () => Promise.resolve(null) };
let server: http.Server;
let origin: string;

beforeAll(async () => {
  server = http.createServer(createWebApplication(options)).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const policyOf = ({ headers }: Response) => headers.get("content-security-policy") ?? "";

test("an address with U+0000 in it is no address", async () => {
  expect((await fetch(`${origin}/intern/soeg?q=%00abc`)).status).toBe(400);
});

describe("scripts", () => {
  test("of a working page carry a nonce that is new each time and that its policy names", async () => {
    const nonces = new Set<string>();
    for (let times = 0; times < 3; times += 1) {
      const response = await fetch(`${origin}/intern/moeder`);
      const nonce = await response.text();
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(policyOf(response)).toContain(`script-src 'self' 'nonce-${nonce}';`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test.each(["/ringkoebing-skjern/udvalg", "/findes-ikke/x"])(
    "of the public page %s aren't run at all",
    async (path) => {
      const response = await fetch(`${origin}${path}`);
      expect(await response.text()).toBe("");
      expect(policyOf(response)).toContain("script-src 'none'");
      expect(policyOf(response)).not.toContain("nonce-");
    },
  );

  test("nor of what is refused", async () => {
    const response = await fetch(`${origin}/intern/moeder`, { method: "POST" });
    expect(response.status).toBe(403);
    expect(policyOf(response)).toContain("script-src 'none'");
  });
});

describe("writes", () => {
  const paths = ["/intern/moeder", "/intern.data", "/ringkoebing-skjern/udvalg", "/assets/x.js", "/"];
  describe.each(paths)("to %s", (path) => {
    test.each(["POST", "PUT", "PATCH", "DELETE"])("%s from elsewhere reach nothing", async (method) => {
      reached.length = 0;
      for (const headers of [undefined, { origin: "https://ond.eksempel.dk" }, { origin: "null" }])
        expect((await fetch(`${origin}${path}`, { method, headers })).status).toBe(403);
      expect(reached).toEqual([]);
    });
  });

  test("from our own page are answered", async () => {
    const response = await fetch(`${origin}/intern/moeder`, { method: "POST", headers: { origin }, body: "a=b" });
    expect([response.status, await response.text()]).toEqual([200, "3"]);
  });

  test("with a public address come from there alone", async () => {
    const behind = http.createServer(createWebApplication({ ...options, publicOrigin: "https://sag.kommune.dk" }));
    await once(behind.listen(0, "127.0.0.1"), "listening");
    const own = `http://127.0.0.1:${(behind.address() as AddressInfo).port}`;
    const statusFrom = async (from: string) =>
      (await fetch(`${own}/intern/moeder`, { method: "POST", headers: { origin: from } })).status;
    expect([await statusFrom(own), await statusFrom("https://sag.kommune.dk")]).toEqual([403, 200]);
    behind.close();
  });
});

describe("bodies", () => {
  /** Says how much is coming and sends nothing of it: what is refused isn't waited for. */
  async function announce(headers: Record<string, string>) {
    const request = http.request(`${origin}/intern/moeder`, { method: "POST", headers: { origin, ...headers } });
    request.on("error", () => {});
    request.flushHeaders();
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    request.destroy();
    return { status: response.statusCode, connection: response.headers.connection };
  }

  test.each<[string, Record<string, string>, number]>([
    ["a form of 9 MB", { "content-type": "application/x-www-form-urlencoded", "content-length": "9437184" }, 413],
    ["files of 201 MB", { "content-type": "multipart/form-data; boundary=x", "content-length": "210763776" }, 413],
    ["what doesn't say how long it is", { "content-type": "text/plain", "transfer-encoding": "chunked" }, 411],
  ])("%s is refused before it comes", async (_what, headers, status) => {
    reached.length = 0;
    expect(await announce(headers)).toEqual({ status, connection: "close" });
    expect(reached).toEqual([]);
  });

  test("the longest that is allowed comes whole", async () => {
    const body = "x".repeat(8 * 1024 * 1024);
    const response = await fetch(`${origin}/intern/moeder`, { method: "POST", headers: { origin }, body });
    expect(await response.text()).toBe(String(body.length));
  });
});

describe("of an address without a page", () => {
  const asked = (path: string, accept: string, method = "POST", from = "/intern/svar/1?side=2") =>
    fetch(`${origin}/intern/x/${path}`, {
      method,
      redirect: "manual",
      headers: { origin, accept, referer: origin + from },
    });
  const browser = "text/html,application/xhtml+xml";

  test("the way back leads to no other place, whatever the page before is said to be", async () => {
    const page = await (await asked("send", browser, "POST", "//evil.example/x")).text();
    expect(page).toContain('<a href="/evil.example/x">');
  });

  test.each([
    ["send", "POST", 400, "Skriv én &lt;adresse&gt;."],
    ["fil", "GET", 403, "Kun for &lt;medlemmer&gt;."],
    ["borte", "POST", 404, "Er adressen skrevet af"],
    ["send", "GET", 404, "Er adressen skrevet af"],
    ["fejl", "POST", 500, "oplys nummeret"],
  ])("a person who asks %s by %s reads what can't be done on a page", async (path, method, status, words) => {
    const response = await asked(path, browser, method);
    const page = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.split(words)).toHaveLength(2);
    expect(page).toContain('<a href="/intern/svar/1?side=2">');
  });

  test("a bug is told of, as any other", () => expect(bugs).toEqual([new Error("a bug")]));

  test("what is done leads on", async () => expect((await asked("gjort", browser)).status).toBe(302));

  test("a script gets its JSON", async () => {
    expect(await (await asked("send", "*/*")).json()).toEqual(refused);
  });
});

test("every answer says that it may not be sniffed, framed, or told of elsewhere", async () => {
  for (const path of ["/intern/moeder", "/ringkoebing-skjern/udvalg", "/"]) {
    const { headers } = await fetch(`${origin}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "x-request-id": expect.stringMatching(/^[0-9a-f]{8}$/) as string,
    });
    expect(headers.get("x-powered-by")).toBeNull();
  }
});
