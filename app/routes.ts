import { layout, prefix, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";

/** Before a municipality is known: sign-in, invitation, reset, /kontrol. */
const entry: RouteConfigEntry[] = [];

/** The working app; every page stands in its frame. Posts and files without a page of their own stand here, too. */
const internal: RouteConfigEntry[] = [];

/** What anybody may read, without signing in. Comes last: its first part is any municipality's name. */
const portal: RouteConfigEntry[] = [];

/** Every URL there is. */
export default [
  ...entry,
  layout("routes/internal/layout.tsx", prefix("intern", internal)),
  ...portal,
] satisfies RouteConfig;
