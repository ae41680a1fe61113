/** A date as it stands in a Danish text. */
export interface DateInText {
  /** "2018-07-09" */
  day: string;
  /** the words it was read from: "den 9. juli 2018" */
  words: string;
  /** where they begin, in UTF-16 units */
  at: number;
  /** the text itself says the year */
  saysYear: boolean;
}

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const monthWords =
  "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan\\.?|feb\\.?|febr\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?";

const inWords = new RegExp(`(?<![\\d.])(\\d{1,2})\\.?\\s+(${monthWords})(?![a-zæøå])(?:\\s+(\\d{4})(?!\\d))?`, "giu");
const inFigures = /(?<![\d.,/-])(\d{1,2})[-./](\d{1,2})[-. /]\s?(\d{4})(?![\d-])/gu;
const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu;

/**
 * Every date in the text, in its order: "9. april 2018", "09-04-2018", "9/4 2018", "2018-04-09".
 * @param year of a date that doesn't say its own ("senest den 9. juli"); without it such a date is left out
 */
export function datesIn(text: string, year?: number): DateInText[] {
  const found = [
    ...Array.from(text.matchAll(inWords), (match) =>
      made(match, match[3] ? Number(match[3]) : year, monthNumber(match[2]!), Number(match[1]), Boolean(match[3])),
    ),
    ...Array.from(text.matchAll(inFigures), (match) =>
      made(match, Number(match[3]), Number(match[2]), Number(match[1]), true),
    ),
    ...Array.from(text.matchAll(iso), (match) =>
      made(match, Number(match[1]), Number(match[2]), Number(match[3]), true),
    ),
  ];
  return found.filter((date) => date !== null).toSorted((a, b) => a.at - b.at);
}

function made(
  match: RegExpExecArray | RegExpMatchArray,
  year: number | undefined,
  month: number,
  day: number,
  saysYear: boolean,
): DateInText | null {
  if (year === undefined || year < 1950 || year > 2200) return null;
  const written = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // 31. februar is no day: some parsers make 3. marts of it.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written) return null;
  return { day: written, words: match[0].trim(), at: match.index ?? 0, saysYear };
}

const monthNumber = (word: string): number => months.indexOf(word.toLocaleLowerCase("da").slice(0, 3)) + 1;
const twoDigits = (value: number) => String(value).padStart(2, "0");
