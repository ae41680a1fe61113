import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { emptyDocument } from "~/modules/richtext/document";
import { createText } from "~/modules/richtext/save-text.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { templateOf } from "./internal/template-of.server";
import type { CreateProposalInput } from "./proposal-forms";

/**
 * A proposal to a committee on a case, with its committee's sections and nothing in them.
 * @throws not_found, forbidden, rule_broken (the case is closed, the committee is no longer active)
 */
export async function createProposal(
  unit: Unit<Actor>,
  { caseFileId, committeeId, title, purpose }: CreateProposalInput,
): Promise<{ proposalId: string }> {
  const { tx, actor, now } = unit;
  const sections = await templateOf(unit, committeeId);
  assertMay(actor, "createProposal", { committeeId });
  const caseFile = await tx.caseFile.findFirst({ where: { id: caseFileId }, select: { state: true } });
  if (!caseFile) throw notFound();
  if (caseFile.state !== "open")
    throw new DomainError("rule_broken", "Sagen er afsluttet. Åbn den igen, hvis den skal til et udvalg.");
  const { textId } = await createText(unit, emptyDocument(sections));
  const { id } = await tx.proposal.create({
    data: { caseFileId, committeeId, title, purpose, textId, authorId: actor.userId, createdAt: now },
    select: { id: true },
  });
  unit.record({ kind: "proposal.created", subject: `proposal:${id}`, data: { caseFileId, committeeId } });
  return { proposalId: id };
}
