import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { saveText } from "~/modules/richtext/save-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertWritten, findPlan } from "./internal/load-plan.server";
import type { SavePlanTextInput } from "./plan-forms";

/**
 * The plan's chapters, which save themselves. The plan is held meanwhile, so that nothing is written into one that is being sent.
 * @throws not_found, forbidden, rule_broken, conflict (`details` has the other version where somebody else wrote)
 */
export async function savePlanText(
  unit: Unit<Actor>,
  { planId, ...save }: SavePlanTextInput,
): Promise<{ revision: number; savedAt: string }> {
  await unit.tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR UPDATE`;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertWritten(plan);
  const saved = await saveText(unit, { ...save, textId: plan.textId, subject: `plan:${planId}` });
  return { revision: saved.revision, savedAt: saved.savedAt.toISOString() };
}
