import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { moveOn } from "./internal/course.server";
import { courseItems } from "./internal/course-items.server";
import { lockedMeeting, moveMeeting, subjectOf } from "./internal/load-meeting.server";
import { membersAt } from "./internal/members-at.server";

/**
 * Opens a dispatched meeting at its first item. Every member is noted as present who hasn't sent an apology: then only exceptions
 * remain to be noted. Nobody holds the pen yet: the first to record takes it.
 * @throws forbidden, conflict when it isn't dispatched or is open already
 */
export async function openMeeting(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(unit.actor, "openMeeting", subjectOf(meeting));
  await moveMeeting(
    unit,
    meetingId,
    ["dispatched"],
    "inSession",
    { openedAt: unit.now },
    "Mødet kan ikke åbnes. Det er åbnet i forvejen, eller dagsordenen er ikke sendt ud.",
  );
  const members = await membersAt(unit, meeting.committeeId, meeting.startsAt);
  const noted = new Set(
    (await unit.tx.attendance.findMany({ where: { meetingId }, select: { userId: true } })).map((row) => row.userId),
  );
  await unit.tx.attendance.createMany({
    data: members
      .filter((member) => member.office !== "substitute" && !noted.has(member.userId))
      .map(({ userId }) => ({ meetingId, userId, state: "present" })),
  });
  const [first] = await courseItems(unit, meetingId);
  if (first) await moveOn(unit, meetingId, null, first.id);
  unit.record({ kind: "meeting.opened", subject: `meeting:${meetingId}` });
  return { meetingId };
}
