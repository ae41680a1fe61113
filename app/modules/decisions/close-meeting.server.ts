import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { carryOutOnwards } from "./internal/carry-out-onwards.server";
import { moveOn } from "./internal/course.server";
import { assertPenIsFree, lockedMeeting, moveMeeting, subjectOf } from "./internal/load-meeting.server";
import { startTasks } from "./internal/start-tasks.server";
import { assertNoOpenVote } from "./internal/vote-at.server";
import { noteReportedTasks } from "./internal/note-reported-tasks.server";
import { placeReturningTasks } from "./internal/place-returning-tasks.server";
import { tellMinutesAreReady } from "./internal/round-mails.server";

/**
 * Mødet hæves: from now on no decision is taken, only the minutes' wording is put in order. The pen is laid down, and a pause and
 * the item that the meeting was at end with it. What was chosen for its items is carried out, and its tasks start, but for those of a
 * decision that is stayed (kommunestyrelsesloven § 23). The chair closes it as whoever leads it; anybody else not over the head of
 * whoever holds the pen (docs/decisions/2026-11-29-who-closes-a-meeting.md).
 * @throws not_found, forbidden; conflict while a vote is open, where somebody else holds the pen, or it is closed already
 */
export async function closeMeeting(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(unit.actor, "closeMeeting", subjectOf(meeting));
  if (!leads(unit.actor, meeting.committeeId))
    await assertPenIsFree(unit, meeting, "Overtag protokollen først, eller lad formanden hæve mødet.");
  await assertNoOpenVote(unit, meetingId, "før mødet hæves");
  await moveMeeting(
    unit,
    meetingId,
    ["inSession"],
    "closed",
    { closedAt: unit.now, penHolderId: null, penTakenAt: null },
    "Mødet er allerede hævet, eller det er ikke åbnet.",
  );
  await moveOn(unit, meetingId, meeting.currentItemId, null);
  await unit.tx.meetingPause.updateMany({ where: { meetingId, endedAt: null }, data: { endedAt: unit.now } });
  await carryOutOnwards(unit, meetingId);
  await startTasks(unit, meetingId);
  await noteReportedTasks(unit, meetingId);
  await placeReturningTasks(unit, meeting.committeeId);
  unit.record({ kind: "meeting.closed", subject: `meeting:${meetingId}` });
  await tellMinutesAreReady(unit, meeting);
  return { meetingId };
}

const leads = (actor: Actor, committeeId: string): boolean =>
  actor.seats.some((seat) => seat.committeeId === committeeId && ["chair", "viceChair"].includes(seat.office));
