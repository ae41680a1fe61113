import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertWritten, findPlan, writePlan } from "./internal/load-plan.server";
import { outsidePeriod } from "./internal/plan-period";
import type { PlanGoalsInput } from "./plan-forms";

/**
 * The municipality's own goals, where the plan answers the national ones, and whom it is about: what is sent is what stands.
 * @throws not_found, forbidden, conflict, rule_broken (a goal of another year, a group that isn't there, or isn't in the plan's period)
 */
export async function setPlanGoals(
  unit: Unit<Actor>,
  { planId, version, goals, groupIds, answers }: PlanGoalsInput,
): Promise<{ planId: string }> {
  const { tx } = unit;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertWritten(plan);
  await writePlan(unit, plan, version, {});
  const national = await tx.nationalGoal.findMany({ where: { year: plan.year }, select: { id: true } });
  if (answers.some(({ nationalGoalId }) => !national.some(({ id }) => id === nationalGoalId)))
    throw new DomainError("rule_broken", "Et af de nationale mål er ikke planårets. Genindlæs siden.");
  const { validFrom, validTo } = await tx.plan.findUniqueOrThrow({ where: { id: planId } });
  const groups = await tx.planTargetGroup.findMany({ where: { id: { in: groupIds } } });
  if (groups.length !== new Set(groupIds).size)
    throw new DomainError("rule_broken", "En af målgrupperne findes ikke længere. Genindlæs siden.", "groupIds");
  const outside = outsidePeriod(groups, { validFrom, validTo });
  if (outside)
    throw new DomainError("rule_broken", `${outside.name} findes ikke i planens periode. Vælg den fra.`, "groupIds");
  await tx.planGoal.deleteMany({ where: { planId } });
  await tx.planGoal.createMany({ data: goals.map((text, position) => ({ planId, position, text })) });
  await tx.planAnswer.deleteMany({ where: { planId } });
  await tx.planAnswer.createMany({ data: answers.map((answer) => ({ planId, ...answer })) });
  await tx.planGroup.deleteMany({ where: { planId } });
  await tx.planGroup.createMany({
    data: [...new Set(groupIds)].map((targetGroupId) => ({ planId, targetGroupId })),
  });
  unit.record({ kind: "plan.goalsSet", subject: `plan:${planId}`, data: { plan: plan.title } });
  return { planId };
}
