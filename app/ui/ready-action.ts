import { matchRoutes } from "@remix-run/react";
import { useEffect } from "react";

const ready = new Set<string>();

/**
 * Fetches what the browser needs to post to an address while there is a network. Otherwise it is fetched at the first post, and where
 * that fails Remix loads the whole page anew.
 */
export function useReadyActions(...actions: (string | undefined)[]): void {
  const asked = actions.filter((action) => action !== undefined).join(" ");
  useEffect(() => {
    for (const action of asked.split(" ").filter((one) => one !== "" && !ready.has(one))) {
      ready.add(action);
      // After what the page itself needs.
      setTimeout(() => void fetchModules(action).catch(() => ready.delete(action)), 500);
    }
  }, [asked]);
}

async function fetchModules(action: string): Promise<void> {
  const { pathname } = new URL(action, window.location.href);
  const matches = matchRoutes(window.__remixRouter.routes, pathname) ?? [];
  await Promise.all(
    matches.map(async ({ route: { id } }) => {
      const entry = id === undefined ? undefined : window.__remixManifest.routes[id];
      if (!entry || entry.id in window.__remixRouteModules) return;
      window.__remixRouteModules[entry.id] = (await import(/* @vite-ignore */ entry.module)) as never;
    }),
  );
}
