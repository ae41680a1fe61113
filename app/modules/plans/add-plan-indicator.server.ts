import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertFollowed, assertPerson, measuredBy } from "./internal/load-indicator.server";
import { findPlan } from "./internal/load-plan.server";
import type { AddIndicatorInput } from "./plan-forms";

/**
 * Something that the plan is followed up by, with or without a series and a target.
 * @throws not_found, forbidden, conflict (another plan has come), rule_broken at a field
 */
export async function addPlanIndicator(
  unit: Unit<Actor>,
  input: AddIndicatorInput,
): Promise<{ planId: string; indicatorId: string }> {
  const { planId, name, ownerId } = input;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertFollowed(plan);
  await assertPerson(unit, ownerId);
  const measured = await measuredBy(unit, input);
  const position = await unit.tx.planIndicator.count({ where: { planId } });
  const { id } = await unit.tx.planIndicator.create({
    data: { planId, position, name, ownerId, ...measured },
    select: { id: true },
  });
  unit.record({ kind: "plan.indicatorAdded", subject: `plan:${planId}`, data: { name } });
  return { planId, indicatorId: id };
}
