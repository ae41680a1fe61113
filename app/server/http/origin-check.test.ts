import { describe, expect, test } from "vitest";
import { comesFromOurPages } from "./origin-check";

const host = "127.0.0.1:3000";
const ours = { host, origin: `http://${host}` };
const from = (headers: Record<string, string>, method = "POST", publicOrigin?: string, protocol = "http") =>
  comesFromOurPages({ method, headers, protocol }, publicOrigin);

describe.each(["POST", "PUT", "PATCH", "DELETE", "QUERY", "post"])("%s", (method) => {
  test("from our own page", () => expect(from(ours, method)).toBe(true));
  test.each<[string, Record<string, string>]>([
    ["another site", { host, origin: "https://ond.eksempel.dk" }],
    ["another port of this machine", { host, origin: "http://127.0.0.1:3001" }],
    ["https's page, where we speak http", { host, origin: `https://${host}` }],
    ["a page without an origin of its own", { host, origin: "null" }],
    ["nobody says where", { host }],
    ["a sister site, as an old browser says", { host, "sec-fetch-site": "same-site" }],
    ["a bookmark or a program", { host, "sec-fetch-site": "none" }],
    ["another site that names itself in Referer", { host, referer: `http://${host}/intern` }],
    ["no host at all", { origin: `http://${host}` }],
    [
      "another origin, whatever Sec-Fetch-Site says",
      { host, origin: "https://ond.dk", "sec-fetch-site": "same-origin" },
    ],
    ["a name that somebody points at this machine", { host: "ond.dk", origin: "http://ond.dk" }],
    ["the same, as an old browser says it", { host: "ond.dk", "sec-fetch-site": "same-origin" }],
  ])("not from %s", (_where, headers) => expect(from(headers, method)).toBe(false));
});

test.each(["GET", "HEAD", "OPTIONS"])("%s changes nothing, so it may come from anywhere", (method) =>
  expect(from({ host, origin: "https://ond.eksempel.dk" }, method)).toBe(true),
);

test("an old browser says only that it is the same site", () =>
  expect(from({ host, "sec-fetch-site": "same-origin" })).toBe(true));

test.each(["localhost:3000", "127.0.0.1", "[::1]:3000", "kommune.localhost:3000", "LOCALHOST:3000"])(
  "%s is this machine",
  (name) => expect(from({ host: name, origin: `http://${name}` })).toBe(true),
);

describe("with a public address", () => {
  const address = "https://sagsgang.kommune.dk";
  const there = { host: "sagsgang.kommune.dk" };
  test("its own pages alone", () => expect(from({ ...there, origin: address }, "POST", address)).toBe(true));
  test.each([
    ["this machine's own name", { host, origin: `http://${host}` }],
    ["http", { ...there, origin: "http://sagsgang.kommune.dk" }],
    ["a sister site", { ...there, origin: "https://andet.kommune.dk" }],
    ["a longer name", { ...there, origin: "https://sagsgang.kommune.dk.ond.dk" }],
  ])("not from %s", (_where, headers) => expect(from(headers, "POST", address)).toBe(false));
});
