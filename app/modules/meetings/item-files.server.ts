import { isFileKind, type FileKind } from "~/modules/files/media-types";
import type { Actor } from "~/modules/identity/actor";
import { imageFiles } from "~/modules/richtext/document-text";
import { readFrozenText, readText } from "~/modules/richtext/read-text.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { disqualifiedItems } from "./barred-items.server";
import { readsClosed } from "./document-access.server";
import type { FrozenAttachment } from "./document-items";
import { statusesMembersSee } from "./meeting";
import { canSee } from "./meeting-access";

export interface ItemFile {
  sha256: string;
  kind: FileKind;
  fileName: string;
}

/**
 * An item's attachment as it went out with the agenda; while the agenda is being made, as it is now.
 * @throws not_found also for what is closed to this person
 */
export async function itemAttachment(
  unit: Unit<Actor>,
  ids: { meetingId: string; itemId: string; attachmentId: string },
): Promise<ItemFile> {
  const { version, proposal, closedToo } = await readableItem(unit, ids);
  const frozen = version?.attachments as unknown as FrozenAttachment[] | undefined;
  const attachment = frozen
    ? frozen.find(({ id }) => id === ids.attachmentId)
    : await unit.tx.attachment.findFirst({ where: { id: ids.attachmentId, proposalId: proposal.id } });
  if (!attachment || (attachment.closed && !closedToo)) throw notFound();
  return fileOf(unit, attachment.fileSha256, attachment.fileName);
}

/** A picture in an item's text. @throws not_found */
export async function itemPicture(
  unit: Unit<Actor>,
  ids: { meetingId: string; itemId: string; sha256: string },
): Promise<ItemFile> {
  const { version, proposal } = await readableItem(unit, ids);
  const { document } = version
    ? await readFrozenText(unit.tx, version.textVersionId)
    : await readText(unit.tx, proposal.textId);
  if (!imageFiles(document).includes(ids.sha256)) throw notFound();
  return fileOf(unit, ids.sha256, "billede");
}

/** The item with what was frozen of its case, when this person may read it. */
async function readableItem(unit: Unit<Actor>, { meetingId, itemId }: { meetingId: string; itemId: string }) {
  const item = await unit.tx.agendaItem.findFirst({
    where: { id: itemId, meetingId },
    select: {
      closed: true,
      dispatchNumber: true,
      proposal: { select: { id: true, textId: true } },
      proposalVersion: { select: { attachments: true, textVersionId: true } },
      meeting: { select: { id: true, committeeId: true, status: true } },
    },
  });
  if (!item?.proposal || !canSee(unit.actor, item.meeting)) throw notFound();
  const disqualified = (await disqualifiedItems(unit, meetingId)).has(itemId);
  const closedToo = !disqualified && (await readsClosed(unit, item.meeting));
  // A late item is its makers' alone until the supplementary agenda is out.
  const notSent = statusesMembersSee.includes(item.meeting.status as never) && item.dispatchNumber === null;
  if ((item.closed && !closedToo) || notSent) throw notFound();
  return { proposal: item.proposal, version: item.proposalVersion, closedToo };
}

async function fileOf({ tx }: Unit, sha256: string, fileName: string): Promise<ItemFile> {
  const file = await tx.storedFile.findFirst({ where: { sha256 }, select: { kind: true } });
  if (!file || !isFileKind(file.kind)) throw notFound();
  return { sha256, kind: file.kind, fileName };
}
