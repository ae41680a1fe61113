import type { Unit } from "~/platform/unit-of-work.server";

/** After the minutes, or an addendum to them, are sealed: the meeting has its protocol. Done twice it does nothing. */
export async function minutesSealed(unit: Unit, documentId: string): Promise<void> {
  const document = await unit.tx.issuedDocument.findFirst({
    where: { id: documentId, state: "ready" },
    select: { fileSha256: true, sealedAt: true },
  });
  const minutes = await unit.tx.minutes.findFirst({
    where: { sealedDocumentId: documentId },
    select: { id: true, meetingId: true, number: true },
  });
  if (!document || !minutes) return;
  const { count } = await unit.tx.minutes.updateMany({
    where: { id: minutes.id, status: "sealing" },
    data: { status: "sealed", sealedAt: document.sealedAt ?? unit.now, version: { increment: 1 } },
  });
  if (count === 0) return;
  if (minutes.number === 0)
    await unit.tx.meeting.updateMany({
      where: { id: minutes.meetingId, status: "signing" },
      data: { status: "sealed", version: { increment: 1 } },
    });
  unit.record({
    kind: "minutes.sealed",
    subject: `meeting:${minutes.meetingId}`,
    data: { sha256: document.fileSha256, number: minutes.number },
  });
}
