import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertFollowed, findIndicator, writeIndicator } from "./internal/load-indicator.server";
import type { NoteIndicatorInput } from "./plan-forms";

/**
 * How it goes, in its owner's words, and how they judge it where they judge otherwise than the numbers do. What was said before is kept.
 * @throws not_found, forbidden, conflict
 */
export async function noteIndicator(
  unit: Unit<Actor>,
  { indicatorId, version, standing, comment }: NoteIndicatorInput,
): Promise<{ planId: string; indicatorId: string }> {
  const { plan, name, ownerId } = await findIndicator(unit, indicatorId);
  assertMay(unit.actor, "followIndicator", { ownerId });
  assertFollowed(plan);
  await writeIndicator(unit, indicatorId, version, { standing, comment, notedAt: unit.now });
  await unit.tx.planIndicatorNote.create({ data: { indicatorId, standing, comment, at: unit.now } });
  unit.record({ kind: "plan.indicatorNoted", subject: `plan:${plan.id}`, data: { name, standing } });
  return { planId: plan.id, indicatorId };
}
