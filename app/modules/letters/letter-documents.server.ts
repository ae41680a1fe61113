import { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { documentState, finishedDocument, type DocumentState } from "~/modules/pdf/document-queries.server";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { participatesIn } from "./participates-in.server";

/** Where a letter's own documents belong, and apart from them those of a letter that is still being written. */
export const letterSubject = (letterId: string): string => `letter:${letterId}`;
export const letterDraftSubject = (letterId: string): string => `letterDraft:${letterId}`;

interface OfLetter {
  letterId: string;
  documentId: string;
}

/**
 * A letter as whoever may read its inquiry finds it.
 * @throws not_found, also of what the actor may not know of
 */
export async function letterToShow(unit: Unit<Actor>, letterId: string) {
  const letter = z.uuid().safeParse(letterId).success
    ? await unit.tx.replyLetter.findFirst({ where: { id: letterId, origin: "written" } })
    : null;
  if (!letter) throw notFound();
  if (!may(unit.actor, "readInquiry", { participates: await participatesIn(unit, letter.inquiryId) })) throw notFound();
  return letter;
}

/** How far a document of this letter is. @throws not_found */
export async function letterDocumentState(
  unit: Unit<Actor>,
  { letterId, documentId }: OfLetter,
): Promise<DocumentState> {
  await letterToShow(unit, letterId);
  const document = z.uuid().safeParse(documentId).success ? await documentState(unit, documentId) : null;
  if (!document || !isOf(letterId, document.subject)) throw notFound();
  const { subject: _subject, ...state } = document;
  return state;
}

/**
 * A finished document of this letter: draft, body, or the sealed letter.
 * @returns where its bytes are and the name it is saved under. @throws not_found
 */
export async function letterDocumentFile(
  unit: Unit<Actor>,
  { letterId, documentId }: OfLetter,
): Promise<{ sha256: string; fileName: string }> {
  const letter = await letterToShow(unit, letterId);
  if (!z.uuid().safeParse(documentId).success) throw notFound();
  const document = await finishedDocument(unit, documentId);
  if (!isOf(letterId, document.subject)) throw notFound();
  const date = letter.letterDate?.toISOString().slice(0, 10) ?? copenhagenDate(unit.now);
  return { sha256: document.fileSha256, fileName: `${nouns[document.kind] ?? "brev"}-${date}.pdf` };
}

const nouns: Record<string, string> = { letterDraft: "udkast-til-brev", letterBody: "brev-til-underskrift" };

const isOf = (letterId: string, subject: string) =>
  subject === letterSubject(letterId) || subject === letterDraftSubject(letterId);
