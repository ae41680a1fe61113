import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { createProposal } from "~/modules/meetings/create-proposal.server";
import { readText } from "~/modules/richtext/read-text.server";
import { saveText } from "~/modules/richtext/save-text.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { followUpText } from "./internal/follow-up-text";
import { assertFollowed } from "./internal/load-indicator.server";
import { findPlan } from "./internal/load-plan.server";
import type { PlanInput } from "./plan-forms";
import { planPage } from "./plan-queries.server";

/**
 * Makes the plan's follow-up an agenda item: a case text on the plan's case with the verdict, the goals in a table and what their
 * owners say, as things stand.
 * @throws not_found, forbidden, conflict, rule_broken (nothing is followed; the case is closed)
 */
export async function putFollowUp(
  unit: Unit<Actor>,
  { planId, version }: PlanInput,
): Promise<{ planId: string; proposalId: string }> {
  const { tx } = unit;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertFollowed(plan);
  const page = await planPage(unit, planId);
  if (page.indicators.length === 0)
    throw new DomainError("rule_broken", "Planen følges ikke op af noget endnu. Sæt mål på den først.");
  const { caseFileId, committeeId, title } = plan;
  const { proposalId } = await createProposal(unit, {
    caseFileId,
    committeeId,
    title: `Opfølgning på ${title}`,
    purpose: "orientation",
  });
  const { textId } = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { textId: true } });
  const text = await readText(tx, textId);
  await saveText(unit, {
    textId,
    baseRevision: text.revision,
    saveId: `plan-follow-${planId}-${version}`,
    subject: `proposal:${proposalId}`,
    document: followUpText(text.document, { title, ...page }),
  });
  unit.record({ kind: "plan.putToCommittee", subject: `plan:${planId}`, data: { plan: title, proposalId } });
  return { planId, proposalId };
}
