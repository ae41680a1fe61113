import { readFrozenText, readText } from "~/modules/richtext/read-text.server";
import { createText } from "~/modules/richtext/save-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { copiedDocument } from "./copied-document";
import { templateOf } from "./internal/template-of.server";

/**
 * The case of an item taken up again: a draft on the same case, with the text that stood on that agenda, for its new author.
 * Attachments stay behind: they are what was true then. A draft that was made so and is free is used again. Whether it may be is
 * the step's to ask that it follows from.
 * @returns null for an item without a case text
 */
export async function draftAgain(
  unit: Unit,
  { itemId, authorId }: { itemId: string; authorId: string },
): Promise<{ proposalId: string; title: string } | null> {
  const { tx, now } = unit;
  const item = await tx.agendaItem.findFirst({
    where: { id: itemId },
    select: {
      closed: true,
      closedReason: true,
      fixedKind: true,
      proposalVersion: { select: { textVersionId: true } },
      proposal: { select: { caseFileId: true, committeeId: true, title: true, purpose: true, textId: true } },
    },
  });
  if (!item?.proposal || item.fixedKind !== null) return null;
  const { closed, closedReason, proposal, proposalVersion } = item;
  const { caseFileId, committeeId, title, purpose, textId: earlierTextId } = proposal;
  const free = await tx.proposal.findFirst({
    where: { caseFileId, committeeId, title, authorId, status: "draft", items: { none: {} } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (free) return { proposalId: free.id, title };
  const { document } = proposalVersion
    ? await readFrozenText(tx, proposalVersion.textVersionId)
    : await readText(tx, earlierTextId);
  const { textId } = await createText(unit, copiedDocument(await templateOf(unit, committeeId), document));
  const { id } = await tx.proposal.create({
    data: { caseFileId, committeeId, title, purpose, closed, closedReason, textId, authorId, createdAt: now },
    select: { id: true },
  });
  unit.record({ kind: "proposal.created", subject: `proposal:${id}`, data: { caseFileId, committeeId } });
  return { proposalId: id, title };
}
