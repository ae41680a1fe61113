import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadAttachment } from "./internal/load-attachment.server";
import type { EditAttachmentInput } from "./proposal-forms";

/**
 * An attachment's title, its own open or closed mark, and a remark.
 * @throws not_found, forbidden, conflict (removed meanwhile; the proposal is no longer with its author)
 */
export async function editAttachment(
  unit: Unit<Actor>,
  { proposalId, attachmentId, title, closed, remark }: EditAttachmentInput,
): Promise<{ attachmentId: string }> {
  const before = await loadAttachment(unit, { proposalId, attachmentId });
  const fields = [
    ...(before.title === title ? [] : ["titel"]),
    ...(before.closed === closed ? [] : [closed ? "nu lukket" : "nu åbent"]),
    ...(before.remark === remark ? [] : ["bemærkning"]),
  ];
  if (fields.length === 0) return { attachmentId };
  await unit.tx.attachment.update({ where: { id: attachmentId }, data: { title, closed, remark } });
  unit.record({
    kind: "attachment.changed",
    subject: `proposal:${proposalId}`,
    data: { attachmentId, title: closed ? "" : title, fields },
  });
  return { attachmentId };
}
