import { keepTaskInStep } from "~/modules/decisions/keep-task-in-step.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { findPlan } from "./internal/load-plan.server";
import type { EndFollowUpInput } from "./plan-forms";

/** What was to come back has been, or is given up; the committee hears of it by its task. @throws not_found, forbidden, conflict */
export async function endFollowUp(
  unit: Unit<Actor>,
  { followUpId, version, state, report }: EndFollowUpInput,
): Promise<{ planId: string }> {
  const { tx } = unit;
  const row = await tx.planFollowUp.findFirst({ where: { id: followUpId } });
  if (!row) throw notFound();
  const plan = await findPlan(unit, row.planId);
  assertMay(unit.actor, "followIndicator", { ownerId: row.ownerId });
  const { count } = await tx.planFollowUp.updateMany({
    where: { id: followUpId, version, state: "open" },
    data: { state, report, endedOn: new Date(copenhagenDate(unit.now)), version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "En anden har afsluttet det. Genindlæs siden, og se, hvad der står nu.");
  if (row.taskId)
    await keepTaskInStep(unit, {
      source: `plan:${plan.id}:${followUpId}`,
      committeeId: plan.committeeId,
      title: `${row.title}: ${plan.title}`,
      ownerId: row.ownerId,
      dueOn: null,
      state,
      report,
    });
  unit.record({ kind: "plan.followUpEnded", subject: `plan:${plan.id}`, data: { title: row.title } });
  return { planId: plan.id };
}
