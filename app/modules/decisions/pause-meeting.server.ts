import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingUnderWay } from "./internal/course.server";

/** The meeting pauses; until it is resumed nothing is decided. @throws conflict when it pauses already */
export async function pauseMeeting(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  await meetingUnderWay(unit, meetingId);
  if ((await unit.tx.meetingPause.count({ where: { meetingId, endedAt: null } })) > 0)
    throw new DomainError("conflict", "Mødet holder allerede pause.");
  await unit.tx.meetingPause.create({ data: { meetingId, startedAt: unit.now } });
  unit.record({ kind: "meeting.paused", subject: `meeting:${meetingId}` });
  return { meetingId };
}
