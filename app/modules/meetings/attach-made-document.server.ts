import { ownPdf } from "~/modules/files/own-pdf";
import { registerUpload } from "~/modules/files/register-upload.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

export interface MadeAttachment {
  proposalId: string;
  title: string;
  /** of a PDF that the installation made, and stored */
  sha256: string;
  size: number;
  pages: number | null;
  fileName: string;
}

/**
 * Adds a document that the installation made as the last attachment of a proposal that isn't ready for an agenda yet. Done twice it
 * does nothing. The caller has asked whether who ordered it may.
 * @throws not_found
 */
export async function attachMadeDocument(unit: Unit, made: MadeAttachment): Promise<void> {
  const { proposalId, title, sha256, size, pages, fileName } = made;
  const { tx } = unit;
  await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${proposalId}::uuid FOR UPDATE`;
  const proposal = await tx.proposal.findFirst({
    where: { id: proposalId },
    select: { status: true, closed: true, attachments: { select: { fileSha256: true } } },
  });
  if (!proposal) throw notFound();
  const { status, closed, attachments } = proposal;
  if (status === "ready" || attachments.some(({ fileSha256 }) => fileSha256 === sha256)) return;
  const facts = { ...ownPdf, fileName, size, pages, signed: false };
  await registerUpload(unit, { sha256, facts });
  const position = attachments.length + 1;
  const { id } = await tx.attachment.create({
    data: { proposalId, title, closed, position, fileSha256: sha256, fileName, createdAt: unit.now },
    select: { id: true },
  });
  unit.record({ kind: "attachment.added", subject: `proposal:${proposalId}`, data: { attachmentId: id, title } });
}
