import { keepTaskInStep } from "~/modules/decisions/keep-task-in-step.server";
import { placeComingItems } from "~/modules/decisions/place-coming-items.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertFollowed, assertPerson } from "./internal/load-indicator.server";
import { findPlan } from "./internal/load-plan.server";
import type { AddFollowUpInput } from "./plan-forms";

/**
 * "Måltal fastsættes på mødet i marts": the committee gets a task that becomes an item of its first meeting of that month, as soon
 * as that meeting is planned.
 * @throws not_found, forbidden, conflict, rule_broken (the month has passed; at a field)
 */
export async function addFollowUp(
  unit: Unit<Actor>,
  { planId, title, month, ownerId }: AddFollowUpInput,
): Promise<{ planId: string; followUpId: string }> {
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertFollowed(plan);
  await assertPerson(unit, ownerId);
  if (month < copenhagenDate(unit.now).slice(0, 7))
    throw new DomainError("rule_broken", "Måneden er gået. Vælg en måned, der kommer.", "month");
  const { id } = await unit.tx.planFollowUp.create({ data: { planId, title, month, ownerId }, select: { id: true } });
  const { taskId } = await keepTaskInStep(unit, {
    source: `plan:${planId}:${id}`,
    committeeId: plan.committeeId,
    title: `${title}: ${plan.title}`,
    ownerId,
    dueOn: null,
    state: "open",
    report: "",
    returnMonth: month,
  });
  await unit.tx.planFollowUp.update({ where: { id }, data: { taskId } });
  unit.record({ kind: "plan.followUpAdded", subject: `plan:${planId}`, data: { title, month } });
  await placeComingItems(unit, { committeeId: plan.committeeId });
  return { planId, followUpId: id };
}
