import { registerUpload } from "~/modules/files/register-upload.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { titleOfFile } from "./attachment";
import { attachmentOrder } from "./internal/load-attachment.server";
import { assertMayEdit, lockProposal } from "./internal/lock-proposal.server";

/** A proposal with more is a matter for a folder, not for an agenda. */
export const mostAttachments = 100;

/**
 * Adds files as the last attachments, each with its name as title, as closed as the proposal itself.
 * @param uploads already inspected and stored
 * @throws not_found, forbidden, conflict, rule_broken
 */
export async function addAttachments(
  unit: Unit<Actor>,
  { proposalId }: { proposalId: string },
  uploads: StoredUpload[],
): Promise<{ attachmentIds: string[] }> {
  const proposal = await lockProposal(unit, proposalId);
  await assertMayEdit(unit, proposal);
  const before = await attachmentOrder(unit, proposalId);
  if (before.length + uploads.length > mostAttachments)
    throw new DomainError("rule_broken", `En sag kan højst have ${mostAttachments} bilag.`, "filer");
  const attachmentIds: string[] = [];
  for (const [index, upload] of uploads.entries()) {
    await registerUpload(unit, upload);
    const { fileName } = upload.facts;
    const title = titleOfFile(fileName);
    const { id } = await unit.tx.attachment.create({
      data: {
        proposalId,
        title,
        closed: proposal.closed,
        position: before.length + index + 1,
        fileSha256: upload.sha256,
        fileName,
        createdAt: unit.now,
      },
      select: { id: true },
    });
    unit.record({ kind: "attachment.added", subject: `proposal:${proposalId}`, data: { attachmentId: id, title } });
    attachmentIds.push(id);
  }
  return { attachmentIds };
}
