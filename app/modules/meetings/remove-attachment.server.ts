import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import type { RemovedAttachment } from "./attachment";
import { attachmentOrder, loadAttachment, writeAttachmentOrder } from "./internal/load-attachment.server";

/**
 * @returns all that restoreAttachment needs to put it back where it was
 * @throws not_found, forbidden, conflict (gone already; the proposal is no longer with its author)
 */
export async function removeAttachment(
  unit: Unit<Actor>,
  { proposalId, attachmentId }: { proposalId: string; attachmentId: string },
): Promise<{ removed: RemovedAttachment }> {
  const { title, closed, remark, fileSha256, fileName } = await loadAttachment(unit, { proposalId, attachmentId });
  const order = await attachmentOrder(unit, proposalId);
  await unit.tx.attachment.delete({ where: { id: attachmentId } });
  await writeAttachmentOrder(
    unit,
    order.filter((id) => id !== attachmentId),
  );
  unit.record({
    kind: "attachment.removed",
    subject: `proposal:${proposalId}`,
    data: { attachmentId, title: closed ? "" : title, fileSha256 },
  });
  return { removed: { title, closed, remark, fileSha256, fileName, position: order.indexOf(attachmentId) } };
}
