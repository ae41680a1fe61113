import { addDays, daysBetween, weekdayNumber, type CalendarDate } from "./calendar-date";

/** How a committee's year is usually laid: a weekday, and how often. */
export interface PlanPattern {
  year: number;
  /** 1 = Monday … 5 = Friday */
  weekday: number;
  rhythm: Rhythm;
  /** 1–12: months without meetings, as July */
  without: number[];
}

/** The first, second, third, fourth or last such weekday of each month, or every week, second or fourth week. */
export const rhythms = ["first", "second", "third", "fourth", "last", "weekly", "fortnightly", "fourWeekly"] as const;
export type Rhythm = (typeof rhythms)[number];

export const rhythmWords: Record<Rhythm, string> = {
  first: "Den første i måneden",
  second: "Den anden i måneden",
  third: "Den tredje i måneden",
  fourth: "Den fjerde i måneden",
  last: "Den sidste i måneden",
  weekly: "Hver uge",
  fortnightly: "Hver anden uge",
  fourWeekly: "Hver fjerde uge",
};

const everyNth: Partial<Record<Rhythm, number>> = { weekly: 1, fortnightly: 2, fourWeekly: 4 };
const nthOfMonth: Partial<Record<Rhythm, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

/** The days of the pattern, in order. Holidays are not left out: the page shows them, and the secretary chooses. */
export function suggestDates({ year, weekday, rhythm, without }: PlanPattern): CalendarDate[] {
  const all = daysBetween(`${year}-01-01`, `${year}-12-31`).filter((day) => weekdayNumber(day) === weekday);
  const step = everyNth[rhythm];
  const chosen = step ? all.filter((_, index) => index % step === 0) : all.filter((day) => isNthOfMonth(day, rhythm));
  return chosen.filter((day) => !without.includes(monthOf(day)));
}

const monthOf = (day: CalendarDate) => Number(day.slice(5, 7));

function isNthOfMonth(day: CalendarDate, rhythm: Rhythm): boolean {
  if (rhythm === "last") return monthOf(addDays(day, 7)) !== monthOf(day);
  return Math.ceil(Number(day.slice(8)) / 7) === nthOfMonth[rhythm];
}

/** The pattern that an address asks for; what it doesn't say, or says wrongly, is the third Thursday, July left out. */
export function patternFrom(search: URLSearchParams, year: number): PlanPattern {
  const asked = (name: string, low: number, high: number, otherwise: number) => {
    const value = Number(search.get(name) ?? Number.NaN);
    return Number.isInteger(value) && value >= low && value <= high ? value : otherwise;
  };
  const months = search.getAll("uden").map(Number);
  const rhythm = rhythms.find((one) => one === search.get("rytme")) ?? "third";
  return {
    year: asked("aar", 2000, 2100, year),
    weekday: asked("ugedag", 1, 5, 4),
    rhythm,
    without: search.has("rytme") ? months.filter((month) => month >= 1 && month <= 12) : [7],
  };
}
