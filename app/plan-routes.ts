import { index, prefix, route, type RouteConfigEntry } from "@remix-run/route-config";

/** What plans stand on: their kinds, the national goals, the target groups. */
const basis: RouteConfigEntry[] = prefix("grundlag", [
  index("routes/internal/plan-basis.tsx"),
  route("art", "routes/internal/plan-basis-kind.ts"),
  route("gruppe", "routes/internal/plan-basis-group.ts"),
  route("nationale", "routes/internal/plan-basis-national.ts"),
]);

/** What a plan is followed up by. */
const followed: RouteConfigEntry[] = [
  route("maal/nyt", "routes/internal/plan-indicator-new.tsx"),
  ...prefix("maal/:planIndicatorId", [
    index("routes/internal/plan-indicator.tsx"),
    route("ret", "routes/internal/plan-indicator-edit.tsx"),
    route("skriv", "routes/internal/plan-indicator-note.ts"),
    route("fjern", "routes/internal/plan-indicator-remove.ts"),
  ]),
  route("opfoelgning", "routes/internal/plan-follow-up-add.ts"),
  route("opfoelgning/:followUpId", "routes/internal/plan-follow-up-end.ts"),
  route("opfoelgning-til-punkt", "routes/internal/plan-put-follow-up.ts"),
];

/** Plans: their words and figures, their way through the committee, and what the year says of their goals. */
export const planRoutes: RouteConfigEntry[] = prefix("planer", [
  index("routes/internal/plans.tsx"),
  route("ny", "routes/internal/plan-new.tsx"),
  ...basis,
  ...prefix(":planId", [
    index("routes/internal/plan.tsx"),
    route("laes", "routes/internal/plan-read.tsx"),
    route("tekst", "routes/internal/plan-text.tsx"),
    route("tekst/gem", "routes/internal/plan-text-save.ts"),
    route("ret", "routes/internal/plan-edit.tsx"),
    route("maal", "routes/internal/plan-goals.tsx"),
    ...followed,
    ...prefix("bilag", [
      index("routes/internal/plan-tables.tsx"),
      route("ny", "routes/internal/plan-table.tsx", { id: "plan-table-new" }),
      route(":tableId", "routes/internal/plan-table.tsx", { id: "plan-table" }),
      route(":tableId/fjern", "routes/internal/plan-table-remove.ts"),
    ]),
    route("send", "routes/internal/plan-submit.ts"),
    route("tag-tilbage", "routes/internal/plan-take-back.ts"),
    route("vedtag", "routes/internal/plan-adopt.ts"),
    route("afloes", "routes/internal/plan-supersede.ts"),
    route("offentliggoerelse", "routes/internal/plan-publication.tsx"),
    route("offentliggoer", "routes/internal/plan-publish.ts"),
    route("traek-tilbage", "routes/internal/plan-withdraw.ts"),
  ]),
]);
