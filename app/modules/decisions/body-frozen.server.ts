import type { Unit } from "~/platform/unit-of-work.server";
import { mailEach, meetingInWords } from "./internal/round-mails.server";
import { roundNoun, roundPath } from "./minutes-round";
import { participants } from "./presence";
import { attendanceRows } from "./presence-queries.server";

/** After the body is made: its hash opens the signing round, and each participant is asked by mail. Done twice it does nothing. */
export async function bodyFrozen(unit: Unit, documentId: string): Promise<void> {
  const { tx } = unit;
  const document = await tx.issuedDocument.findFirst({
    where: { id: documentId, state: "ready" },
    select: { fileSha256: true },
  });
  const minutes = await tx.minutes.findFirst({
    where: { bodyDocumentId: documentId },
    select: {
      id: true,
      number: true,
      meeting: {
        select: { id: true, committeeId: true, startsAt: true, committee: { select: { name: true } } },
      },
    },
  });
  if (!document?.fileSha256 || !minutes) return;
  const { count } = await tx.minutes.updateMany({
    where: { id: minutes.id, status: "freezing" },
    data: { status: "signing", bodySha256: document.fileSha256, frozenAt: unit.now, version: { increment: 1 } },
  });
  if (count === 0) return;
  const { meeting, number } = minutes;
  unit.record({
    kind: "minutes.bodyFrozen",
    subject: `meeting:${meeting.id}`,
    data: { sha256: document.fileSha256, number },
  });
  const asked = participants(await attendanceRows(unit, meeting)).map(({ userId }) => userId);
  await mailEach(unit, asked, {
    subject: `Underskriv ${roundNoun(number)}: ${meetingInWords(meeting)}`,
    text: `${number === 0 ? "Referatet" : `Tillæg ${number} til referatet`} af mødet i ${meeting.committee.name} er klar til underskrift. Læs det, og underskriv her:`,
    path: roundPath({ meetingId: meeting.id, number }),
  });
}
