import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";

/** Whoever holds the pen lays it down: the next to record takes it. @throws forbidden, conflict for who doesn't hold it */
export async function layDownPen(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(unit.actor, "recordDecision", subjectOf(meeting));
  const { count } = await unit.tx.meeting.updateMany({
    where: { id: meetingId, status: "inSession", penHolderId: unit.actor.userId },
    data: { penHolderId: null, penTakenAt: null },
  });
  if (count === 0) throw new DomainError("conflict", "Du fører ikke protokollen nu, så der er intet at lægge fra.");
  unit.record({ kind: "pen.laidDown", subject: `meeting:${meetingId}` });
  return { meetingId };
}
