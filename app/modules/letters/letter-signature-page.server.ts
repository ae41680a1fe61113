import { printedCode } from "~/modules/decisions/minutes-round";
import { signaturePageDocumentSchema, type SignaturePageDocument } from "~/modules/pdf/signature-page-document";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { atClock, numericDate } from "~/ui/danish-dates";
import { readFrozenLetter } from "./frozen-letter";
import type { Capacity } from "./reply-letter";
import { inPlaceOfInWords } from "./signatory-words";

/**
 * The page of signatures that is joined after a letter's frozen body: who signed it, as what and in whose place, when, and which file
 * it was. `isThisFile` is false for the public's edition, whose body is another than the one that was signed.
 * @throws DomainError not_found; conflict before the letter is frozen
 */
export async function letterSignaturePage(
  { tx, now }: Unit,
  letterId: string,
  { edition = "members", isThisFile = true }: { edition?: "members" | "public"; isThisFile?: boolean } = {},
): Promise<SignaturePageDocument> {
  const letter = await tx.replyLetter.findFirst({
    where: { id: letterId, origin: "written" },
    include: { signatories: { orderBy: [{ position: "asc" }, { id: "asc" }] }, signatures: true },
  });
  if (!letter) throw notFound();
  const { bodySha256, bodyDocumentId } = letter;
  if (!bodySha256 || !bodyDocumentId) throw new DomainError("conflict", "Brevet er ikke låst endnu.");
  const body = await tx.issuedDocument.findUniqueOrThrow({ where: { id: bodyDocumentId }, select: { pages: true } });
  const municipality = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  const { letter: printed, letterhead } = readFrozenLetter(letter.frozen);
  const { demonstration, baseUrl } = settings();
  return signaturePageDocumentSchema.parse({
    kind: "signature-page",
    edition,
    demonstration,
    issued: copenhagenDate(now),
    municipality: { ...municipality, accent: letterhead.accent ?? municipality.accent },
    letter: { subject: printed.subject, date: printed.date, addressee: printed.addressee[0]! },
    body: { sha256: bodySha256, pages: body.pages ?? 1, noun: "brevet", isThisFile },
    signatures: letter.signatories.map((signatory) => {
      const signature = letter.signatures.find(
        (one) => one.signatoryId === signatory.id && one.bodySha256 === bodySha256,
      );
      const inPlaceOf = inPlaceOfInWords({ ...signatory, capacity: signatory.capacity as Capacity });
      return {
        name: signature?.name ?? signatory.name,
        role: signature?.title ?? signatory.title,
        ...(inPlaceOf ? { inPlaceOf } : {}),
        ...(signatory.reason ? { reason: signatory.reason } : {}),
        ...(signature
          ? { state: "signed" as const, at: momentInWords(signature.signedAt), code: printedCode(signature.code) }
          : { state: "missing" as const }),
      };
    }),
    seal: { by: municipality.name, demonstration },
    verifyAt: `${baseUrl}/kontrol`,
  });
}

/** "19-08-2022 kl. 08.10" */
const momentInWords = (date: Date): string => `${numericDate(date)} ${atClock(date)}`;
