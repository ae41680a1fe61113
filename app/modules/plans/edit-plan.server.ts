import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertKindThen } from "./internal/assert-kind";
import { assertWritten, findPlan, writePlan } from "./internal/load-plan.server";
import type { EditPlanInput } from "./plan-forms";

/** Corrects what a plan is called and when it holds. @throws not_found, forbidden, conflict, rule_broken at a field */
export async function editPlan(unit: Unit<Actor>, input: EditPlanInput): Promise<{ planId: string }> {
  const { planId, version, title, year } = input;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertWritten(plan);
  const [validFrom, validTo] = [input.validFrom ?? `${year}-01-01`, input.validTo ?? `${year}-12-31`];
  if (validTo < validFrom)
    throw new DomainError("rule_broken", "Den sidste dag ligger før den første. Ret datoerne.", "validTo");
  const { kind } = await unit.tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { kind: true } });
  assertKindThen(kind, validFrom, "year");
  await writePlan(unit, plan, version, {
    title,
    year,
    validFrom: new Date(validFrom),
    validTo: new Date(validTo),
  });
  unit.record({ kind: "plan.edited", subject: `plan:${planId}`, data: { plan: title } });
  return { planId };
}
