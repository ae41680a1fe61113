import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate, fromCopenhagen } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { clock } from "~/ui/danish-dates";
import { addDays, type CalendarDate } from "./calendar-date";
import { noticeRuleOf } from "./internal/notice-rule.server";
import { noticeDeadline } from "./notice-deadline";
import { closedBecause } from "./weekday-calendar";

/** What speaks for and against a day, before a meeting is planned on it. */
export interface DayFacts {
  date: CalendarDate;
  /** "skærtorsdag", "lørdag", "lukkedag"; null on an ordinary day */
  closed: string | null;
  deadline: CalendarDate;
  /** Other meetings at the same time: the committee's own, and those of committees that share members with it. */
  clashes: { committee: string; start: string; own: boolean }[];
}

interface Hours {
  start: string;
  end: string;
}

/** Facts for each of the days, in two statements however many. */
export async function dayFacts(
  unit: Unit<Actor>,
  committeeId: string,
  dates: readonly CalendarDate[],
  { start, end }: Hours,
): Promise<DayFacts[]> {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const rule = await noticeRuleOf(unit, committeeId);
  const meetings = await unit.tx.$queryRaw<{ committee: string; own: boolean; startsAt: Date; endsAt: Date }[]>`
    SELECT c.name AS committee, c.id = ${committeeId}::uuid AS own, m.starts_at AS "startsAt", m.ends_at AS "endsAt"
    FROM meeting m JOIN committee c ON c.id = m.committee_id
    WHERE m.status <> 'cancelled' AND m.starts_at >= ${fromCopenhagen(first, "00.00")} AND m.starts_at < ${fromCopenhagen(addDays(last, 1), "00.00")}
      AND (c.id = ${committeeId}::uuid OR EXISTS (
        SELECT FROM membership a JOIN membership b ON b.user_id = a.user_id
        WHERE a.committee_id = ${committeeId}::uuid AND b.committee_id = c.id AND 'substitute' NOT IN (a.office, b.office)
          AND daterange(a.valid_from, a.valid_to, '[]') @> (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date
          AND daterange(b.valid_from, b.valid_to, '[]') @> (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date))
    ORDER BY m.starts_at`;
  return dates.map((date) => {
    const [from, to] = [fromCopenhagen(date, start), fromCopenhagen(date, end)];
    return {
      date,
      closed: closedBecause(date, { ...rule, saturdayCounts: false }),
      deadline: noticeDeadline(date, rule).deadline,
      clashes: meetings
        .filter(({ startsAt, endsAt, own }) =>
          own ? copenhagenDate(startsAt) === date : startsAt < to && endsAt > from,
        )
        .map(({ committee, startsAt, own }) => ({ committee, start: clock(startsAt), own })),
    };
  });
}
