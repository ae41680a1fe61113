import Holidays from "date-holidays";
import { addDays, daysBetween, daysFromTo, weekdayNumber, type CalendarDate } from "./calendar-date";

/** Which days a committee counts as hverdage. */
export interface WeekdayRule {
  /** Lørdag counts as a hverdag (some forretningsordener say "4 hverdage (inklusive lørdag)"). */
  saturdayCounts: boolean;
  /** The municipality's own closing days. */
  closingDays: readonly CalendarDate[];
}

const holidays = new Holidays("DK", { languages: ["da"], timezone: "Europe/Copenhagen" });
const byYear = new Map<number, ReadonlyMap<CalendarDate, string>>();

/** Closing days of the public sector that are no holidays by law (DOMAIN.md 5). */
const customaryClosingDays: Record<string, string> = { "06-05": "grundlovsdag", "12-24": "juleaftensdag" };

/** Denmark's public holidays of a year with their names; store bededag to 2023 (lov nr. 214 af 6. marts 2023). */
function holidaysOf(year: number): ReadonlyMap<CalendarDate, string> {
  let found = byYear.get(year);
  if (!found) {
    const official = holidays.getHolidays(year).filter(({ type }) => type === "public");
    found = new Map(official.map(({ date, name }) => [date.slice(0, 10), spoken(name)]));
    byYear.set(year, found);
  }
  return found;
}

/** "Anden Påskedag" → "2. påskedag"; Kristi keeps its capital. */
const spoken = (name: string): string =>
  name
    .toLocaleLowerCase("da")
    .replace(/^anden /, "2. ")
    .replace("kristi", "Kristi");

/** The holiday or closing day that a date is, by name; null for any other day, Sundays too. */
export function closingDayName(day: CalendarDate, closingDays: readonly CalendarDate[] = []): string | null {
  return (
    holidaysOf(Number(day.slice(0, 4))).get(day) ??
    customaryClosingDays[day.slice(5)] ??
    (closingDays.includes(day) ? "lukkedag" : null)
  );
}

/** Why the day is no hverdag ("søndag", "langfredag", "lukkedag"), or null when it is one. */
export function closedBecause(day: CalendarDate, rule: WeekdayRule): string | null {
  const name = closingDayName(day, rule.closingDays);
  if (name) return name;
  const weekday = weekdayNumber(day);
  if (weekday === 7) return "søndag";
  return weekday === 6 && !rule.saturdayCounts ? "lørdag" : null;
}

export const isWeekday = (day: CalendarDate, rule: WeekdayRule): boolean => closedBecause(day, rule) === null;

/** The nearest hverdag before the day. */
export function weekdayBefore(day: CalendarDate, rule: WeekdayRule): CalendarDate {
  let before = addDays(day, -1);
  while (!isWeekday(before, rule)) before = addDays(before, -1);
  return before;
}

/** The first so many hverdage from the day on, the day itself with when it is one. */
export function nextWeekdays(from: CalendarDate, count: number, rule: WeekdayRule): CalendarDate[] {
  const found: CalendarDate[] = [];
  for (let day = from; found.length < count; day = addDays(day, 1)) if (isWeekday(day, rule)) found.push(day);
  return found;
}

/**
 * Hverdage after `from` up to and with `to`: how many are left. Negative when `to` has passed. Whole weeks are counted at once, so
 * that a deadline of ten years ago costs no more than one of next week.
 */
export function weekdaysLeft(from: CalendarDate, to: CalendarDate, rule: WeekdayRule): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  const lastCounted = rule.saturdayCounts ? 6 : 5;
  const counts = (day: CalendarDate) => weekdayNumber(day) <= lastCounted;
  const weeks = Math.floor(daysFromTo(first, last) / 7);
  const rest = daysBetween(addDays(first, weeks * 7 + 1), last);
  const closed = closingDaysOf(first, last, rule).filter((day) => day > first && day <= last && counts(day));
  return (weeks * lastCounted + rest.filter(counts).length - closed.length) * sign;
}

/** Holidays and closing days of the years from the first day's to the last one's, each once. */
function closingDaysOf(first: CalendarDate, last: CalendarDate, { closingDays }: WeekdayRule): CalendarDate[] {
  const days = new Set(closingDays);
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    for (const day of holidaysOf(year).keys()) days.add(day);
    for (const day of Object.keys(customaryClosingDays)) days.add(`${year}-${day}`);
  }
  return [...days];
}
