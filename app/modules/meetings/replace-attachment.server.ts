import { registerUpload } from "~/modules/files/register-upload.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadAttachment } from "./internal/load-attachment.server";

/**
 * Another file in the same attachment: title, order and open or closed mark stay.
 * @throws not_found, forbidden, conflict (removed meanwhile; the proposal is no longer with its author)
 */
export async function replaceAttachment(
  unit: Unit<Actor>,
  input: { proposalId: string; attachmentId: string },
  upload: StoredUpload,
): Promise<{ attachmentId: string; title: string }> {
  const { title, closed, fileSha256 } = await loadAttachment(unit, input);
  await registerUpload(unit, upload);
  await unit.tx.attachment.update({
    where: { id: input.attachmentId },
    data: { fileSha256: upload.sha256, fileName: upload.facts.fileName },
  });
  unit.record({
    kind: "attachment.replaced",
    subject: `proposal:${input.proposalId}`,
    data: { attachmentId: input.attachmentId, title: closed ? "" : title, from: fileSha256, to: upload.sha256 },
  });
  return { attachmentId: input.attachmentId, title };
}
