import type { Actor } from "~/modules/identity/actor";
import { copenhagenTime } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { momentOf } from "../noted-times";
import type { AttendanceRow } from "../presence";
import { attendanceRows } from "../presence-queries.server";
import { meetingToRecordIn } from "./load-meeting.server";

export type RecordedMeeting = Awaited<ReturnType<typeof meetingToRecordIn>>;

/**
 * A person at a meeting that the actor may record in.
 * @throws not_found for who has no seat at it, and as `meetingToRecordIn`
 */
export async function personAt(
  unit: Unit<Actor>,
  meetingId: string,
  userId: string,
): Promise<{ meeting: RecordedMeeting; rows: AttendanceRow[]; person: AttendanceRow }> {
  const meeting = await meetingToRecordIn(unit, meetingId);
  const rows = await attendanceRows(unit, meeting);
  const person = rows.find((row) => row.userId === userId);
  if (!person) throw notFound();
  return { meeting, rows, person };
}

/**
 * When somebody came or went: now, or at the time that is written. After the meeting it must be written.
 * @throws rule_broken on "time" where it lies outside the meeting
 */
export function timeOfDay(unit: Unit, meeting: RecordedMeeting, time: string | null): Date {
  const until = meeting.closedAt ?? unit.now;
  if (time === null) {
    if (meeting.status === "inSession") return unit.now;
    throw new DomainError("rule_broken", "Mødet er hævet. Skriv, hvad klokken var.", "time");
  }
  const openedAt = meeting.openedAt ?? meeting.startsAt;
  const at = momentOf(time, { openedAt, until }, "other");
  // Written by the minute, the minute in which the meeting was opened is the opening itself.
  if (at < openedAt && openedAt.getTime() - at.getTime() < 60_000 && copenhagenTime(at) === copenhagenTime(openedAt))
    return openedAt;
  if (at < openedAt)
    throw new DomainError(
      "rule_broken",
      `Mødet blev åbnet kl. ${copenhagenTime(openedAt)}. Skriv et tidspunkt efter det.`,
      "time",
    );
  if (at > until)
    throw new DomainError(
      "rule_broken",
      meeting.closedAt
        ? `Mødet blev hævet kl. ${copenhagenTime(until)}. Skriv et tidspunkt før det.`
        : `Klokken er ikke ${copenhagenTime(at)} endnu. Skriv et tidligere tidspunkt.`,
      "time",
    );
  return at;
}
