import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { attachmentOrder, loadAttachment, writeAttachmentOrder } from "./internal/load-attachment.server";
import type { MoveAttachmentInput } from "./proposal-forms";

/**
 * @param input `index` is the new place, counted from 0; past the end is the end
 * @throws not_found, forbidden, conflict (removed meanwhile; the proposal is no longer with its author)
 */
export async function moveAttachment(
  unit: Unit<Actor>,
  { proposalId, attachmentId, index }: MoveAttachmentInput,
): Promise<{ attachmentId: string }> {
  const { title, closed } = await loadAttachment(unit, { proposalId, attachmentId });
  const before = await attachmentOrder(unit, proposalId);
  const order = before.filter((id) => id !== attachmentId);
  order.splice(index, 0, attachmentId);
  if (order.join() === before.join()) return { attachmentId };
  await writeAttachmentOrder(unit, order);
  unit.record({
    kind: "attachment.moved",
    subject: `proposal:${proposalId}`,
    data: { attachmentId, title: closed ? "" : title },
  });
  return { attachmentId };
}
