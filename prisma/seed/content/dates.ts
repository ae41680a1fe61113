import Holidays from "date-holidays";

/** "2022-08-18". All of the demonstration's dates are Danish calendar days. */
export type IsoDate = string;

/** "2022-08-18T15:00", as the clock shows in Copenhagen. */
export type LocalMoment = string;

const DAY = 24 * 60 * 60 * 1000;
const toUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(toUtc(date) + days * DAY).toISOString().slice(0, 10);

/** 1 = Monday … 7 = Sunday */
export const weekday = (date: IsoDate): number => new Date(toUtc(date)).getUTCDay() || 7;

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

const DANISH_HOLIDAYS = new Holidays("DK");
const CLOSING_DAYS = ["06-05", "12-24", "12-31"];
const holidaysByYear = new Map<number, Set<IsoDate>>();

function holidays(year: number): Set<IsoDate> {
  let dates = holidaysByYear.get(year);
  if (!dates) {
    const publicDays = DANISH_HOLIDAYS.getHolidays(year).filter((day) => day.type === "public");
    dates = new Set([
      ...publicDays.map((day) => day.date.slice(0, 10)),
      ...CLOSING_DAYS.map((day) => `${year}-${day}`),
    ]);
    holidaysByYear.set(year, dates);
  }
  return dates;
}

/** Monday to Friday, neither a holiday nor one of the town hall's usual closing days. */
export const isWorkday = (date: IsoDate): boolean => weekday(date) <= 5 && !holidays(yearOf(date)).has(date);

/** The date so many workdays later, or earlier when negative. The first day isn't counted. */
export function addWorkdays(date: IsoDate, days: number): IsoDate {
  const step = Math.sign(days);
  let result = date;
  for (let left = Math.abs(days); left > 0;) {
    result = addDays(result, step);
    if (isWorkday(result)) left -= 1;
  }
  return result;
}

/** The first date of the given weekday at or after `date` (before, when `step` is -1) on which there can be a meeting. */
function nearest(date: IsoDate, wanted: number, step: 1 | -1): IsoDate {
  let result = date;
  while (weekday(result) !== wanted || !isWorkday(result)) result = addDays(result, step);
  return result;
}

const THURSDAY = 4;
const TUESDAY = 2;

/** When the demonstration's meetings beside the one of 2022 take place, as seen from today. No two of a committee's collide. */
export interface MeetingDates {
  /** Held, minuted, sealed and published: a Thursday at least 8 workdays before `recent`. */
  held: IsoDate;
  /** Held and minuted, in its signing round: the latest Thursday at least 6 workdays ago. */
  recent: IsoDate;
  /** The finance committee's next, being drafted: the first Tuesday at least 6 workdays ahead, so that its agenda can go out in time. */
  finance: IsoDate;
  /** The council's next, being drafted: the Tuesday after the finance committee's. */
  council: IsoDate;
  /** Being drafted: the first Thursday at least 9 workdays ahead. */
  coming: IsoDate;
  /** The rest of the meeting plan, in order. */
  planned: IsoDate[];
}

export function meetingDates(today: IsoDate): MeetingDates {
  const coming = nearest(addWorkdays(today, 9), THURSDAY, 1);
  const recent = nearest(addWorkdays(today, -6), THURSDAY, -1);
  const finance = nearest(addWorkdays(today, 6), TUESDAY, 1);
  return {
    held: nearest(addWorkdays(recent, -8), THURSDAY, -1),
    recent,
    finance,
    council: nearest(addDays(finance, 1), TUESDAY, 1),
    coming,
    planned: plannedAfter(coming),
  };
}

/**
 * The third Thursday of each month after the coming meeting's, none in July, the second in December: to the end of the
 * year, and of the next one when the coming meeting lies in its last quarter.
 */
function plannedAfter(coming: IsoDate): IsoDate[] {
  const lastYear = yearOf(coming) + (monthOf(coming) >= 10 ? 1 : 0);
  const planned: IsoDate[] = [];
  for (let year = yearOf(coming), month = monthOf(coming) + 1; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    if (year > lastYear) return planned;
    if (month !== 7) planned.push(nearest(monthlyThursday(year, month), THURSDAY, 1));
  }
}

function monthlyThursday(year: number, month: number): IsoDate {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const week = month === 12 ? 1 : 2;
  return addDays(first, ((THURSDAY - weekday(first) + 7) % 7) + week * 7);
}

const MONTHS = [
  ["januar", "februar", "marts", "april", "maj", "juni"],
  ["juli", "august", "september", "oktober", "november", "december"],
].flat();

/** "2022-08-18" → "18. august 2022" */
export const inWords = (date: IsoDate): string =>
  `${Number(date.slice(8))}. ${MONTHS[monthOf(date) - 1]} ${yearOf(date)}`;

/** The last quarter that had ended on the date. */
export function lastQuarter(date: IsoDate): { quarter: 1 | 2 | 3 | 4; year: number } {
  const quarter = Math.ceil(monthOf(date) / 3) - 1;
  return quarter === 0 ? { quarter: 4, year: yearOf(date) - 1 } : { quarter: quarter as 1 | 2 | 3, year: yearOf(date) };
}
