import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedMeeting } from "./load-meeting.server";
import { membersAt } from "./members-at.server";

/**
 * What is noted of the actor at a meeting that they are called to as a member, with the meeting locked against being opened.
 * @throws not_found, forbidden for who has no seat of their own on the day, conflict when the meeting isn't yet to come
 */
export async function ownSeat(
  unit: Unit<Actor>,
  meetingId: string,
): Promise<{ state: string | null; meeting: Awaited<ReturnType<typeof lockedMeeting>> }> {
  const { tx, actor } = unit;
  const meeting = await lockedMeeting(unit, meetingId);
  const seats = await membersAt(unit, meeting.committeeId, meeting.startsAt);
  if (!seats.some(({ userId, office }) => userId === actor.userId && office !== "substitute"))
    throw new DomainError("forbidden", "Kun udvalgets medlemmer kan melde afbud.");
  if (meeting.status !== "dispatched")
    throw new DomainError("conflict", "Mødet er åbnet eller aflyst. Sig det til sekretæren.");
  const noted = await tx.attendance.findFirst({
    where: { meetingId, userId: actor.userId },
    select: { state: true },
  });
  return { state: noted?.state ?? null, meeting };
}
