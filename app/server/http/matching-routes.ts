import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** A route's whole path, in lower case: `["intern", "sager", ":caseid"]`. */
interface Pattern {
  /** itself and the routes around it */
  ids: string[];
  segments: string[];
}

/**
 * The routes that may match a path, with those around them: all others are certain not to. Remix looks through every route there is, four to
 * eight times for a page, and reads each one's path anew: with some hundreds of them that is a third of what a page costs the processor.
 * @returns their ids in the order of `routes`; of a path that can't be decoded, all of them
 */
export function matchingRoutes(routes: Routes): (pathname: string) => string[] {
  const all = Object.keys(routes);
  const outermost = all.filter((id) => routes[id]!.parentId === undefined); // they say that nothing matches
  const patterns = Object.values(routes)
    .filter(({ path, index }) => path !== undefined || index)
    .map(({ id }): Pattern => {
      const ids = withParents(routes, id);
      return { ids, segments: ids.flatMap((one) => segmentsOf(routes[one]!.path ?? "")) };
    });
  return (pathname) => {
    const asked = decoded(pathname);
    if (!asked) return all;
    const may = patterns.filter(({ segments }) => mayMatch(segments, asked));
    const found = new Set([...outermost, ...may.flatMap(({ ids }) => ids)]);
    return all.filter((id) => found.has(id));
  };
}

/**
 * Answers each request by a handler that knows no more routes than may match. There are no more handlers than sets of routes,
 * whatever paths are asked for.
 * @param create makes a handler of a build
 */
export function handledByPath<Handler>(
  build: ServerBuild,
  create: (build: ServerBuild) => Handler,
): (pathname: string) => Handler {
  const matching = matchingRoutes(build.routes);
  const handlers = new Map<string, Handler>();
  return (pathname) => {
    const ids = matching(pathname);
    const key = ids.join(" ");
    let handler = handlers.get(key);
    if (!handler) handlers.set(key, (handler = create(narrowed(build, ids))));
    return handler;
  };
}

const narrowed = (build: ServerBuild, ids: string[]): ServerBuild => ({
  ...build,
  routes: only(build.routes, ids),
  assets: { ...build.assets, routes: only(build.assets.routes, ids) },
});

const only = <T>(record: Record<string, T>, ids: string[]): Record<string, T> =>
  Object.fromEntries(ids.flatMap((id) => (record[id] === undefined ? [] : [[id, record[id]]])));

const withParents = (routes: Routes, id: string): string[] => {
  const { parentId } = routes[id]!;
  return [...(parentId && routes[parentId] ? withParents(routes, parentId) : []), id];
};

const segmentsOf = (path: string): string[] => path.toLowerCase().split("/").filter(Boolean);

/** As Remix reads it: without the ending by which a page's data is asked for, decoded, and in any letter case. */
function decoded(pathname: string): string[] | null {
  const path = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  try {
    return segmentsOf(path).map((segment) => decodeURIComponent(segment));
  } catch {
    return null;
  }
}

function mayMatch(pattern: string[], asked: string[]): boolean {
  if (pattern.some((segment) => segment.endsWith("?"))) return true;
  const splat = pattern.at(-1) === "*";
  const fixed = splat ? pattern.slice(0, -1) : pattern;
  if (splat ? asked.length < fixed.length : asked.length !== fixed.length) return false;
  return fixed.every((segment, index) => segment.startsWith(":") || segment === asked[index]!.toLowerCase());
}
