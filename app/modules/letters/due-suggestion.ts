import { lastDayOf } from "~/modules/statistics/period";
import type { DueKind, Recurrence } from "./commitment";

/** When a sentence promises something, as it was read from its words; shown for correction, never taken for granted. */
export interface DueSuggestion {
  dueKind: DueKind;
  /** the last day on which it is kept in time: "2018-09-30"; null of ongoing */
  dueOn: string | null;
  /** the words that say it: "i løbet af 3. kvartal 2018" */
  dueWords: string;
  recurrence: Recurrence;
}

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
];
const lead =
  "(?:(?:i løbet af|inden udgangen af|(?:med|ved) udgangen af|senest(?: den)?|inden(?: den)?|med virkning fra(?: den)?|fra(?: og med)?(?: den)?|pr\\.?|den|i|til og med) )*";
const yearAfter = "(?: (\\d{4}))?";
const ordinals: Record<string, number> = { første: 1, andet: 2, tredje: 3, fjerde: 4 };
const ordinal = "(\\d)\\.|(første|andet|tredje|fjerde)";

const date = new RegExp(`${lead}(\\d{1,2})\\. (${months.join("|")})${yearAfter}`, "i");
const numericDate = new RegExp(`${lead}(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})`, "i");
const month = new RegExp(`${lead}(?<![\\p{L}])(${months.join("|")})(?:s udgang)?(?![\\p{L}])${yearAfter}`, "iu");
const quarter = new RegExp(`${lead}(?:${ordinal}) kvartal${yearAfter}`, "i");
const halfYear = new RegExp(`${lead}(?:${ordinal}) halvår${yearAfter}`, "i");
const year = new RegExp(
  `(?:i løbet af|inden udgangen af|(?:med|ved) udgangen af|inden|i|fra) (?:året )?(20\\d{2})(?!\\d)`,
  "i",
);
const thisYear =
  /(?:inden|ved|med) årets udgang|i løbet af året|inden udgangen af året|senest ved årsskiftet|inden årsskiftet/i;
const monthly = /hver(?: eneste)? måned|månedligt?|månedlige|en gang om måneden|måned for måned/i;
const quarterly = /hvert kvartal|kvartalsvis(?:t|e)?|en gang i kvartalet/i;
const ongoing = /løbende|fortsat(?! styrk)|fremover|vedvarende/i;

/**
 * Reads from a sentence when it promises something: "fra august", "i løbet af 3. kvartal 2018", "med udgangen af september",
 * "pr. 1. august 2018", "hver måned". A month without a year is the next one from the letter's date on.
 * @param letterDate "2018-07-09"
 * @returns null where the sentence says no time
 */
export function suggestDue(sentence: string, letterDate: string): DueSuggestion | null {
  const words = sentence.normalize("NFC").replace(/\s+/g, " ");
  const again = recurrenceIn(words);
  const due = dayIn(words, letterDate) ?? periodIn(words, letterDate);
  if (due) return { ...due, recurrence: again?.recurrence ?? "none" };
  if (again) return { dueKind: "ongoing", dueOn: null, ...again };
  const found = ongoing.exec(words);
  return found ? { dueKind: "ongoing", dueOn: null, dueWords: found[0], recurrence: "none" } : null;
}

function recurrenceIn(words: string): { recurrence: Recurrence; dueWords: string } | null {
  const [everyMonth, everyQuarter] = [monthly.exec(words), quarterly.exec(words)];
  if (everyMonth) return { recurrence: "monthly", dueWords: everyMonth[0] };
  return everyQuarter ? { recurrence: "quarterly", dueWords: everyQuarter[0] } : null;
}

type Due = Omit<DueSuggestion, "recurrence">;

function dayIn(words: string, letterDate: string): Due | null {
  const written = date.exec(words);
  const numeric = numericDate.exec(words);
  const [day, number, said, found] = written
    ? [Number(written[1]), months.indexOf(written[2]!.toLowerCase()) + 1, written[3], written[0]]
    : numeric
      ? [Number(numeric[1]), Number(numeric[2]), numeric[3], numeric[0]]
      : [0, 0, undefined, ""];
  if (!found) return null;
  const ofYear = (whole: number) => `${whole}-${two(number)}-${two(day)}`;
  const own = Number(letterDate.slice(0, 4));
  const dueOn = said ? ofYear(Number(said)) : ofYear(own) >= letterDate ? ofYear(own) : ofYear(own + 1);
  return isDay(dueOn) ? { dueKind: "date", dueOn, dueWords: found.trim() } : null;
}

function periodIn(words: string, letterDate: string): Due | null {
  const own = letterDate.slice(0, 4);
  /** The first such period that ends on the letter's date or after it, unless the year is said. */
  const make = (
    dueKind: DueKind,
    found: RegExpExecArray,
    said: string | undefined,
    period: (year: string) => string,
  ): Due => {
    const first = lastDayOf(period(said ?? own));
    const dueOn = said || first >= letterDate ? first : lastDayOf(period(String(Number(own) + 1)));
    return { dueKind, dueOn, dueWords: found[0].trim() };
  };
  const inQuarter = quarter.exec(words);
  const q = inQuarter ? Number(inQuarter[1] ?? ordinals[inQuarter[2]!.toLowerCase()]) : 0;
  if (inQuarter && q >= 1 && q <= 4) return make("quarter", inQuarter, inQuarter[3], (y) => `${y}-Q${q}`);
  const inHalf = halfYear.exec(words);
  const h = inHalf ? Number(inHalf[1] ?? ordinals[inHalf[2]!.toLowerCase()]) : 0;
  if (inHalf && h >= 1 && h <= 2) return make("halfYear", inHalf, inHalf[3], (y) => `${y}-H${h}`);
  const inMonth = month.exec(words);
  if (inMonth) {
    const number = months.indexOf(inMonth[1]!.toLowerCase()) + 1;
    return make("month", inMonth, inMonth[2], (y) => `${y}-${two(number)}`);
  }
  const inYear = year.exec(words);
  if (inYear) return make("year", inYear, inYear[1], (y) => y);
  const end = thisYear.exec(words);
  return end ? make("year", end, undefined, (y) => y) : null;
}

const two = (number: number) => String(number).padStart(2, "0");
const isDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};
