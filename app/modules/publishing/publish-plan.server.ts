import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { afterStep } from "~/modules/plans/plan";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { orderPlanPdf } from "./internal/order-plan-pdf.server";
import { planPath } from "./internal/paths";
import { adoptedPlan, planCandidate } from "./internal/plan-candidate.server";
import { putPlan } from "./internal/plan-tables.server";
import { lockPortal } from "./internal/portal-tables.server";
import { forgetWithdrawn } from "./internal/portal-trails.server";
import { renderAroundPlan } from "./internal/render-plans.server";
import { planPublicationBlockers } from "./plan-publication-blockers";

/**
 * Copies what may be public of an adopted plan into the schema `portal`, as data and as a finished page, and orders the public PDF
 * from what then stands there. Publishing again replaces it, with the figures as they are then.
 * @throws not_found, forbidden, conflict (it isn't adopted), rule_broken with every blocker in `details`
 */
export async function publishPlan(unit: Unit<Actor>, { planId }: { planId: string }): Promise<{ planId: string }> {
  assertMay(unit.actor, "publishPlan");
  const plan = await adoptedPlan(unit, planId);
  await lockPortal(unit);
  const candidate = await planCandidate(unit, plan);
  const blockers = planPublicationBlockers(candidate).filter(({ level }) => level === "must");
  if (blockers[0])
    throw new DomainError("rule_broken", `${blockers[0].title}. ${blockers[0].text}`, undefined, { blockers });
  await putPlan(unit, planId, candidate);
  await forgetWithdrawn(unit, planPath(candidate.municipality.slug, candidate.slug));
  const publicDocumentId = await orderPlanPdf(unit, planId, candidate);
  await unit.tx.plan.update({
    where: { id: planId },
    data: {
      status: afterStep("publish", plan.status),
      publishedAt: unit.now,
      publicDocumentId,
      version: { increment: 1 },
    },
  });
  await renderAroundPlan(unit, planId);
  unit.record({ kind: "plan.published", subject: `plan:${planId}`, data: { plan: plan.title } });
  return { planId };
}
