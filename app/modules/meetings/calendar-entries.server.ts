import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { CalendarEntry } from "./calendar";
import { addDays } from "./calendar-date";
import { dayOf } from "./internal/seats.server";
import { meetingEntry, readCalendarMeetings, type CalendarMeeting } from "./internal/calendar-meetings.server";
import { noticeDeadline } from "./notice-deadline";

/** So long a meeting that was held or cancelled stays: long enough for every program to hear that it was cancelled. */
const DAYS_BACK = 92;

/**
 * What stands in the private calendar of the person who acts: the meetings they are called to or run, the days on which their
 * committees' agendas are to be sent out, the days on which their own tasks are due, and minutes that wait for their signature.
 * Of a closed item nothing stands there but that there is a task.
 */
export async function calendarEntries(unit: Unit): Promise<CalendarEntry[]> {
  const from = addDays(copenhagenDate(unit.now), -DAYS_BACK);
  const meetings = await readCalendarMeetings(unit, from);
  return [
    ...meetings.map((meeting) => meetingEntry(meeting, settings().baseUrl)),
    ...meetings.flatMap(dispatchDeadline),
    ...(await ownTasks(unit, from)),
    ...(await minutesToSign(unit)),
  ];
}

function dispatchDeadline(meeting: CalendarMeeting): CalendarEntry[] {
  if (!meeting.runs || meeting.status !== "drafting" || meeting.days === 0) return [];
  const { deadline } = noticeDeadline(copenhagenDate(meeting.startsAt), meeting);
  const url = `${settings().baseUrl}/intern/moeder/${meeting.id}`;
  return [
    {
      id: `${meeting.id}-udsendelse`,
      sequence: meeting.sequence,
      changedAt: meeting.changedAt,
      when: { day: deadline },
      summary: `Dagsorden udsendes senest: ${meeting.committeeName}`,
      description: `Mødet er ${longDate(meeting.startsAt)}.\n${url}`,
      url,
    },
  ];
}

interface TaskRow {
  id: string;
  title: string;
  closed: boolean;
  committeeName: string;
  dueOn: Date;
  version: number;
  createdAt: Date;
}

async function ownTasks({ tx }: Unit, from: string): Promise<CalendarEntry[]> {
  const rows = await tx.$queryRaw<TaskRow[]>`
    SELECT t.id, t.title, coalesce(i.closed, false) AS closed, c.name AS "committeeName", t.due_on AS "dueOn", t.version,
           t.created_at AS "createdAt"
    FROM follow_up_task t
    JOIN committee c ON c.id = t.committee_id
    LEFT JOIN agenda_item i ON i.id = t.agenda_item_id
    WHERE t.owner_id = app.user_id() AND t.state = 'open' AND t.due_on >= ${from}::date
    ORDER BY t.due_on, t.id`;
  const url = `${settings().baseUrl}/intern/opfoelgning`;
  return rows.map(({ id, title, closed, committeeName, dueOn, version, createdAt }) => ({
    id,
    sequence: version - 1,
    changedAt: createdAt,
    when: { day: dayOf(dueOn) },
    summary: `Frist: ${closed ? "opgave efter et lukket punkt" : title}`,
    description: `Opgave efter beslutning i ${committeeName}.\n${url}`,
    url,
  }));
}

interface RoundRow {
  id: string;
  meetingId: string;
  committeeName: string;
  startsAt: Date;
  frozenAt: Date;
}

/** A round has no day on which it is over, so it stands on the day on which it began, until one has signed or said no. */
async function minutesToSign({ tx }: Unit): Promise<CalendarEntry[]> {
  const rows = await tx.$queryRaw<RoundRow[]>`
    SELECT r.id, m.id AS "meetingId", c.name AS "committeeName", m.starts_at AS "startsAt", r.frozen_at AS "frozenAt"
    FROM minutes r
    JOIN meeting m ON m.id = r.meeting_id
    JOIN committee c ON c.id = m.committee_id
    JOIN attendance a ON a.meeting_id = m.id AND a.user_id = app.user_id() AND a.state = 'present'
    WHERE r.status = 'signing' AND r.frozen_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM minutes_signature s WHERE s.minutes_id = r.id AND s.user_id = app.user_id())
      AND NOT EXISTS (SELECT FROM minutes_refusal f WHERE f.minutes_id = r.id AND f.user_id = app.user_id())
    ORDER BY r.frozen_at, r.id`;
  return rows.map(({ id, meetingId, committeeName, startsAt, frozenAt }) => {
    const url = `${settings().baseUrl}/intern/moeder/${meetingId}/referat`;
    return {
      id: `${id}-underskrift`,
      sequence: 0,
      changedAt: frozenAt,
      when: { day: copenhagenDate(frozenAt) },
      summary: `Referat til underskrift: ${committeeName}`,
      description: `Referatet af mødet ${longDate(startsAt)} venter på din underskrift.\n${url}`,
      url,
    };
  });
}
