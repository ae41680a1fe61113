import type { ServerBuild } from "@remix-run/node";

/**
 * Tells the public portal's pages from the working ones: all that doesn't begin with a word of a route under routes/internal
 * or routes/entry is the portal's, since `/:kommune` takes every first word that is left.
 */
export function portalPaths(routes: ServerBuild["routes"]): (pathname: string) => boolean {
  const words = new Set(
    Object.keys(routes)
      .filter((id) => /^routes\/(internal|entry)\//.test(id))
      .map((id) => fullPath(routes, id).split("/").find(Boolean))
      .filter((word) => word !== undefined && !word.startsWith(":")),
  );
  return (pathname) => !words.has(firstWord(pathname));
}

/** As Remix reads it: decoded, and in any letter case. */
function firstWord(pathname: string): string {
  const word = pathname.split("/")[1]?.replace(/\.data$/, "") ?? "";
  try {
    return decodeURIComponent(word).toLowerCase();
  } catch {
    return word;
  }
}

function fullPath(routes: ServerBuild["routes"], id: string): string {
  const route = routes[id];
  if (!route) return "";
  return `${route.parentId ? fullPath(routes, route.parentId) : ""}/${route.path ?? ""}`;
}
