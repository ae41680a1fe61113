import type { RouteConfig } from "@remix-run/route-config";

/** Every URL there is. */
export default [
] satisfies RouteConfig;
