import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { canStep, afterStep, type PlanStatus } from "~/modules/plans/plan";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { planPath } from "./internal/paths";
import { portalPlan, removePlan } from "./internal/plan-tables.server";
import { lockPortal } from "./internal/portal-tables.server";
import { noteWithdrawn } from "./internal/portal-trails.server";
import { renderAroundPlan } from "./internal/render-plans.server";

/** Takes a plan out of the portal at once: page and PDF. Its address says that it was withdrawn, and when. */
export async function withdrawPlan(
  unit: Unit<Actor>,
  { planId, reason }: { planId: string; reason: string },
): Promise<{ planId: string }> {
  assertMay(unit.actor, "publishPlan");
  const { tx } = unit;
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR UPDATE`;
  const plan = await tx.plan.findFirst({ where: { id: planId }, select: { title: true, status: true } });
  if (!plan) throw notFound();
  await lockPortal(unit);
  const row = await portalPlan(unit, planId);
  if (!row) throw new DomainError("conflict", "Planen er ikke offentliggjort, eller den er allerede trukket tilbage.");
  await removePlan(unit, planId);
  const { slug } = await tx.municipality.findFirstOrThrow({ select: { slug: true } });
  await noteWithdrawn(unit, [planPath(slug, row.data.slug)]);
  const status = plan.status as PlanStatus;
  await tx.plan.update({
    where: { id: planId },
    data: {
      // one that another plan has superseded stays so
      status: canStep("withdraw", status) ? afterStep("withdraw", status) : status,
      publishedAt: null,
      publicDocumentId: null,
      version: { increment: 1 },
    },
  });
  await renderAroundPlan(unit, planId);
  unit.record({ kind: "plan.withdrawn", subject: `plan:${planId}`, data: { plan: plan.title, reason } });
  return { planId };
}
