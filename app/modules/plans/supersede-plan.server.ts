import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { findPlan, writePlan } from "./internal/load-plan.server";
import { afterStep } from "./plan";
import type { SupersedePlanInput } from "./plan-forms";

/**
 * Another plan of the kind has come in its place. What the public can read of it stays so.
 * @throws not_found, forbidden, conflict, rule_broken at `byId` (it isn't adopted, or is the plan itself)
 */
export async function supersedePlan(
  unit: Unit<Actor>,
  { planId, version, byId }: SupersedePlanInput,
): Promise<{ planId: string }> {
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  const status = afterStep("supersede", plan.status);
  const successor = await findPlan(unit, byId);
  if (successor.id === plan.id)
    throw new DomainError("rule_broken", "En plan kan ikke afløse sig selv. Vælg en anden.", "byId");
  if (!["adopted", "published"].includes(successor.status))
    throw new DomainError("rule_broken", "Den plan er ikke vedtaget endnu. Vælg en, der er.", "byId");
  await writePlan(unit, plan, version, { status, supersededById: byId });
  unit.record({
    kind: "plan.superseded",
    subject: `plan:${planId}`,
    data: { plan: plan.title, by: successor.title },
  });
  return { planId };
}
