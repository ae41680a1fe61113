import { layout, prefix, route, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";

/** Before a municipality is known: sign-in, invitation, reset, /kontrol. */
const entry: RouteConfigEntry[] = [
  layout("routes/entry/layout.tsx", [
    route("log-ind", "routes/entry/sign-in.tsx"),
    route("glemt-adgangskode", "routes/entry/forgotten-password.tsx"),
    route("invitation/:token", "routes/entry/invitation.tsx"),
    route("nulstil/:token", "routes/entry/reset.tsx"),
  ]),
  route("log-ind/som", "routes/entry/sign-in-as.tsx"),
  route("log-ud", "routes/entry/sign-out.tsx"),
];

/** The working app; every page stands in its frame. Posts and files without a page of their own stand here, too. */
const internal: RouteConfigEntry[] = [];

/** What anybody may read, without signing in. Comes last: its first part is any municipality's name. */
const portal: RouteConfigEntry[] = [
  route("portal.css", "routes/public/stylesheet.ts"),
  route(":kommune/*", "routes/public/page.ts"),
];

/** Every URL there is. */
export default [
  ...entry,
  layout("routes/internal/layout.tsx", prefix("intern", internal)),
  ...portal,
] satisfies RouteConfig;
