import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { committeeItemOf } from "./internal/committee-item.server";
import { findPlan, writePlan } from "./internal/load-plan.server";
import { afterStep } from "./plan";
import type { PlanInput } from "./plan-forms";

/**
 * A plan that was sent to the committee is written on again. The case text stays with its own page, and is withdrawn there; the plan
 * gets a new one when it is sent anew.
 * @throws not_found, forbidden, conflict, rule_broken (the committee has decided)
 */
export async function takeBackPlan(unit: Unit<Actor>, { planId, version }: PlanInput): Promise<{ planId: string }> {
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  const status = afterStep("takeBack", plan.status);
  if (plan.proposalId && (await committeeItemOf(unit, plan.proposalId)).decided)
    throw new DomainError("rule_broken", "Udvalget har besluttet planen. Registrer beslutningen i stedet.");
  await writePlan(unit, plan, version, { status, proposalId: null });
  unit.record({ kind: "plan.takenBack", subject: `plan:${planId}`, data: { plan: plan.title } });
  return { planId };
}
