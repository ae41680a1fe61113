import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { askForSubstitute } from "./internal/ask-for-substitute.server";
import { ownSeat } from "./internal/own-seat.server";

/**
 * A member tells before the meeting that they can't come; their group is asked for a substitute. Sent twice it is sent once.
 * @throws forbidden for who has no seat of their own, conflict once the meeting is opened
 */
export async function sendApology(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  const { tx, actor, now } = unit;
  const seat = await ownSeat(unit, meetingId);
  if (seat.state === "apology") return { meetingId };
  if (seat.state !== null)
    throw new DomainError("conflict", "Sekretæren har allerede noteret, om du kommer. Ring, hvis det skal ændres.");
  await tx.attendance.create({ data: { meetingId, userId: actor.userId, state: "apology", notedAt: now } });
  unit.record({ kind: "apology.sent", subject: `meeting:${meetingId}`, data: { userId: actor.userId } });
  await askForSubstitute(unit, seat.meeting, actor.userId);
  return { meetingId };
}
