import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { carryOutOnwards } from "./internal/carry-out-onwards.server";
import { loadMeeting, moveMeeting, subjectOf } from "./internal/load-meeting.server";
import { startTasks } from "./internal/start-tasks.server";

/**
 * Mødet hæves: from now on no decision is taken, only the minutes' wording is put in order. What was chosen for its items is carried
 * out, and its tasks start, but for those of a decision that is stayed (kommunestyrelsesloven § 23).
 */
export async function closeMeeting(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(unit.actor, "closeMeeting", subjectOf(meeting));
  await moveMeeting(
    unit,
    meetingId,
    ["inSession"],
    "closed",
    { closedAt: unit.now },
    "Mødet er allerede hævet, eller det er ikke åbnet.",
  );
  await carryOutOnwards(unit, meetingId);
  await startTasks(unit, meetingId);
  unit.record({ kind: "meeting.closed", subject: `meeting:${meetingId}` });
  return { meetingId };
}
