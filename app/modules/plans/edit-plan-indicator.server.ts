import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import {
  assertFollowed,
  assertPerson,
  findIndicator,
  measuredBy,
  writeIndicator,
} from "./internal/load-indicator.server";
import { closeFollowUp } from "./internal/close-follow-up.server";
import { planRow } from "./internal/plan-row.server";
import { isAboutTargets, lacksTarget } from "./plan";
import type { EditIndicatorInput } from "./plan-forms";

/**
 * Corrects what is followed, who does it, and what it shall reach: a target is often set after the plan is adopted. With the last one
 * that was missing, what the committee had to set targets at is done, once it has decided.
 * @throws not_found, forbidden, conflict, rule_broken at a field
 */
export async function editPlanIndicator(
  unit: Unit<Actor>,
  input: EditIndicatorInput,
): Promise<{ planId: string; indicatorId: string; ended: string[] }> {
  const { indicatorId, version, name, ownerId } = input;
  const { plan } = await findIndicator(unit, indicatorId);
  assertMay(unit.actor, "editPlan");
  assertFollowed(plan);
  await assertPerson(unit, ownerId);
  const before = await planRow(unit, plan.id);
  const measured = await measuredBy(unit, input);
  await writeIndicator(unit, indicatorId, version, { name, ownerId, ...measured });
  const { seriesId, targetValue, targetPeriod, baselinePeriod } = measured;
  unit.record({
    kind: "plan.indicatorEdited",
    subject: `plan:${plan.id}`,
    data: { name, indicatorId, seriesId, targetValue, targetPeriod, baselinePeriod },
  });
  const missing = before.indicators.filter(lacksTarget).map(({ id }) => id);
  const ended =
    targetValue !== null && missing.length === 1 && missing[0] === indicatorId
      ? before.followUps.filter(
          ({ state, title, meeting }) => state === "open" && isAboutTargets(title) && meeting?.decided,
        )
      : [];
  for (const { id: followUpId, version: seen } of ended)
    await closeFollowUp(unit, plan, {
      followUpId,
      version: seen,
      state: "done",
      report: "Måltallene er skrevet i planen.",
    });
  return { planId: plan.id, indicatorId, ended: ended.map(({ title }) => title) };
}
