import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AttendanceRow } from "../presence";
import { attendanceRows } from "../presence-queries.server";
import { lockedMeeting, meetingToRecordIn, subjectOf } from "./load-meeting.server";

/**
 * A member does something as themself, or whoever records notes it for them; the meeting is held until the unit ends. As oneself it
 * needs no pen; before the meeting is opened it is noted without one, too.
 * @param userId whom it is for; null, or the actor's own id: the actor
 * @returns the meeting, and the member as they stand in it
 * @throws not_found, forbidden; rule_broken where the person has no seat at this meeting
 */
export async function actingFor(unit: Unit<Actor>, meetingId: string, userId: string | null) {
  const { actor } = unit;
  const self = userId === null || userId === actor.userId;
  const locked = await lockedMeeting(unit, meetingId);
  if (self) assertMay(actor, "takePart", subjectOf(locked));
  else if (locked.status === "dispatched") assertMay(actor, "recordDecision", subjectOf(locked));
  else await meetingToRecordIn(unit, meetingId);
  const rows = await attendanceRows(unit, locked);
  const member = rows.find((row) => row.userId === (userId ?? actor.userId));
  if (!member)
    throw new DomainError(
      self ? "forbidden" : "rule_broken",
      self ? "Kun mødets medlemmer og deres stedfortrædere kan det." : "Vælg et af mødets medlemmer.",
      self ? undefined : "userId",
    );
  return { meeting: locked, member, self };
}

/** Takes part in the meeting, and isn't disqualified at the item. */
export const takesPartIn = (row: AttendanceRow, itemId: string): boolean =>
  row.state === "present" &&
  (row.office !== "substitute" || row.substituteForId !== null) &&
  !row.missed.some((one) => one.itemId === itemId && one.reason === "disqualified");
