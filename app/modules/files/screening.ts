/**
 * The technical check for CPR numbers that supplements a person's own review before anything is published
 * (CPR-loven § 54(3)). It is one-sided on purpose: a number that is missed is published, a number that is wrongly found
 * costs somebody a look. So everything that a reader would take for a CPR number is found, and what is left out is left
 * out by a rule below.
 *
 * A finding is ten digits DDMMYY XXXX whose first six are a day that has existed in some century. The modulus-11 check
 * is never asked for: numbers without it have been given out since 2007.
 *
 * Between the six and the four: nothing, a hyphen or underscore with or without spaces, or up to three spaces; one line
 * break may stand there too. With a hyphen the date may be written 01.01.70, 01/01/70 or 01 01 70, the digits may be spaced out
 * one by one, and one line break may stand inside either group (a narrow column does that).
 *
 * Not a finding:
 * - part of a longer run of digits (EAN, IBAN, a date and time in one);
 * - after a digit and a hyphen (`22-010170-1234` is a document of case 22-010170; `1234-0101701234` an account), or after
 *   a digit and a full stop or comma (a decimal);
 * - without a hyphen: before decimals, a hyphen or slash and a digit, or an amount's unit (kr., pct., %); after `+`
 *   (a phone number), "kr.", or a word that says what the number is instead (konto, P-nr., ISBN, EAN, ordrenr.);
 * - ten digits in one after a group of four (`1234 0101701234`, an account with its branch);
 * - with only a space between: beside further groups of digits (`5790 010170 1234`, `010203 0405 0607`).
 * The word "cpr", "personnummer" or "fødselsnummer" shortly before cancels the last three.
 *
 * Known misses: numbers as pictures, a four-digit year (01011970-1234), replacement numbers with letters, digits in
 * words. Known false finds: any other ten digits that begin with a date, 1 in 27 of random ones, among them many
 * P-numbers without their label (10 0x xx xxxx); a date and a time written 220818-1508.
 */

export interface CprFinding {
  /** The birth date's six digits and four crosses: "010170-xxxx". The number itself goes nowhere. */
  masked: string;
  /** Where it begins in the text that was searched, and how many UTF-16 units it takes there. */
  index: number;
  length: number;
  /** What stands around it on one line, with every finding masked. */
  context: string;
}

/** Characters that show nothing and that a number may be broken up with. */
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/;
const DASH = /[\u00AF\u02D7\u058A\u2010-\u2015\u2043\u2212\u23AF\u2500\u2E3A\u2E3B\u30FC\uFE58\uFE63\uFF0D]/;
const LINE_BREAK = /[\n\u000B\f\u0085\u2028\u2029]/;
const SPACE = /[\p{Zs}]/u;

/** The text as the patterns want it (ASCII digits, hyphens, spaces, line breaks), and where each unit came from. */
interface Plain {
  text: string;
  origin: Uint32Array;
}

const FIRST_SPECIAL = 0x80;

function makePlain(text: string): Plain {
  const origin = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let copied = 0;
  const put = (index: number, character: string) => {
    parts.push(text.slice(copied, index), character);
    copied = index + 1;
    if (character !== "") origin[length++] = index;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0d) {
      put(index, text.charCodeAt(index + 1) === 0x0a ? "" : "\n");
    } else if (code === 0x0b || code === 0x0c) {
      put(index, "\n");
    } else if (code < FIRST_SPECIAL) {
      origin[length++] = index;
    } else {
      put(index, plainCharacter(text[index] as string, code));
    }
  }
  parts.push(text.slice(copied));
  origin[length] = text.length;
  return { text: parts.join(""), origin };
}

function plainCharacter(character: string, code: number): string {
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30);
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 0x30);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 0x30);
  if (INVISIBLE.test(character)) return "";
  if (DASH.test(character)) return "-";
  if (LINE_BREAK.test(character)) return "\n";
  if (SPACE.test(character)) return " ";
  return character;
}

const HYPHEN = String.raw` {0,2}\n? {0,2}[-_] {0,2}\n? {0,2}`;

/** The forms a number is written in; the digits of the groups `date` and `serial` make the number. */
const FORMS: { form: "hyphened" | "compact" | "spaced"; pattern: RegExp }[] = [
  { form: "hyphened", pattern: new RegExp(String.raw`(?<!\d)(?<date>\d{6})${HYPHEN}(?<serial>\d{4})(?!\d)`, "g") },
  { form: "hyphened", pattern: /(?<!\d)(?<date>\d\d([./])\d\d\2\d\d)-(?<serial>\d{4})(?!\d)/g },
  { form: "hyphened", pattern: /(?<!\d)(?<date>\d\d \d\d \d\d) ?[-_] ?(?<serial>\d{4}|\d\d \d\d)(?!\d)/g },
  { form: "hyphened", pattern: /(?<!\d)(?<date>\d(?: \d){5}) ?[-_] ?(?<serial>\d(?: \d){3})(?!\d)/g },
  { form: "hyphened", pattern: /(?<!\d)(?<date>(?=[\d\n]{7}(?!\d))\d{1,5}\n\d{1,5}) ?- ?(?<serial>\d{4})(?!\d)/g },
  { form: "hyphened", pattern: /(?<!\d)(?<date>\d{6}) ?- ?(?<serial>(?=[\d\n]{5}(?!\d))\d{1,3}\n\d{1,3})(?!\d)/g },
  { form: "compact", pattern: /(?<!\d)(?<date>\d{6})(?<serial>\d{4})(?!\d)/g },
  { form: "spaced", pattern: /(?<!\d)(?<date>\d{6})(?: {1,3}| {0,3}\n {0,3})(?<serial>\d{4})(?!\d)/g },
];

/** How far back a word may stand and still say what the number is. */
const LABEL_REACH = 40;
const SAYS_CPR = /cpr|person-? ?n(?:umme)?r|fødselsn(?:umme)?r/i;
const SAYS_OTHERWISE =
  /(?:\+ ?|kr\.? ?|(?:konto|(?<!\p{L})(?:kto|giro|ordre|faktura|løbe|isbn|ean|gln|iban|p-?enhed|produktionsenhed|p[- ](?=n)))[-. s]{0,2}(?:n(?:umme)?ret|n(?:umme)?r|no)?[.:]{0,2} ?)$/iu;
const AMOUNT_AFTER = /^(?:[.,]\d{1,3}(?!\d)| ?(?:kr\b|kroner|dkk|eur|mio|mia|pct|procent|%))/i;

/** Whether digits that look like a number are one by themselves, and not a part of something longer: the rules above. */
function standsAlone(form: "hyphened" | "compact" | "spaced", text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LABEL_REACH), start);
  if (/\d[-.,]$/.test(before)) return false;
  if (form === "hyphened" || SAYS_CPR.test(before)) return true;
  const after = text.slice(end, end + 12);
  if (/^[-/]\d/.test(after) || AMOUNT_AFTER.test(after) || SAYS_OTHERWISE.test(before)) return false;
  if (form === "compact") return !/(?<!\d)\d{4} $/.test(before);
  const inRowAfterItsNumber = /(?:^|\n)\d{1,3} $/.test(before);
  return (inRowAfterItsNumber || !/\d $/.test(before)) && !/^ \d{1,4}(?![\d.,])/.test(after);
}

/**
 * Every CPR number in `text`, in order of appearance. Time grows linearly with the text.
 */
export function findCprNumbers(text: string): CprFinding[] {
  const plain = makePlain(text);
  const candidates: Found[] = [];
  for (const { form, pattern } of FORMS) {
    for (const match of plain.text.matchAll(pattern)) {
      const digits = `${match.groups?.["date"]}${match.groups?.["serial"]}`.replace(/\D/g, "");
      const start = match.index;
      const end = start + match[0].length;
      if (isDayOfSomeCentury(digits) && standsAlone(form, plain.text, start, end)) {
        candidates.push({ start, end, digits });
      }
    }
  }
  candidates.sort((one, other) => one.start - other.start);
  const found: Found[] = [];
  for (const candidate of candidates) {
    if (candidate.start >= (found.at(-1)?.end ?? 0)) found.push(candidate);
  }
  return found.map(({ start, end, digits }, position) => {
    const index = plain.origin[start] as number;
    const last = plain.origin[end - 1] as number;
    return { masked: mask(digits), index, length: last + 1 - index, context: contextOf(plain.text, found, position) };
  });
}

/** Where in the plain text a number stands, and its ten digits. */
interface Found {
  start: number;
  end: number;
  digits: string;
}

/** DDMMYY as a day that has existed: 29 February in leap years (1900 was none, 2000 was one: 00 counts). */
function isDayOfSomeCentury(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const year = Number(digits.slice(4, 6));
  if (month < 1 || month > 12 || day < 1) return false;
  const february = year % 4 === 0 ? 29 : 28;
  const lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] as number);
}

function mask(digits: string): string {
  return `${digits.slice(0, 6)}-xxxx`;
}

/** UTF-16 units shown on each side of a finding. */
const CONTEXT = 40;

/** The line around finding number `position`, with that finding and its neighbours masked. */
function contextOf(text: string, found: readonly Found[], position: number): string {
  const current = found[position] as Found;
  const from = Math.max(0, current.start - CONTEXT);
  const to = Math.min(text.length, current.end + CONTEXT);
  let first = position;
  while (first > 0 && (found[first - 1] as Found).end > from) first--;
  let shown = "";
  let at = from;
  for (let next = first; next < found.length && (found[next] as Found).start < to; next++) {
    const { start, end, digits } = found[next] as Found;
    shown += text.slice(at, Math.max(at, start)) + mask(digits);
    at = end;
  }
  shown += text.slice(at, Math.max(at, to));
  const line = shown.replace(/\s+/g, " ").trim();
  return `${from > 0 ? "… " : ""}${line}${to < text.length ? " …" : ""}`;
}
