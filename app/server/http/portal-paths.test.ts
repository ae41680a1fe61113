import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, test } from "vitest";
import routes from "~/routes";
import { portalPaths } from "./portal-paths";

/** The app's own routes as Remix knows them: the id is the file without its ending. */
const manifest = Object.fromEntries(
  (await routes).flatMap((entry) => known(entry, undefined)),
) as ServerBuild["routes"];
const isPortal = portalPaths(manifest);

function known({ file, path, children = [] }: RouteConfigEntry, parentId: string | undefined): [string, object][] {
  const id = file.replace(/\.tsx?$/, "");
  return [[id, { id, path, parentId }], ...children.flatMap((child) => known(child, id))];
}

describe("the portal's", () => {
  test.each([
    "/",
    "/portal.css",
    "/ringkoebing-skjern",
    "/ringkoebing-skjern/beskaeftigelsesudvalget/2022-08-18/1",
    "/internt-udvalg",
    "/kontroludvalget",
    "/ringkoebing-skjern/intern",
    "/%E0",
  ])("%s", (pathname) => expect(isPortal(pathname)).toBe(true));
});

describe("the working app's", () => {
  test.each([
    "/intern",
    "/intern/",
    "/intern/moeder/1",
    "/Intern/moeder",
    "/%69ntern",
    "/intern.data",
    "/intern/moeder.data",
    "/log-ind",
    "/log-ind.data",
    "/log-ind/som",
    "/log-ud",
    "/invitation/abc",
    "/nulstil/abc",
    "/glemt-adgangskode",
    "/kontrol",
  ])("%s", (pathname) => expect(isPortal(pathname)).toBe(false));
});

test("every route of the app is told apart by its first word", () => {
  const paths = Object.values(manifest).flatMap(({ id, parentId, path }) =>
    path && /^routes\/(internal|entry)\//.test(id) && !parentId?.includes("administration") ? [path] : [],
  );
  expect(paths.length).toBeGreaterThan(50);
  for (const path of paths) expect(isPortal(`/${path.replace(/:\w+/g, "x")}`), path).toBe(false);
});
