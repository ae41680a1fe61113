import type { Unit } from "~/platform/unit-of-work.server";
import { sendMail } from "~/platform/mail.server";
import { settings } from "~/platform/env.server";
import { longDate } from "~/ui/danish-dates";
import { participants } from "./presence";
import { membersAt } from "./internal/members-at.server";
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
  const { meeting } = minutes;
  unit.record({ kind: "minutes.bodyFrozen", subject: `meeting:${meeting.id}`, data: { sha256: document.fileSha256 } });
  const addresses = new Map(
    (await membersAt(unit, meeting.committeeId, meeting.startsAt)).map(({ userId, user }) => [userId, user.email]),
  );
  for (const { userId, name } of participants(await attendanceRows(unit, meeting))) {
    const recipient = addresses.get(userId);
    if (!recipient) continue;
    await sendMail(unit, {
      recipient,
      subject: `Underskriv referatet: ${meeting.committee.name} ${longDate(meeting.startsAt)}`,
      text: `Hej ${name}\n\nReferatet af mødet i ${meeting.committee.name} er klar til underskrift. Læs det, og underskriv her:\n\n${settings().baseUrl}/intern/moeder/${meeting.id}/referat\n\nVenlig hilsen\nSekretariatet\n`,
    });
  }
}
