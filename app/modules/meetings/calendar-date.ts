/** A day as "2026-11-10": arithmetic on the calendar alone, without clock or time zone. */
export type CalendarDate = string;

const dayLength = 86_400_000;
const toNumber = (day: CalendarDate) => Date.parse(`${day}T00:00:00Z`) / dayLength;
const fromNumber = (number: number): CalendarDate => new Date(number * dayLength).toISOString().slice(0, 10);

export const addDays = (day: CalendarDate, count: number): CalendarDate => fromNumber(toNumber(day) + count);

/** Days from `from` to `to`, negative when `to` comes first. */
export const daysFromTo = (from: CalendarDate, to: CalendarDate): number => toNumber(to) - toNumber(from);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayNumber = (day: CalendarDate): number => ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The Monday of the day's week. */
export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayNumber(day));

/** Every day from the first to the last, both with. */
export function daysBetween(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  return Array.from({ length: Math.max(0, daysFromTo(first, last) + 1) }, (_, index) => addDays(first, index));
}

/** The week's number by ISO 8601, as Danish calendars count: the week with the year's first Thursday is week 1. */
export function weekNumber(day: CalendarDate): number {
  const thursday = addDays(mondayOf(day), 3);
  return Math.floor(daysFromTo(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}
