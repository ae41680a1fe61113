import { monthName } from "~/ui/danish-dates";

/** How often a series is measured. */
export const frequencies = ["month", "quarter", "halfYear", "year"] as const;
export type Frequency = (typeof frequencies)[number];

export const frequencyNames: Record<Frequency, string> = {
  month: "Hver måned",
  quarter: "Hvert kvartal",
  halfYear: "Hvert halvår",
  year: "Hvert år",
};

/** "2018-07", "2018-Q3", "2018-H2", "2018": sorts by time within a frequency. */
export type Period = string;

const perYear: Record<Frequency, number> = { month: 12, quarter: 4, halfYear: 2, year: 1 };
const marks: Record<Frequency, string> = { month: "", quarter: "Q", halfYear: "H", year: "" };

const shapes: Record<Frequency, RegExp> = {
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  halfYear: /^(\d{4})-H([12])$/,
  year: /^(\d{4})$/,
};

/** The frequency that a period is written in; null where it is no period. */
export const frequencyOf = (period: string): Frequency | null =>
  frequencies.find((frequency) => shapes[frequency].test(period)) ?? null;

interface Place {
  frequency: Frequency;
  year: number;
  /** 1 is the year's first */
  number: number;
}

/** @throws RangeError for what is no period */
function placeOf(period: Period): Place {
  const frequency = frequencyOf(period);
  if (!frequency) throw new RangeError(`Not a period: ${period}`);
  const [, year, number = "1"] = shapes[frequency].exec(period)!;
  return { frequency, year: Number(year), number: Number(number) };
}

function periodAt(frequency: Frequency, year: number, number: number): Period {
  const full = String(year).padStart(4, "0");
  if (frequency === "year") return full;
  return `${full}-${marks[frequency]}${frequency === "month" ? String(number).padStart(2, "0") : number}`;
}

/** The period `count` after this one, or before it where `count` is negative. */
export function periodAfter(period: Period, count = 1): Period {
  const { frequency, year, number } = placeOf(period);
  const index = year * perYear[frequency] + number - 1 + count;
  return periodAt(frequency, Math.floor(index / perYear[frequency]), (index % perYear[frequency]) + 1);
}

/** The period that a day lies in. @param day "2018-07-14" */
export function periodOn(day: string, frequency: Frequency): Period {
  const month = Number(day.slice(5, 7));
  return periodAt(frequency, Number(day.slice(0, 4)), Math.ceil((month * perYear[frequency]) / 12));
}

/** From the first to the last, both with; none where the last comes first. */
export function periodsFrom(first: Period, last: Period): Period[] {
  const periods: Period[] = [];
  for (let period = first; period <= last; period = periodAfter(period)) periods.push(period);
  return periods;
}

/** The period's first day: "2018-07-01". */
export function firstDayOf(period: Period): string {
  const { frequency, year, number } = placeOf(period);
  const month = ((number - 1) * 12) / perYear[frequency] + 1;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}

/** The period's last day: "2018-09-30" of "2018-Q3". */
export function lastDayOf(period: Period): string {
  const next = Date.parse(`${firstDayOf(periodAfter(period))}T00:00:00Z`);
  return new Date(next - 86_400_000).toISOString().slice(0, 10);
}

/** "juli 2018", "3. kvartal 2018", "2. halvår 2018", "2018" */
export function periodName(period: Period): string {
  const { frequency, year, number } = placeOf(period);
  if (frequency === "month") return `${monthName(firstDayOf(period))} ${year}`;
  if (frequency === "year") return String(year);
  return `${number}. ${frequency === "quarter" ? "kvartal" : "halvår"} ${year}`;
}

/** For a narrow axis: "jul. 18", "maj 18", "3. kv. 18", "2. hå. 18", "2018". */
export function briefPeriodName(period: Period): string {
  const { frequency, year, number } = placeOf(period);
  const short = String(year).slice(2);
  if (frequency === "year") return String(year);
  if (frequency === "month") {
    const month = monthName(firstDayOf(period));
    return `${month.length > 3 ? `${month.slice(0, 3)}.` : month} ${short}`;
  }
  return `${number}. ${frequency === "quarter" ? "kv." : "hå."} ${short}`;
}

const monthsBeginnings = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/**
 * A period as people and statistics' files write it: "juli 2018", "jul. 2018", "07-2018", "2018M07", "3. kvartal 2018", "2018K3",
 * "2. halvår 2018", "2018H2", "2018". Only of the frequency asked for.
 * @returns null for anything else
 */
export function readPeriod(text: string, frequency: Frequency): Period | null {
  const said = text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
  const written = said.toUpperCase();
  if (shapes[frequency].test(written)) return written;
  const [year, number] = partsOf(said, frequency);
  const valid = year !== undefined && number !== undefined && number >= 1 && number <= perYear[frequency];
  return valid ? periodAt(frequency, Number(year), number) : null;
}

function partsOf(said: string, frequency: Frequency): [string?, number?] {
  const first = (pattern: RegExp, year: number, number: number): [string, number] | null => {
    const found = pattern.exec(said);
    return found ? [found[year]!, Number(found[number])] : null;
  };
  switch (frequency) {
    case "year":
      return /^\d{4}$/.test(said) ? [said, 1] : [];
    case "month": {
      const named = /^([a-zæøå]{3,9})\.?[ -](\d{4})$/.exec(said);
      if (named) {
        const index = monthsBeginnings.findIndex((beginning) => named[1]!.startsWith(beginning));
        const whole = index >= 0 && [...monthName(`2000-${String(index + 1).padStart(2, "0")}-01`)].join("");
        return whole && whole.startsWith(named[1]!) ? [named[2]!, index + 1] : [];
      }
      return (
        first(/^(\d{4})[ -]?m(\d{1,2})$/, 1, 2) ??
        first(/^(\d{4})[-/](\d{1,2})$/, 1, 2) ??
        first(/^(?:01[-./])?(\d{1,2})[-./](\d{4})$/, 2, 1) ??
        first(/^(\d{4})-(\d{2})-01$/, 1, 2) ??
        []
      );
    }
    case "quarter":
      return (
        first(/^(\d)\. ?(?:kvartal|kvt?\.?) (\d{4})$/, 2, 1) ??
        first(/^(\d{4})[ -]?[kq]0?(\d)$/, 1, 2) ??
        first(/^[kq](\d)[ -](\d{4})$/, 2, 1) ??
        []
      );
    case "halfYear":
      return (
        first(/^(\d)\. ?halvår (\d{4})$/, 2, 1) ??
        first(/^(\d{4})[ -]?h0?(\d)$/, 1, 2) ??
        first(/^h(\d)[ -](\d{4})$/, 2, 1) ??
        []
      );
  }
}

/** How a period of a frequency is written, for hints and faults. */
export const periodExample: Record<Frequency, string> = {
  month: "juli 2018",
  quarter: "3. kvartal 2018",
  halfYear: "2. halvår 2018",
  year: "2018",
};
