import { freezeText } from "~/modules/richtext/freeze-text.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FrozenAttachment } from "./document-items";
import { withLiveTables } from "./live-contents.server";

/**
 * Keeps the case as it stands for good: its text, title, case number and attachments. What an agenda shows is this version,
 * whatever is written afterwards. The proposal is held meanwhile, so that nobody returns or edits it between check and copy.
 * Whether it may be sent out is the agenda's to ask; that it is approved is asked here once more.
 * @throws not_found, conflict when it isn't ready any longer
 */
export async function freezeProposal(unit: Unit, proposalId: string): Promise<{ proposalVersionId: string }> {
  const { tx } = unit;
  await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${proposalId}::uuid FOR UPDATE`;
  const proposal = await tx.proposal.findFirst({
    where: { id: proposalId },
    include: { caseFile: { select: { caseNumber: true } }, attachments: { orderBy: { position: "asc" } } },
  });
  if (!proposal) throw notFound();
  if (proposal.status !== "ready")
    throw new DomainError(
      "conflict",
      `“${proposal.title}” er ikke længere klar. Genindlæs siden, og se, hvad den venter på.`,
    );
  const files = await tx.storedFile.findMany({
    where: { sha256: { in: proposal.attachments.map(({ fileSha256 }) => fileSha256) } },
    select: { sha256: true, kind: true, size: true, pages: true },
  });
  const attachments = proposal.attachments.map((attachment): FrozenAttachment => {
    const { id, title, closed, fileSha256, fileName, remark } = attachment;
    const file = files.find(({ sha256 }) => sha256 === fileSha256);
    return {
      id,
      title,
      closed,
      fileSha256,
      fileName,
      remark,
      kind: file?.kind ?? "",
      size: file?.size ?? 0,
      pages: file?.pages ?? null,
    };
  });
  const text = await freezeText(unit, {
    textId: proposal.textId,
    reason: "dispatched",
    fill: (document) => withLiveTables(unit, document),
  });
  const earlier = await tx.proposalVersion.aggregate({ where: { proposalId }, _max: { number: true } });
  const version = await tx.proposalVersion.create({
    data: {
      proposalId,
      number: (earlier._max.number ?? 0) + 1,
      title: proposal.title,
      caseNumber: proposal.caseFile.caseNumber,
      purpose: proposal.purpose,
      textVersionId: text.id,
      attachments: attachments as unknown as object[],
    },
    select: { id: true },
  });
  return { proposalVersionId: version.id };
}
