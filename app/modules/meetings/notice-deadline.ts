import { addDays, daysBetween, type CalendarDate } from "./calendar-date";
import { closedBecause, isWeekday, weekdayBefore, type WeekdayRule } from "./weekday-calendar";

/**
 * A committee's notice: KSL § 20(3) asks only that the agenda is sent out before the meeting; how long before stands in
 * the committee's own forretningsorden, so it is a setting. Whether the day of sending counts is unsettled: the stricter
 * reading (it doesn't) is the default.
 */
export interface NoticeRule extends WeekdayRule {
  /** Hverdage between sending and meeting; the meeting's own day never counts. */
  days: number;
  sendingDayCounts: boolean;
}

/** One day of the count, for the page to show. */
export interface NoticeDay {
  date: CalendarDate;
  counts: boolean;
  /** Counted backwards from the meeting: 1 is the last hverdag before it. */
  number: number | null;
  /** Danish: "4. hverdag før mødet", "lørdag tæller ikke", "senest". */
  why: string;
}

export interface NoticeDeadline {
  /** The last day on which the agenda is sent in time; a hverdag unless no notice is asked for. */
  deadline: CalendarDate;
  /** From the deadline to the meeting, both with. */
  days: NoticeDay[];
}

/** Counts back from the meeting and tells how. */
export function noticeDeadline(meetingDay: CalendarDate, rule: NoticeRule): NoticeDeadline {
  const numbers = new Map<CalendarDate, number>();
  let day = meetingDay;
  while (numbers.size < rule.days) {
    day = addDays(day, -1);
    if (isWeekday(day, rule)) numbers.set(day, numbers.size + 1);
  }
  const deadline = rule.sendingDayCounts || rule.days === 0 ? day : weekdayBefore(day, rule);
  const days = daysBetween(deadline, meetingDay).map((date): NoticeDay => {
    const number = numbers.get(date) ?? null;
    return { date, counts: number !== null, number, why: why(date, { number, deadline, meetingDay, rule }) };
  });
  return { deadline, days };
}

interface Counted {
  number: number | null;
  deadline: CalendarDate;
  meetingDay: CalendarDate;
  rule: NoticeRule;
}

function why(date: CalendarDate, { number, deadline, meetingDay, rule }: Counted): string {
  if (date === meetingDay) return "mødedagen tæller ikke";
  if (number !== null)
    return date === deadline ? `${number}. hverdag før mødet, senest her` : `${number}. hverdag før mødet`;
  return date === deadline ? "udsendelsesdagen tæller ikke, senest her" : `${closedBecause(date, rule)} tæller ikke`;
}

/** "Udvalgets regel er 4 hverdage; lørdag og udsendelsesdagen tæller ikke." */
export function noticeRuleInWords({ days, saturdayCounts, sendingDayCounts }: Omit<NoticeRule, "closingDays">): string {
  if (days === 0) return "Udvalget har ingen frist for udsendelse.";
  const rule = `Udvalgets regel er ${days} ${days === 1 ? "hverdag" : "hverdage"}`;
  if (saturdayCounts && sendingDayCounts) return `${rule}; lørdag og udsendelsesdagen tæller med.`;
  if (saturdayCounts) return `${rule}; lørdag tæller med, udsendelsesdagen gør ikke.`;
  if (sendingDayCounts) return `${rule}; udsendelsesdagen tæller med, lørdag gør ikke.`;
  return `${rule}; lørdag og udsendelsesdagen tæller ikke.`;
}
