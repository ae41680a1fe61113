import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { freeSeat } from "./internal/free-seat.server";
import { ownSeat } from "./internal/own-seat.server";

/**
 * The member comes after all. Nothing is noted of them then, and a substitute who was to sit for them doesn't.
 * @throws forbidden for who has no seat of their own, conflict once the meeting is opened, or when there is no apology
 */
export async function withdrawApology(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  const { tx, actor } = unit;
  const seat = await ownSeat(unit, meetingId);
  if (seat.state !== "apology") throw new DomainError("conflict", "Du har ikke meldt afbud til mødet.");
  await tx.attendance.deleteMany({ where: { meetingId, userId: actor.userId } });
  unit.record({ kind: "apology.withdrawn", subject: `meeting:${meetingId}`, data: { userId: actor.userId } });
  await freeSeat(unit, seat.meeting, actor.userId);
  return { meetingId };
}
