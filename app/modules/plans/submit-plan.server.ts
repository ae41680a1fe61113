import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { createProposal } from "~/modules/meetings/create-proposal.server";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { isEmptyPart } from "~/modules/richtext/document-text";
import { readText } from "~/modules/richtext/read-text.server";
import { saveText } from "~/modules/richtext/save-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { adoptionText } from "./internal/committee-texts";
import { findPlan, writePlan } from "./internal/load-plan.server";
import { afterStep } from "./plan";
import { planDocumentOf } from "./plan-contents";
import { planContents } from "./plan-contents.server";
import type { PlanInput } from "./plan-forms";
import { sectionOfPlan } from "./plan-text";

/**
 * Sends a plan to its committee: a case text on the plan's case, with what is to be adopted. From now on the plan's words and
 * goals stay as they are, until it is taken back.
 * @throws not_found, forbidden, conflict, rule_broken (nothing is written; the case is closed)
 */
export async function submitPlan(
  unit: Unit<Actor>,
  { planId, version }: PlanInput,
): Promise<{ planId: string; proposalId: string }> {
  const { tx } = unit;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  const status = afterStep("submit", plan.status);
  const { document } = await readText(tx, plan.textId);
  if (isEmptyPart(sectionOfPlan(document)))
    throw new DomainError("rule_broken", "Planen er tom. Skriv dens kapitler, før den sendes til udvalget.");
  const { caseFileId, committeeId, title } = plan;
  const { proposalId } = await createProposal(unit, { caseFileId, committeeId, title, purpose: "decision" });
  const { textId } = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { textId: true } });
  const text = await readText(tx, textId);
  const goals = await tx.planGoal.findMany({ where: { planId }, orderBy: { position: "asc" }, select: { text: true } });
  await saveText(unit, {
    textId,
    baseRevision: text.revision,
    saveId: `plan-${planId}-${version}`,
    subject: `proposal:${proposalId}`,
    document: adoptionText(text.document, { title, goals: goals.map((goal) => goal.text) }),
  });
  const { name, accent } = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  await requestDocument(unit, {
    kind: "planDraft",
    edition: "members",
    subject: `proposal:${proposalId}`,
    title,
    recipe: {
      name: "plan",
      data: planDocumentOf(await planContents(unit, planId), {
        municipality: { name, accent },
        demonstration: settings().demonstration,
        issued: copenhagenDate(unit.now),
        edition: "members",
        draft: true,
      }),
    },
  });
  await writePlan(unit, plan, version, { status, proposalId });
  unit.record({ kind: "plan.submitted", subject: `plan:${planId}`, data: { plan: title, proposalId } });
  return { planId, proposalId };
}
