import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CalendarEntry } from "../calendar";
import { statusesMembersSee, type MeetingStatus } from "../meeting";
import type { NoticeRule } from "../notice-deadline";

export interface CalendarMeeting extends NoticeRule {
  id: string;
  committeeName: string;
  status: MeetingStatus;
  startsAt: Date;
  endsAt: Date;
  place: string;
  sequence: number;
  changedAt: Date;
  /** the person who acts makes its agenda */
  runs: boolean;
}

/**
 * Meetings from a day on that the person who acts is called to or runs: by a seat that holds on the day of the meeting, as a
 * substitute who was named for it, or as the committee's secretary.
 */
export const readCalendarMeetings = (unit: Unit, from: string): Promise<CalendarMeeting[]> =>
  select(
    unit,
    Prisma.sql`m.starts_at >= ${from}::date AND (${runs}
      OR EXISTS (SELECT FROM membership b WHERE b.committee_id = m.committee_id AND b.user_id = app.user_id() AND b.office <> 'substitute'
           AND daterange(b.valid_from, b.valid_to, '[]') @> (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date)
      OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.user_id = app.user_id()
           AND a.substitute_for_id IS NOT NULL AND a.state = 'present'))`,
  );

export const readCalendarMeeting = async (unit: Unit, meetingId: string): Promise<CalendarMeeting | undefined> =>
  (await select(unit, Prisma.sql`m.id = ${meetingId}::uuid`))[0];

const runs = Prisma.sql`EXISTS (SELECT FROM role_assignment r
  WHERE r.role = 'secretary' AND r.committee_id = m.committee_id AND r.user_id = app.user_id())`;

/** What was recorded of it tells when it was last changed in a way that a calendar shows. */
const select = ({ tx }: Unit, where: Prisma.Sql): Promise<CalendarMeeting[]> => tx.$queryRaw`
  SELECT m.id, c.name AS "committeeName", m.status, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place,
         m.calendar_sequence AS sequence, ${runs} AS runs,
         greatest(m.created_at, (SELECT max(e.at) FROM audit_event e WHERE e.subject = 'meeting:' || m.id
           AND e.kind IN ('meeting.moved', 'meeting.cancelled', 'meeting.dispatched'))) AS "changedAt",
         c.notice_days AS days, c.notice_saturday_counts AS "saturdayCounts",
         c.notice_sending_day_counts AS "sendingDayCounts", c.closing_days AS "closingDays"
  FROM meeting m JOIN committee c ON c.id = m.committee_id
  WHERE ${where}
  ORDER BY m.starts_at, m.id`;

/** The meeting as it stands in calendars: when and where, and a link to its agenda. Never what is on it. */
export function meetingEntry(meeting: CalendarMeeting, baseUrl: string): CalendarEntry {
  const { id, status, sequence, changedAt, startsAt, endsAt, committeeName, place } = meeting;
  const page = `${baseUrl}/intern/moeder/${id}`;
  const sentOut = statusesMembersSee.includes(status);
  const cancelled = status === "cancelled";
  const url = sentOut ? `${page}/dagsorden` : meeting.runs ? page : undefined;
  return {
    id,
    sequence,
    cancelled,
    changedAt,
    when: { startsAt, endsAt },
    summary: `Møde i ${committeeName}`,
    place,
    description: cancelled
      ? "Mødet holdes ikke."
      : sentOut
        ? `Dagsorden: ${page}/dagsorden`
        : `Dagsordenen er ikke sendt ud endnu.${meeting.runs ? `\n${page}` : ""}`,
    url,
  };
}
