import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting, moveMeeting, subjectOf } from "./internal/load-meeting.server";
import { tellMinutesAreReady } from "./internal/round-mails.server";

/** Mødet hæves: from now on no decision is taken, only the minutes' wording is put in order. */
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
  unit.record({ kind: "meeting.closed", subject: `meeting:${meetingId}` });
  await tellMinutesAreReady(unit, meeting);
  return { meetingId };
}
