import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import {
  assertFollowed,
  assertPerson,
  findIndicator,
  measuredBy,
  writeIndicator,
} from "./internal/load-indicator.server";
import type { EditIndicatorInput } from "./plan-forms";

/**
 * Corrects what is followed, who does it, and what it shall reach: a target is often set after the plan is adopted.
 * @throws not_found, forbidden, conflict, rule_broken at a field
 */
export async function editPlanIndicator(
  unit: Unit<Actor>,
  input: EditIndicatorInput,
): Promise<{ planId: string; indicatorId: string }> {
  const { indicatorId, version, name, ownerId } = input;
  const { plan } = await findIndicator(unit, indicatorId);
  assertMay(unit.actor, "editPlan");
  assertFollowed(plan);
  await assertPerson(unit, ownerId);
  const measured = await measuredBy(unit, input);
  await writeIndicator(unit, indicatorId, version, { name, ownerId, ...measured });
  const { seriesId, targetValue, targetPeriod, baselinePeriod } = measured;
  unit.record({
    kind: "plan.indicatorEdited",
    subject: `plan:${plan.id}`,
    data: { name, indicatorId, seriesId, targetValue, targetPeriod, baselinePeriod },
  });
  return { planId: plan.id, indicatorId };
}
