import type { Actor } from "~/modules/identity/actor";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { attachmentOrder, writeAttachmentOrder } from "./internal/load-attachment.server";
import { assertMayEdit, lockProposal } from "./internal/lock-proposal.server";
import type { RestoreAttachmentInput } from "./proposal-forms";

/**
 * Undoes a removal. The file is named by the form, so the history is asked whether this attachment had it: nobody can put a
 * file on a proposal by knowing its hash.
 * @throws not_found, forbidden, conflict (it is back already; the proposal is no longer with its author)
 */
export async function restoreAttachment(
  unit: Unit<Actor>,
  { proposalId, attachmentId, position, ...attachment }: RestoreAttachmentInput,
): Promise<{ attachmentId: string; title: string }> {
  await assertMayEdit(unit, await lockProposal(unit, proposalId));
  const removal = await unit.tx.auditEvent.findFirst({
    where: {
      kind: "attachment.removed",
      subject: `proposal:${proposalId}`,
      AND: [
        { data: { path: ["attachmentId"], equals: attachmentId } },
        { data: { path: ["fileSha256"], equals: attachment.fileSha256 } },
      ],
    },
    select: { sequence: true },
  });
  if (!removal) throw notFound();
  const order = await attachmentOrder(unit, proposalId);
  if (order.includes(attachmentId)) throw new DomainError("conflict", "Bilaget er allerede sat tilbage.");
  await unit.tx.attachment
    .create({ data: { id: attachmentId, proposalId, position: order.length + 1, createdAt: unit.now, ...attachment } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? notFound() : error;
    });
  order.splice(position, 0, attachmentId);
  await writeAttachmentOrder(unit, order);
  const { title, closed } = attachment;
  unit.record({
    kind: "attachment.restored",
    subject: `proposal:${proposalId}`,
    data: { attachmentId, title: closed ? "" : title },
  });
  return { attachmentId, title };
}
