import { index, prefix, route, type RouteConfigEntry } from "@remix-run/route-config";

/** Statistic series: their figures, breaks and imports. */
export const statisticRoutes: RouteConfigEntry[] = prefix("statistik", [
  index("routes/internal/series-list.tsx"),
  route("ny", "routes/internal/series-new.tsx"),
  route("import", "routes/internal/series-import.tsx"),
  ...prefix("import/:importId", [
    index("routes/internal/statistic-import.tsx"),
    route("hent", "routes/internal/statistic-import-take.ts"),
    route("fortryd", "routes/internal/statistic-import-discard.ts"),
  ]),
  route("jobindsats", "routes/internal/statistic-jobindsats.tsx"),
  route("omraader", "routes/internal/statistic-areas.tsx"),
  route("omraader/:areaId/slet", "routes/internal/statistic-area-remove.ts"),
  route("brud/:breakId/slet", "routes/internal/series-break-remove.ts"),
  ...prefix(":seriesId", [
    index("routes/internal/series.tsx"),
    route("ret", "routes/internal/series-edit.tsx"),
    route("slet", "routes/internal/series-delete.ts"),
    route("brud", "routes/internal/series-break-add.ts"),
  ]),
]);
