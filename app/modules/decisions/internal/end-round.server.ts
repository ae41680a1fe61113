import { requestDocument } from "~/modules/pdf/request-document.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { roundTitle } from "../minutes-round";
import { signaturePageOf } from "./signature-page.server";

const sealedKind = (number: number) => (number === 0 ? "minutes" : "addendum");
/** "Underskrevet referat, Beskæftigelsesudvalget 18. august 2022" */
const sealedTitle = (...of: Parameters<typeof roundTitle>) =>
  `Underskrevet ${roundTitle(...of).replace(/^./, (first) => first.toLowerCase())}`;
const withMeeting = {
  certificates: true,
  meeting: { select: { id: true, startsAt: true, committee: { select: { name: true } } } },
} as const;

/**
 * The round is over: the signature page is made and joined after the signed body, and the whole sealed. Where somebody also signs
 * with a certificate of their own, the seal waits: it comes last, on the very bytes that the certificates signed.
 */
export async function endRound(unit: Unit, minutesId: string): Promise<void> {
  const { tx } = unit;
  const minutes = await tx.minutes.findUniqueOrThrow({ where: { id: minutesId }, include: withMeeting });
  const { meeting, number, bodySha256 } = minutes;
  if (!bodySha256) throw new DomainError("conflict", "Teksten er ikke låst endnu.");
  const certified = minutes.certificates.some(({ state }) => state === "announced");
  const documentId = await requestDocument(unit, {
    kind: certified ? "minutesJoined" : sealedKind(number),
    edition: "members",
    subject: `meeting:${meeting.id}`,
    title: certified ? `${roundTitle(number, meeting)}, til underskrift med certifikat` : sealedTitle(number, meeting),
    recipe: { name: "minutes", body: { sha256: bodySha256 }, signaturePage: await signaturePageOf(unit, minutesId) },
  });
  const { count } = await tx.minutes.updateMany({
    where: { id: minutesId, status: "signing" },
    data: {
      version: { increment: 1 },
      ...(certified
        ? { status: "certifying", joinedDocumentId: documentId }
        : { status: "sealing", sealedDocumentId: documentId }),
    },
  });
  if (count === 0) throw new DomainError("conflict", "Underskriftsrunden er lukket.");
}

/** When nobody's certificate is waited for any longer, the bytes as they stand are sealed, and nothing in them is written anew. */
export async function sealWhenCertified(unit: Unit, minutesId: string): Promise<void> {
  const { tx } = unit;
  const minutes = await tx.minutes.findUniqueOrThrow({ where: { id: minutesId }, include: withMeeting });
  const { meeting, number, joinedSha256, joinedDocumentId, status } = minutes;
  if (status !== "certifying" || !joinedSha256 || minutes.certificates.some(({ state }) => state === "announced"))
    return;
  const joined = await tx.issuedDocument.findUniqueOrThrow({
    where: { id: joinedDocumentId! },
    select: { pages: true },
  });
  const sealedDocumentId = await requestDocument(unit, {
    kind: sealedKind(number),
    edition: "members",
    subject: `meeting:${meeting.id}`,
    title: sealedTitle(number, meeting),
    recipe: { name: "sealOnly", sha256: joinedSha256, pages: joined.pages ?? 1 },
  });
  const { count } = await tx.minutes.updateMany({
    where: { id: minutesId, status: "certifying" },
    data: { status: "sealing", sealedDocumentId, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "Der forsegles allerede.");
}
