import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingToRecordIn } from "./load-meeting.server";

/** A meeting that the actor leads on, step by step: as `meetingToRecordIn`, and it is in session. */
export async function meetingUnderWay(unit: Unit<Actor>, meetingId: string) {
  const meeting = await meetingToRecordIn(unit, meetingId);
  if (meeting.status !== "inSession")
    throw new DomainError("rule_broken", "Mødet er hævet. Ret tidspunkterne, hvis noget er noteret forkert.");
  return meeting;
}

/** As `moveOn`, and the meeting's history tells of it. */
export async function takeUp(
  unit: Unit,
  meetingId: string,
  from: string | null,
  to: { id: string; number: string | null },
): Promise<void> {
  await moveOn(unit, meetingId, from, to.id);
  unit.record({
    kind: "meeting.wentToItem",
    subject: `meeting:${meetingId}`,
    data: { itemId: to.id, fromItemId: from, item: `punkt ${to.number ?? "?"}` },
  });
}

/** The item that the meeting was at is left, and the next one is taken up. */
export async function moveOn(
  { tx, now }: Unit,
  meetingId: string,
  from: string | null,
  to: string | null,
): Promise<void> {
  if (from) await tx.agendaItem.updateMany({ where: { id: from, meetingId }, data: { endedAt: now } });
  if (to) {
    await tx.agendaItem.updateMany({ where: { id: to, meetingId, beganAt: null }, data: { beganAt: now } });
    await tx.agendaItem.updateMany({ where: { id: to, meetingId }, data: { endedAt: null } });
  }
  await tx.meeting.update({ where: { id: meetingId }, data: { currentItemId: to } });
}
