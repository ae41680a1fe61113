import type { Unit } from "~/platform/unit-of-work.server";
import { sealWhenCertified } from "./internal/end-round.server";
import { mailEach, meetingInWords } from "./internal/round-mails.server";
import { roundNoun, roundPath } from "./minutes-round";

/**
 * After body and signature page are joined: those who announced a certificate of their own are asked to sign with it. Where
 * everybody has withdrawn meanwhile, it is sealed at once. Done twice it does nothing.
 */
export async function joinedReady(unit: Unit, documentId: string): Promise<void> {
  const { tx } = unit;
  const document = await tx.issuedDocument.findFirst({
    where: { id: documentId, state: "ready" },
    select: { fileSha256: true },
  });
  const minutes = await tx.minutes.findFirst({
    where: { joinedDocumentId: documentId },
    select: {
      id: true,
      number: true,
      certificates: { where: { state: "announced" }, select: { userId: true } },
      meeting: { select: { id: true, committeeId: true, startsAt: true, committee: { select: { name: true } } } },
    },
  });
  if (!document?.fileSha256 || !minutes) return;
  const { count } = await tx.minutes.updateMany({
    where: { id: minutes.id, status: "certifying", joinedSha256: null },
    data: { joinedSha256: document.fileSha256, version: { increment: 1 } },
  });
  if (count === 0) return;
  const { meeting, number, certificates } = minutes;
  unit.record({
    kind: "minutes.joined",
    subject: `meeting:${meeting.id}`,
    data: { sha256: document.fileSha256, number },
  });
  if (certificates.length === 0) return sealWhenCertified(unit, minutes.id);
  await mailEach(
    unit,
    certificates.map(({ userId }) => userId),
    {
      subject: `Underskriv ${roundNoun(number)} med dit certifikat: ${meetingInWords(meeting)}`,
      text: "Underskriftsrunden er slut. Nu kan du sætte din underskrift med dit eget certifikat, før kommunens segl bliver sat:",
      path: roundPath({ meetingId: meeting.id, number }),
    },
  );
}
