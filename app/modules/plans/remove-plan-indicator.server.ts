import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertFollowed, findIndicator, writeIndicator } from "./internal/load-indicator.server";
import type { IndicatorInput } from "./plan-forms";

/**
 * Takes something off a plan that nobody has said a word of yet; what was followed stays to be seen.
 * @throws not_found, forbidden, conflict, rule_broken
 */
export async function removePlanIndicator(
  unit: Unit<Actor>,
  { indicatorId, version }: IndicatorInput,
): Promise<{ planId: string; name: string }> {
  const { tx } = unit;
  const { plan, name } = await findIndicator(unit, indicatorId);
  assertMay(unit.actor, "editPlan");
  assertFollowed(plan);
  if ((await tx.planIndicatorNote.count({ where: { indicatorId } })) > 0)
    throw new DomainError("rule_broken", "Der er skrevet opfølgning på målet, og den bevares. Ret målet i stedet.");
  await writeIndicator(unit, indicatorId, version, {});
  await tx.planIndicator.delete({ where: { id: indicatorId } });
  unit.record({ kind: "plan.indicatorRemoved", subject: `plan:${plan.id}`, data: { name } });
  return { planId: plan.id, name };
}
