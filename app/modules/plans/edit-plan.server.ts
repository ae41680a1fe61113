import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertWritten, findPlan, writePlan } from "./internal/load-plan.server";
import { assertKindThen, outsidePeriod, periodOf } from "./internal/plan-period";
import type { EditPlanInput } from "./plan-forms";

/** Corrects what a plan is called and when it holds. @throws not_found, forbidden, conflict, rule_broken at a field */
export async function editPlan(unit: Unit<Actor>, input: EditPlanInput): Promise<{ planId: string }> {
  const { planId, version, title, year } = input;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertWritten(plan);
  const { validFrom, validTo } = periodOf(input);
  const { kind, groups } = await unit.tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { kind: true, groups: { select: { targetGroup: true } } },
  });
  assertKindThen(kind, validFrom, input.validFrom ? "validFrom" : "year");
  const days = { validFrom: new Date(validFrom), validTo: new Date(validTo) };
  const outside = outsidePeriod(
    groups.map(({ targetGroup }) => targetGroup),
    days,
  );
  if (outside)
    throw new DomainError(
      "rule_broken",
      `Målgruppen ${outside.name} findes ikke i den periode. Ret datoerne, eller vælg gruppen fra i planen først.`,
      "validFrom",
    );
  await writePlan(unit, plan, version, { title, year, ...days });
  unit.record({ kind: "plan.edited", subject: `plan:${planId}`, data: { plan: title } });
  return { planId };
}
