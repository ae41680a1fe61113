import type { FileKind } from "~/modules/files/media-types";
import type { Actor } from "~/modules/identity/actor";
import { imageFiles } from "~/modules/richtext/document-text";
import { readText } from "~/modules/richtext/read-text.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { mayRead, readableSelect } from "./internal/readable-proposal";

export interface ReadableFile {
  sha256: string;
  kind: FileKind;
  fileName: string;
}

/** An attachment's file, for who may read the proposal. @throws not_found */
export async function attachmentFile(
  { tx, actor }: Unit<Actor>,
  { proposalId, attachmentId }: { proposalId: string; attachmentId: string },
): Promise<ReadableFile> {
  const found = await tx.attachment.findFirst({
    where: { id: attachmentId, proposalId },
    select: { fileSha256: true, fileName: true, closed: true, proposal: { select: readableSelect(actor) } },
  });
  if (!found || !mayRead(actor, found.proposal, found)) throw notFound();
  return { sha256: found.fileSha256, fileName: found.fileName, kind: await kindOf(tx, found.fileSha256) };
}

/**
 * A picture in a proposal's text, for who may read it. One that was put in a moment ago and isn't saved in the text yet is
 * shown to who put it in.
 * @throws not_found
 */
export async function textPicture(
  { tx, actor }: Unit<Actor>,
  { proposalId, sha256 }: { proposalId: string; sha256: string },
): Promise<ReadableFile> {
  const proposal = await tx.proposal.findFirst({
    where: { id: proposalId },
    select: { ...readableSelect(actor), textId: true },
  });
  if (!proposal || !mayRead(actor, proposal)) throw notFound();
  const file = await tx.storedFile.findFirst({ where: { sha256, kind: { in: ["png", "jpeg"] } } });
  if (!file) throw notFound();
  const inText = imageFiles((await readText(tx, proposal.textId)).document).includes(sha256);
  if (!inText && file.createdById !== actor.userId) throw notFound();
  return { sha256, kind: file.kind as FileKind, fileName: file.kind === "png" ? "billede.png" : "billede.jpg" };
}

async function kindOf(tx: Unit["tx"], sha256: string): Promise<FileKind> {
  const { kind } = await tx.storedFile.findFirstOrThrow({ where: { sha256 }, select: { kind: true } });
  return kind as FileKind;
}
