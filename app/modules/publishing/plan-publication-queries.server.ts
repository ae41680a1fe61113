import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { planPath } from "./internal/paths";
import { adoptedPlan, planCandidate } from "./internal/plan-candidate.server";
import { portalPlan } from "./internal/plan-tables.server";
import { sameContent } from "./internal/same-content";
import { planPublicationBlockers } from "./plan-publication-blockers";
import type { Reason } from "./publication-blockers";

export interface PlanPublicationView {
  plan: { id: string; title: string };
  address: string;
  published: {
    at: string;
    pdf: "ready" | "underWay" | "failed";
    problem: string | null;
    /** what would be published now is something else */
    changed: boolean;
  } | null;
  blockers: Reason[];
}

/** What would be published now of an adopted plan, what stands in its way, and what is published already. @throws as publishPlan */
export async function planPublicationView(unit: Unit<Actor>, planId: string): Promise<PlanPublicationView> {
  assertMay(unit.actor, "publishPlan");
  const plan = await adoptedPlan(unit, planId);
  const candidate = await planCandidate(unit, plan);
  const row = await portalPlan(unit, planId);
  const pdf = row?.pdfDocumentId
    ? await unit.tx.issuedDocument.findFirst({
        where: { id: row.pdfDocumentId },
        select: { state: true, problem: true },
      })
    : null;
  return {
    plan: { id: plan.id, title: plan.title },
    address: planPath(candidate.municipality.slug, candidate.slug),
    published: row
      ? {
          at: row.data.publishedAt,
          pdf: pdf?.state === "ready" ? "ready" : pdf?.state === "failed" ? "failed" : "underWay",
          problem: pdf?.problem ?? null,
          changed: !sameContent(row.data, candidate),
        }
      : null,
    blockers: planPublicationBlockers(candidate),
  };
}
