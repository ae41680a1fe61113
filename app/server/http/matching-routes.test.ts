import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, test } from "vitest";
import routes from "~/routes";
import { handledByPath, matchingRoutes } from "./matching-routes";

type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** The app's own routes as Remix knows them: the id is the file without its ending, and everything stands in the root. */
const manifest = {
  root: { id: "root", path: "", parentId: undefined },
  ...Object.fromEntries((await routes).flatMap((entry) => known(entry, "root"))),
} as unknown as ServerBuild["routes"];

function known({ file, path, index, children = [] }: RouteConfigEntry, parentId: string): [string, object][] {
  const id = file.replace(/\.tsx?$/, "");
  return [[id, { id, path, index, parentId }], ...children.flatMap((child) => known(child, id))];
}

/** Of these routes alone, as Remix makes its tree of them. */
function treeOf(ids: readonly string[], parent?: string): RouteObject[] {
  return ids
    .filter((id) => manifest[id]!.parentId === parent)
    .map((id) => {
      const { path, index } = manifest[id]!;
      return index ? { id, path, index } : { id, path, children: treeOf(ids, id) };
    });
}

const everyId = Object.keys(manifest);
const whole = treeOf(everyId);
const matching = matchingRoutes(manifest);
const matched = (tree: RouteObject[], path: string) =>
  matchRoutes(tree, path)?.map(({ route, params, pathname }) => [route.id, params, pathname]) ?? null;

/** A path of every route there is, and another word where its last one stands. */
const paths = [
  ...new Set(
    everyId
      .map((id) => fullPath(id).replace(/:\w+/g, "x1").replace("*", "noget/andet") || "/")
      .flatMap((path) => [path, path.replace(/[^/]*$/, "ny")]),
  ),
];

function fullPath(id: string): string {
  const { parentId, path } = manifest[id]!;
  return `${parentId ? fullPath(parentId) : ""}${path ? `/${path}` : ""}`;
}

test("of any path the routes that may match lead to the same match as all of them", () => {
  expect(paths.length).toBeGreaterThan(300);
  for (const path of paths) expect(matched(treeOf(matching(path)), path), path).toEqual(matched(whole, path));
});

test.each([
  "/INTERN/Sager",
  "/%69ntern/sager",
  "/intern//sager",
  "//intern/sager",
  "/intern/s%2Fager",
  "/%E0",
  "/Ærø/x",
])("%s is read as Remix reads it", (path) =>
  expect(matched(treeOf(matching(path)), path)).toEqual(matched(whole, path)),
);

describe("few are left", () => {
  test.each(["/", "/log-ind", "/intern/sager", "/intern/moeder/x1/rum", "/ringkoebing-skjern/udvalg/2022-08-18"])(
    "%s",
    (path) => expect(matching(path).length).toBeLessThan(12),
  );
  test("a page's data has those of the page", () => {
    expect(matching("/intern/sager.data")).toEqual(matching("/intern/sager"));
    expect(matching("/_root.data")).toEqual(matching("/"));
  });
  test("of what can't be decoded all are left", () => expect(matching("/%E0")).toEqual(everyId));
});

test("a handler is made once for each set of routes, with no more than these", () => {
  const build = { routes: manifest, assets: { version: "1", routes: { root: {}, "routes/internal/cases": {} } } };
  const made: ServerBuild[] = [];
  const handlerOf = handledByPath(build as unknown as ServerBuild, (known) => made.push(known));
  expect(handlerOf("/intern/sager")).toBe(1);
  expect(handlerOf("/intern/sager/")).toBe(1);
  for (let n = 0; n < 50; n += 1) handlerOf(`/intern/findes-ikke-${n}`);
  expect(made).toHaveLength(2);
  expect(Object.keys(made[0]!.routes)).toEqual(matching("/intern/sager"));
  expect(Object.keys(made[0]!.assets.routes)).toEqual(["root", "routes/internal/cases"]);
  expect(Object.keys(made[1]!.assets.routes)).toEqual(["root"]);
});
