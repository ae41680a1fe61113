import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildIsFresh, fingerprint } from "./build-freshness";

let project: string;

beforeEach(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-build-"));
  for (const [file, content] of Object.entries({
    "app/root.tsx": "root",
    "app/root.test.ts": "test",
    "app/server/start.ts": "start",
    "app/platform/generated/client.ts": "client",
    "public/favicon.svg": "icon",
    "prisma/schema/main.prisma": "schema",
    "templates/agenda.typ": "agenda",
    "package-lock.json": "{}",
    "vite.config.ts": "vite",
    "build/client.js": "built",
  }))
    write(file, content);
});
afterEach(() => fs.rmSync(project, { recursive: true, force: true }));

function write(file: string, content: string) {
  const whole = path.join(project, file);
  fs.mkdirSync(path.dirname(whole), { recursive: true });
  fs.writeFileSync(whole, content);
}
const remove = (file: string) => fs.rmSync(path.join(project, file));
const built = () => fingerprint(project).keep();
const fresh = () => buildIsFresh(project);
/** As a checkout or a copy leaves them. */
const touchAll = () => {
  for (const file of ["app/root.tsx", "package-lock.json"])
    fs.utimesSync(path.join(project, file), new Date(), new Date(Date.now() + 60_000));
};

test("without a build there is none that is fresh", () => expect(fresh()).toBe(false));

test("a build is of the sources as they were when it began", () => {
  built();
  expect(fresh()).toBe(true);
  const stamp = fingerprint(project);
  write("app/root.tsx", "changed while it was built");
  stamp.keep();
  expect(fresh()).toBe(false);
});

test("a build that ended halfway is none", () => {
  built();
  fingerprint(project);
  expect(fresh()).toBe(false);
});

describe("what makes it stale", () => {
  test.each<[string, () => void]>([
    ["a changed source", () => write("app/root.tsx", "other")],
    ["the same length, other content", () => (write("app/root.tsx", "toor"), touchAll())],
    ["a new source", () => write("app/routes/new.tsx", "new")],
    ["a source that went", () => remove("app/root.tsx")],
    ["a renamed source", () => (remove("app/root.tsx"), write("app/stem.tsx", "root"))],
    ["other packages", () => write("package-lock.json", "{ }")],
    ["another icon", () => write("public/favicon.svg", "another")],
    ["another schema", () => write("prisma/schema/main.prisma", "another")],
    ["another way to build", () => write("vite.config.ts", "another")],
    ["a damaged stamp", () => write("build/built-from.json", "{")],
  ])("%s", (_what, change) => {
    built();
    change();
    expect(fresh()).toBe(false);
    built();
    expect(fresh()).toBe(true);
  });
});

describe("what doesn't", () => {
  test.each<[string, () => void]>([
    ["only other times", touchAll],
    ["a test", () => write("app/root.test.ts", "another")],
    ["the server, which runs as it is", () => write("app/server/start.ts", "another")],
    ["what is generated from the schema", () => write("app/platform/generated/client.ts", "another")],
    ["a template, which is read when it is used", () => write("templates/agenda.typ", "another")],
  ])("%s", (_what, change) => {
    built();
    change();
    expect(fresh()).toBe(true);
    expect(fresh()).toBe(true);
  });
});

test("contents are compared once for new times: then the listing is known again", () => {
  built();
  const stamp = () => fs.readFileSync(path.join(project, "build/built-from.json"), "utf8");
  const before = stamp();
  touchAll();
  fresh();
  expect(stamp()).not.toBe(before);
});
