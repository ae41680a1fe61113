import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { createProposal } from "~/modules/meetings/create-proposal.server";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { readText } from "~/modules/richtext/read-text.server";
import { saveText } from "~/modules/richtext/save-text.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { committeeText } from "./internal/committee-text";
import { dayOf } from "./internal/field-facts.server";
import { letterToRead } from "./internal/letter-to-read.server";
import { assertBeingWritten, lockedLetter } from "./internal/locked-letter.server";
import { noteStep, rewriteLetter } from "./internal/take-letter-step.server";
import { letterDocumentOf } from "./letter-input.server";
import type { ToCommitteeInput } from "./signing-forms";

/**
 * Makes the letter an agenda item: a case text for the committee on the inquiry's case, with what is asked, by when, and the draft as
 * its attachment, once that is made. From now on the letter isn't locked before the committee has decided.
 * @throws not_found, forbidden, conflict (put already; locked), rule_broken (the case is closed, the committee isn't active)
 */
export async function putToCommittee(
  unit: Unit<Actor>,
  { letterId, committeeId, purpose }: ToCommitteeInput,
): Promise<{ letterId: string; proposalId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertMay(unit.actor, "draftReply");
  assertBeingWritten(letter);
  if (letter.proposalId) throw new DomainError("conflict", "Svaret er allerede gjort til et punkt.");
  const { inquiry } = letter;
  const { proposalId } = await createProposal(unit, {
    caseFileId: inquiry.caseFileId,
    committeeId,
    title: `Svar til ${inquiry.senderAuthority}: ${inquiry.subject}`.slice(0, 400),
    purpose,
  });
  const questions = await unit.tx.inquiryQuestion.findMany({
    where: { inquiryId: inquiry.id, state: { not: "leftOut" } },
    orderBy: { position: "asc" },
    select: { text: true },
  });
  const { textId } = await unit.tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { textId: true } });
  const text = await readText(unit.tx, textId);
  await saveText(unit, {
    textId,
    baseRevision: text.revision,
    saveId: `letter-${letterId}`,
    subject: `proposal:${proposalId}`,
    document: committeeText(text.document, {
      purpose,
      sender: inquiry.senderAuthority,
      datedOn: dayOf(inquiry.datedOn),
      deadline: dayOf(inquiry.deadline),
      questions: questions.map((question) => question.text),
    }),
  });
  const { frozen } = await letterToRead(unit, letterId);
  await requestDocument(unit, {
    kind: "letterDraft",
    edition: "members",
    subject: `proposal:${proposalId}`,
    title: "Udkast til svar",
    recipe: { name: "letter", data: await letterDocumentOf(unit, frozen, { draft: true }) },
  });
  await rewriteLetter(unit, letter, { committeeFirst: true, proposalId });
  await noteStep(unit, letterId, "toCommittee", { fromKey: letter.stationKey, toKey: letter.stationKey });
  const { name } = await unit.tx.committee.findFirstOrThrow({ where: { id: committeeId }, select: { name: true } });
  unit.record({ kind: "reply.toCommittee", subject: `reply:${letterId}`, data: { name, proposalId } });
  return { letterId, proposalId };
}
