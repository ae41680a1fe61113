import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingUnderWay } from "./internal/course.server";

/** The pause is over. @throws conflict when the meeting doesn't pause */
export async function resumeMeeting(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  await meetingUnderWay(unit, meetingId);
  const { count } = await unit.tx.meetingPause.updateMany({
    where: { meetingId, endedAt: null },
    data: { endedAt: unit.now },
  });
  if (count === 0) throw new DomainError("conflict", "Mødet holder ikke pause.");
  unit.record({ kind: "meeting.resumed", subject: `meeting:${meetingId}` });
  return { meetingId };
}
