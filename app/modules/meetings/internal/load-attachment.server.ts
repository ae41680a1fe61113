import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayEdit, lockProposal } from "./lock-proposal.server";

interface Ids {
  proposalId: string;
  attachmentId: string;
}

/** An attachment of a proposal that may be edited and is held. @throws not_found, forbidden, conflict when it is gone */
export async function loadAttachment(unit: Unit<Actor>, { proposalId, attachmentId }: Ids) {
  await assertMayEdit(unit, await lockProposal(unit, proposalId));
  const found = await unit.tx.attachment.findFirst({ where: { id: attachmentId, proposalId } });
  if (!found) throw new DomainError("conflict", "Bilaget er fjernet af en anden. Genindlæs siden.");
  return found;
}

/** Attachments' order, without gaps. */
export async function writeAttachmentOrder({ tx }: Unit, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE attachment SET position = wanted.position FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, position)
    WHERE attachment.id = wanted.id AND attachment.position <> wanted.position`;
}

export async function attachmentOrder({ tx }: Unit, proposalId: string): Promise<string[]> {
  const rows = await tx.attachment.findMany({
    where: { proposalId },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
