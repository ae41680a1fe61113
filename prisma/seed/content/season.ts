import { p, italic, count } from "./document";
import { addWorkdays, type IsoDate, type LocalMoment, type MeetingDates, meetingDates, yearOf } from "./dates";
import type { DemoProposal } from "./shapes";

/** What the texts of the meetings around today need to know. */
export interface Season {
  today: IsoDate;
  dates: MeetingDates;
  /** the coming meeting's year, and the one after, which most of its cases are about */
  year: number;
  next: number;
  /** so many workdays from today (negative: before), at "10:40" */
  at: (workdays: number, time: string) => LocalMoment;
}

export function seasonOf(today: IsoDate): Season {
  const dates = meetingDates(today);
  const year = yearOf(dates.coming);
  return {
    today,
    dates,
    year,
    next: year + 1,
    at: (workdays, time) => `${addWorkdays(today, workdays)}T${time}`,
  };
}

const dayOfYear = (date: IsoDate): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${date.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000) + 1;

const CASES_BEFORE_NEW_YEAR = 1000;
const CASES_A_DAY = 52;

/** How many cases the municipality has opened in the year when the given day begins: about 20,000 a year. */
export const casesBefore = (date: IsoDate): number => CASES_BEFORE_NEW_YEAR + (dayOfYear(date) - 1) * CASES_A_DAY;

/**
 * The number of a case opened on the given day, "26-017733".
 * @param ordinal which of the day's cases it is, 1 to 52
 */
export const caseNumberOn = (date: IsoDate, ordinal: number): string =>
  `${date.slice(2, 4)}-${String(casesBefore(date) + ordinal).padStart(6, "0")}`;

/** Stands at the end of each invented case statement. */
export const INVENTED_CASE = p(
  italic("Sagen er skrevet til demonstrationen. Tal, der ikke stammer fra referatet af 18. august 2022, er opdigtede."),
);

export const INVENTED_FIGURES = "Opdigtede tal til demonstrationen.";

/** 57083 → "57.083 kr." */
export const kr = (value: number): string => `${count(value)} kr.`;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A proposal that an approver has approved: `approved` is the workday, counted from today, on which it happened. */
export function readySteps(
  season: Season,
  author: string,
  approver: string,
  approved: number,
): Pick<DemoProposal, "status" | "author" | "createdAt" | "steps"> {
  return {
    status: "ready",
    author,
    createdAt: season.at(approved - 12, "09:20"),
    steps: [
      { kind: "submitted", by: author, at: season.at(approved - 1, "14:10"), comment: "" },
      { kind: "approved", by: approver, at: season.at(approved, "10:40"), comment: "" },
    ],
  };
}
