/**
 * Dates and times as Danes read them, always of the clock in Copenhagen. A `DateInput` is either an instant (a Date, or an
 * ISO string with its time) or a plain calendar day ("2022-08-18"), which has no time zone and never shifts.
 * Nothing here reads the clock: who wants "i dag" passes `now`.
 */
export type DateInput = Date | string;

const weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"] as const;
const months = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
] as const;

const dayInMilliseconds = 24 * 60 * 60 * 1000;
const plainDay = /^(\d{4})-(\d{2})-(\d{2})$/;

// Numbers only, in a fixed locale: names of days and months differ between the data of Node and of browsers.
const copenhagen = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Days since 1 January 1970, for counting. */
  serial: number;
  /** False for a plain calendar day. */
  timed: boolean;
}

function wallOf(input: DateInput): Wall {
  const plain = typeof input === "string" ? plainDay.exec(input) : null;
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  if (plain) {
    Object.assign(parts, { year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]) });
  } else {
    const instant = new Date(input);
    if (Number.isNaN(instant.getTime())) throw new RangeError(`Not a date: ${String(input)}`);
    for (const { type, value } of copenhagen.formatToParts(instant)) {
      if (type in parts) parts[type as keyof typeof parts] = Number(value);
    }
  }
  const serial = Date.UTC(parts.year, parts.month - 1, parts.day) / dayInMilliseconds;
  return { ...parts, serial, timed: !plain };
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
const weekdayOf = (wall: Wall) => weekdays[(((wall.serial + 3) % 7) + 7) % 7] as string;
const monthOf = (wall: Wall) => months[wall.month - 1] as string;

/** "2022-08-18": the calendar day in Copenhagen, for `dateTime`, for `<input type="date">` and for comparing days. */
export function isoDay(input: DateInput): string {
  const { year, month, day } = wallOf(input);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** "18. august 2022" */
export function longDate(input: DateInput): string {
  const wall = wallOf(input);
  return `${wall.day}. ${monthOf(wall)} ${wall.year}`;
}

/** "18. august" */
export function dayAndMonth(input: DateInput): string {
  const wall = wallOf(input);
  return `${wall.day}. ${monthOf(wall)}`;
}

/** "torsdag" */
export function weekday(input: DateInput): string {
  return weekdayOf(wallOf(input));
}

/** "august" */
export function monthName(input: DateInput): string {
  return monthOf(wallOf(input));
}

/** "torsdag 18. august 2022" */
export function weekdayDate(input: DateInput): string {
  return `${weekday(input)} ${longDate(input)}`;
}

/** "18-08-2022" */
export function numericDate(input: DateInput): string {
  const { year, month, day } = wallOf(input);
  return `${twoDigits(day)}-${twoDigits(month)}-${year}`;
}

/** "15.00" */
export function clock(input: DateInput): string {
  const { hour, minute } = wallOf(input);
  return `${twoDigits(hour)}.${twoDigits(minute)}`;
}

/** "kl. 15.00" */
export function atClock(input: DateInput): string {
  return `kl. ${clock(input)}`;
}

/** "kl. 09.31.08", where the second counts, as on a seal. */
export function atExactClock(input: DateInput): string {
  return `${atClock(input)}.${twoDigits(wallOf(input).second)}`;
}

/** "torsdag 18. august 2022 kl. 15.00" */
export function weekdayDateTime(input: DateInput): string {
  return `${weekdayDate(input)} ${atClock(input)}`;
}

/** "18. august 2022 kl. 15.00" */
export function longDateTime(input: DateInput): string {
  return `${longDate(input)} ${atClock(input)}`;
}

/** Calendar days from the day of `from` to the day of `to`; negative when `to` lies before. */
export function daysBetween(from: DateInput, to: DateInput): number {
  return wallOf(to).serial - wallOf(from).serial;
}

/**
 * A day as people say it: "i går", "i dag", "i morgen"; "torsdag 10. november" within half a year to either side;
 * "18. august 2021" beyond that.
 */
export function nearDate(input: DateInput, now: DateInput): string {
  const distance = daysBetween(now, input);
  if (distance === 0) return "i dag";
  if (distance === -1) return "i går";
  if (distance === 1) return "i morgen";
  if (Math.abs(distance) > 182) return longDate(input);
  return `${weekday(input)} ${dayAndMonth(input)}`;
}

/** "i dag kl. 14.32", "torsdag 10. november kl. 15.00"; a plain calendar day has no time to add. */
export function nearDateTime(input: DateInput, now: DateInput): string {
  return wallOf(input).timed ? `${nearDate(input, now)} ${atClock(input)}` : nearDate(input, now);
}

/** "kl. 14.32" today, the day before that: how autosave and logs tell when. */
export function briefMoment(input: DateInput, now: DateInput): string {
  return daysBetween(now, input) === 0 ? atClock(input) : nearDateTime(input, now);
}

/** "1. januar 2022 til 31. december 2025", "18. til 20. august 2022": no more said twice than needed. */
export function dateRange(from: DateInput, to: DateInput): string {
  const [start, end] = [wallOf(from), wallOf(to)];
  if (start.serial === end.serial) return longDate(to);
  if (start.year !== end.year) return `${longDate(from)} til ${longDate(to)}`;
  if (start.month !== end.month) return `${dayAndMonth(from)} til ${longDate(to)}`;
  return `${start.day}. til ${longDate(to)}`;
}

/** The ISO 8601 week, which Danish calendars count by: 33. */
export function weekNumber(input: DateInput): number {
  const { serial } = wallOf(input);
  const monday = serial - ((((serial + 3) % 7) + 7) % 7);
  const year = new Date((monday + 3) * dayInMilliseconds).getUTCFullYear();
  const january4 = Date.UTC(year, 0, 4) / dayInMilliseconds;
  const firstMonday = january4 - ((((january4 + 3) % 7) + 7) % 7);
  return (monday - firstMonday) / 7 + 1;
}

/** "Torsdag": the first letter large, for a line's beginning. */
export function sentenceCase(text: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase("da") + rest.join("");
}
