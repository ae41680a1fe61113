import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { freezeText } from "~/modules/richtext/freeze-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { committeeItemOf } from "./internal/committee-item.server";
import { findPlan, writePlan, type PlanFacts } from "./internal/load-plan.server";
import { afterStep } from "./plan";
import type { AdoptPlanInput } from "./plan-forms";

/**
 * Reads the committee's decision back, and keeps the chapters as they were adopted. Of a plan that was adopted before it came here
 * the day and the words are told.
 * @throws not_found, forbidden, conflict, rule_broken (not decided; at a field)
 */
export async function adoptPlan(unit: Unit<Actor>, input: AdoptPlanInput): Promise<{ planId: string }> {
  const { planId, version } = input;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  const status = afterStep("adopt", plan.status);
  const { adoptedOn, adoptedWords } = await decisionOf(unit, plan, input);
  const { id: textVersionId } = await freezeText(unit, { textId: plan.textId, reason: "adopted" });
  await writePlan(unit, plan, version, { status, adoptedOn: new Date(adoptedOn), adoptedWords, textVersionId });
  unit.record({
    kind: "plan.adopted",
    subject: `plan:${planId}`,
    data: { plan: plan.title, adoptedOn, adoptedWords, proposalId: plan.proposalId },
  });
  return { planId };
}

async function decisionOf(
  unit: Unit,
  { proposalId }: PlanFacts,
  { adoptedOn, adoptedWords }: AdoptPlanInput,
): Promise<{ adoptedOn: string; adoptedWords: string }> {
  if (proposalId) {
    const { decided, meeting, decision } = await committeeItemOf(unit, proposalId);
    if (!decided || !meeting)
      throw new DomainError("rule_broken", "Udvalget har ikke besluttet planen endnu, eller mødet er ikke hævet.");
    return { adoptedOn: meeting.date, adoptedWords: decision };
  }
  if (adoptedOn === null) throw new DomainError("rule_broken", "Vælg den dag, planen blev vedtaget.", "adoptedOn");
  if (adoptedOn > copenhagenDate(unit.now))
    throw new DomainError(
      "rule_broken",
      "Dagen er ikke kommet endnu. Vælg den dag, planen blev vedtaget.",
      "adoptedOn",
    );
  if (adoptedWords === "")
    throw new DomainError("rule_broken", "Skriv, hvem der vedtog planen, og hvor det står.", "adoptedWords");
  return { adoptedOn, adoptedWords };
}
