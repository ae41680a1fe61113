import { index, prefix, route, type RouteConfigEntry } from "@remix-run/route-config";

const projects: RouteConfigEntry[] = [
  route("projekter", "routes/internal/project-list.tsx"),
  route("projekter/ny", "routes/internal/project-new.tsx"),
  route("projekter/sammenlign", "routes/internal/project-compare.tsx"),
  route("projekttabeller", "routes/internal/project-tables.ts"),
  ...prefix("projekter/:projectId", [
    index("routes/internal/project.tsx"),
    route("ret", "routes/internal/project-edit.tsx"),
    route("tal.csv", "routes/internal/project-export.ts"),
    route("skridt", "routes/internal/project-move.ts"),
    route("skridt/tilbage", "routes/internal/project-take-back.ts"),
    route("beslutninger", "routes/internal/project-decision.ts"),
    route("beslutninger/fjern", "routes/internal/project-decision-remove.ts"),
    route("indikatorer/ny", "routes/internal/indicator-new.tsx"),
    route("maalinger/ny", "routes/internal/measurement-new.tsx"),
    route("maalinger/hent", "routes/internal/measurement-import.tsx"),
    route("maalinger/hent/gem", "routes/internal/measurement-import-save.ts"),
    route("evalueringer", "routes/internal/evaluation-plan.ts"),
    route("offentliggoerelse", "routes/internal/project-publication.tsx"),
    route("offentliggoer", "routes/internal/project-publish.ts"),
    route("kontakt", "routes/internal/project-contact.ts"),
    route("traek-tilbage", "routes/internal/project-withdraw.ts"),
  ]),
];

const measuring: RouteConfigEntry[] = [
  ...prefix("indikatorer/:indicatorId", [
    index("routes/internal/indicator.tsx"),
    route("ret", "routes/internal/indicator-edit.tsx"),
    route("fjern", "routes/internal/indicator-remove.ts"),
  ]),
  ...prefix("maalinger/:measurementId", [
    index("routes/internal/measurement.tsx"),
    route("fjern", "routes/internal/measurement-remove.ts"),
  ]),
];

const evaluating: RouteConfigEntry[] = prefix("evalueringer/:evaluationId", [
  index("routes/internal/evaluation.ts"),
  route("ret", "routes/internal/evaluation-edit.ts"),
  route("drop", "routes/internal/evaluation-drop.ts"),
  route("punkt", "routes/internal/evaluation-put.ts"),
  route("beslutning", "routes/internal/evaluation-decide.ts"),
]);

const pricing: RouteConfigEntry[] = [
  route("priser", "routes/internal/price-list.tsx"),
  route("priser/ny", "routes/internal/price-table-new.tsx"),
  ...prefix("priser/:priceTableId", [
    index("routes/internal/price-table.tsx"),
    route("ret", "routes/internal/price-table-edit.tsx"),
    route("tilbud", "routes/internal/offer-add.ts"),
  ]),
  ...prefix("tilbud/:offerId", [index("routes/internal/offer.tsx"), route("pris", "routes/internal/offer-price.ts")]),
];

/** What committees start, what is measured of it, and what it is compared with. */
export const projectRoutes: RouteConfigEntry[] = [...projects, ...measuring, ...evaluating, ...pricing];
