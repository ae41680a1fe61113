import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertWritten, findPlan, writePlan } from "./internal/load-plan.server";
import type { RemoveTableInput } from "./plan-forms";

/** Takes a table out of the appendix; its series stay. @throws not_found, forbidden, conflict */
export async function removePlanTable(
  unit: Unit<Actor>,
  { planId, version, tableId }: RemoveTableInput,
): Promise<{ planId: string; title: string }> {
  const { tx } = unit;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertWritten(plan);
  await writePlan(unit, plan, version, {});
  const table = await tx.planTable.findFirst({ where: { id: tableId, planId }, select: { title: true } });
  if (!table) throw notFound();
  await tx.planTable.delete({ where: { id: tableId } });
  unit.record({ kind: "plan.tableRemoved", subject: `plan:${planId}`, data: { title: table.title } });
  return { planId, title: table.title };
}
