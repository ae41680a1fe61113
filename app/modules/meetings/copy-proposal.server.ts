import { createCaseFile } from "~/modules/cases/create-case-file.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { readText } from "~/modules/richtext/read-text.server";
import { createText } from "~/modules/richtext/save-text.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { copiedDocument } from "./copied-document";
import { templateOf } from "./internal/template-of.server";
import { mayRead, readableSelect } from "./internal/readable-proposal";

/**
 * "Ny sag som denne": a new case with a new number, and on it a draft with the earlier one's text. Attachments stay behind:
 * they are what was true then.
 * @throws not_found, forbidden, rule_broken (the committee is no longer active)
 */
export async function copyProposal(
  unit: Unit<Actor>,
  { proposalId }: { proposalId: string },
): Promise<{ proposalId: string; caseNumber: string }> {
  const { tx, actor, now } = unit;
  const earlier = await tx.proposal.findFirst({
    where: { id: proposalId },
    include: { items: readableSelect(actor).items, caseFile: { select: { subjectCode: true } } },
  });
  if (!earlier || !mayRead(actor, earlier)) throw notFound();
  assertMay(actor, "createProposal", earlier);
  const { committeeId, title, purpose, closed, closedReason } = earlier;
  const { document } = await readText(tx, earlier.textId);
  const { textId } = await createText(unit, copiedDocument(await templateOf(unit, committeeId), document));
  const { caseFileId, caseNumber } = await createCaseFile(unit, { title, subjectCode: earlier.caseFile.subjectCode });
  const { id } = await tx.proposal.create({
    data: {
      caseFileId,
      committeeId,
      title,
      purpose,
      closed,
      closedReason,
      textId,
      authorId: actor.userId,
      createdAt: now,
    },
    select: { id: true },
  });
  unit.record({ kind: "proposal.copied", subject: `proposal:${id}`, data: { from: proposalId, caseFileId } });
  return { proposalId: id, caseNumber };
}
