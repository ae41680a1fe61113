import { addDays, daysFromTo, type CalendarDate } from "~/modules/meetings/calendar-date";
import { firstDayOf, lastDayOf, periodName, readPeriod } from "~/modules/statistics/period";
import { longDate } from "~/ui/danish-dates";

/** A day or a month, as exactly as it is known: "2018-01-15", "2018-01"; "" = not known. */
export type When = string;

export const isWhen = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isDay(text);

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/**
 * A day or a month as people write it: "15-01-2018", "15. januar 2018", "januar 2018", "01-2018".
 * @returns null for anything else; "" for nothing
 */
export function readWhen(text: string): When | null {
  const said = text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
  if (said === "" || isDay(said)) return said;
  const numbers = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(said);
  if (numbers) return dayOf(numbers[3]!, numbers[2]!, numbers[1]!);
  const named = /^(\d{1,2})\.? ([a-zæøå]+\.?) (\d{4})$/.exec(said);
  if (!named) return readPeriod(said, "month");
  const month = readPeriod(`${named[2]} ${named[3]}`, "month");
  return month && dayOf(month.slice(0, 4), month.slice(5), named[1]!);
}

function dayOf(year: string, month: string, day: string): When | null {
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

export const whenExample = "15-01-2018 eller januar 2018";

/** "15. januar 2018", "januar 2018", "" */
export const whenWords = (when: When): string =>
  when === "" ? "" : when.length === 7 ? periodName(when) : longDate(when);

/** As it stands in a field: "15-01-2018", "januar 2018". */
export const whenField = (when: When): string =>
  when.length === 10 ? `${when.slice(8)}-${when.slice(5, 7)}-${when.slice(0, 4)}` : whenWords(when);

export const firstDay = (when: When): CalendarDate => (when.length === 7 ? firstDayOf(when) : when);
export const lastDay = (when: When): CalendarDate => (when.length === 7 ? lastDayOf(when) : when);

/** Surely earlier: a month isn't earlier than one of its own days. What isn't known is neither. */
export const isBefore = (one: When, other: When): boolean =>
  one !== "" && other !== "" && lastDay(one) < firstDay(other);

/** "januar 2018 til oktober 2021", "fra januar 2018", "til oktober 2021", "" */
export function spanWords(from: When, until: When): string {
  if (from !== "" && until !== "")
    return from === until ? whenWords(from) : `${whenWords(from)} til ${whenWords(until)}`;
  if (from !== "") return `fra ${whenWords(from)}`;
  return until === "" ? "" : `til ${whenWords(until)}`;
}

/** The same day so many months later; the month's last where it has no such day. */
export function monthsLater(day: CalendarDate, months: number): CalendarDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** The day in the middle between two. */
export const midwayBetween = (from: CalendarDate, until: CalendarDate): CalendarDate =>
  addDays(from, Math.floor(daysFromTo(from, until) / 2));
