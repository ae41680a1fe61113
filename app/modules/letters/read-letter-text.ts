import { addDays, type CalendarDate } from "~/modules/meetings/calendar-date";
import { datesIn } from "./dates-in-text";
import { linesOf } from "./letter-lines";

/** Something read from a letter, with the words it was read from: shown beside its field, for correction. */
export interface Guess {
  value: string;
  words: string;
}

/** What a letter seems to say of itself. Null: it doesn't, or not in a way that is understood. */
export interface LetterReading {
  senderAuthority: Guess | null;
  senderTitle: Guess | null;
  senderName: Guess | null;
  /** lines */
  senderAddress: Guess | null;
  senderEmail: Guess | null;
  theirReference: Guess | null;
  /** a case number of ours that the letter cites */
  ourReference: Guess | null;
  subject: Guess | null;
  datedOn: Guess | null;
  receivedOn: Guess | null;
  deadline: Guess | null;
  /** the day of an earlier letter, theirs or ours, that it follows up */
  follows: Guess | null;
}

interface Facts {
  today: CalendarDate;
  /** "Rudersdal Kommune": the letter is addressed to it, so it isn't its sender */
  ownName: string;
}

const salutation = /^(kære|til)\b.{0,80}$/iu;
const closing = /^(med )?(venlig|venlige|mange|de bedste|bedste) (hilsen|hilsner)|^(på .{0,30}vegne)$/iu;

/** Reads a Danish letter: pure, so that what it makes of a text can be tested word by word. */
export function readLetterText(text: string, { today, ownName }: Facts): LetterReading {
  const lines = linesOf(text);
  const greeted = lines.findIndex((line) => salutation.test(line));
  const head = greeted < 0 ? lines.slice(0, 25) : lines.slice(0, greeted);
  const closed = lines.findLastIndex((line) => closing.test(line));
  const signature = closed < 0 ? [] : lines.slice(closed + 1).filter((line) => line !== "");
  const body = lines.slice(greeted < 0 ? 0 : greeted, closed < 0 ? undefined : closed).join(" ");
  const datedOn = datedIn(head, today) ?? datedIn(signature, today);
  const year = Number((datedOn?.value ?? today).slice(0, 4));
  const { senderName, senderTitle } = signerOf(signature);
  const authority = authorityOf([...head, ...signature], ownName) ?? ministryOf(senderTitle);
  return {
    senderAuthority: authority,
    senderTitle,
    senderName,
    senderAddress: addressOf(lines, authority, ownName),
    senderEmail: emailOf(lines, ownName),
    theirReference: referencesOf(lines),
    ourReference: ourReferenceOf(lines),
    subject: subjectOf(head, greeted >= 0, ownName),
    datedOn,
    receivedOn: receivedIn(lines, today),
    deadline: deadlineOf(`${head.join(". ")}. ${body}`, datedOn?.value ?? null, year),
    follows: followedIn(body, datedOn?.value ?? null, year),
  };
}

/** "Dato 06-07-2018"; "København, den 9. april 2018"; a date alone on its line; else the first date there is. */
function datedIn(lines: readonly string[], today: CalendarDate): Guess | null {
  const dated = lines.flatMap((line, index) => {
    const [date] = datesIn(line).filter(({ day }) => day <= today);
    if (!date || /modtaget|frist|senest/iu.test(line)) return [];
    const rest = line.replace(date.words, "");
    const labelled = /^dato\b/iu.test(line) || /^dato:?$/iu.test(lines[index - 1] ?? "");
    const alone = /^[\p{L} .,]{0,30}$/u.test(rest.replace(/\bden\b/iu, ""));
    return [{ value: date.day, words: line, rank: labelled ? 0 : alone ? 1 : 2 }];
  });
  const [first] = dated.toSorted((a, b) => a.rank - b.rank);
  return first ? { value: first.value, words: first.words } : null;
}

function receivedIn(lines: readonly string[], today: CalendarDate): Guess | null {
  for (const line of lines) {
    if (!/^\W*(modtaget|indgået|indkommet)\b/iu.test(line)) continue;
    const [date] = datesIn(line).filter(({ day }) => day <= today);
    if (date) return { value: date.day, words: line };
  }
  return null;
}

/** Who signs stands after the greeting: a name, and under it what they are. */
function signerOf(signature: readonly string[]): Pick<LetterReading, "senderName" | "senderTitle"> {
  const at = signature.findIndex((line) => isName(line.split(",")[0]!));
  const line = signature[at]?.replace(/^(f|e\.b\.|p\.v\.)\s*\/\s*/iu, "");
  if (line === undefined) return { senderName: null, senderTitle: null };
  const [name = "", ...rest] = line.split(",").map((part) => part.trim());
  const below = signature[at + 1] ?? "";
  const title = rest.join(", ") || (below !== "" && !isName(below) && isTitle(below) ? below : "");
  return {
    senderName: { value: name, words: line },
    senderTitle: title ? { value: title, words: rest.length > 0 ? line : below } : null,
  };
}

const isName = (line: string): boolean =>
  /^((f|e\.b\.|p\.v\.)\s*\/\s*)?\p{Lu}[\p{L}'’-]+( \p{Lu}\.?| (von|de|van|af)| \p{Lu}[\p{L}'’-]+){1,5}$/u.test(line) &&
  !authority.test(line) &&
  !isTitle(line);
const isTitle = (line: string): boolean =>
  line.length <= 90 &&
  /(minister|borgmester|direktør|chef|ombudsmand|formand|konsulent|fuldmægtig|sekretær|leder|revisor|advokat|kontorchef|departementschef|specialkonsulent)\b/iu.test(
    line,
  );

const authority =
  /^(\p{L}+(- og \p{L}+|, \p{L}+- og \p{L}+| og \p{L}+)?(ministeriet|styrelsen|direktoratet|tilsynet|nævnet|rådet)|statsministeriet|folketingets ombudsmand|ombudsmanden|rigsrevisionen|folketinget|kl|styrelsen for [\p{L} ]+|region \p{Lu}[\p{L} ]+|[\p{Lu}][\p{L}-]+ kommune|institut for [\p{L} ]+)$/iu;

function authorityOf(lines: readonly string[], ownName: string): Guess | null {
  const found = lines.find((line) => authority.test(line) && !sameName(line, ownName));
  if (found) return { value: found, words: found };
  const minister = lines.find((line) => /^\p{L}+(- og \p{L}+)?ministeren$/iu.test(line));
  return minister ? { value: minister, words: minister } : null;
}

/** A minister writes for the ministry: "Beskæftigelsesminister" → "Beskæftigelsesministeriet". */
function ministryOf(title: Guess | null): Guess | null {
  const found = title && /^(\p{L}+(- og \p{L}+)?)minister$/iu.exec(title.value);
  if (!found) return null;
  const name = `${found[1]}ministeriet`;
  return { value: name.charAt(0).toLocaleUpperCase("da") + name.slice(1), words: title.words };
}

const sameName = (line: string, ownName: string) => line.toLocaleLowerCase("da") === ownName.toLocaleLowerCase("da");
const postcode = /^\d{4} \p{Lu}/u;

/** Street and town, nearest under the authority's name. */
function addressOf(lines: readonly string[], from: Guess | null, ownName: string): Guess | null {
  if (!from) return null;
  const at = lines.findIndex((line, index) => line === from.words && postcodeAfter(lines, index) > 0);
  if (at < 0 || sameName(lines[at]!, ownName)) return null;
  const end = postcodeAfter(lines, at);
  const address = lines.slice(at + 1, end + 1).filter((line) => line !== "" && !isName(line) && !isTitle(line));
  return { value: address.join("\n"), words: address.join(", ") };
}

/** The town's line among the next four. @returns 0 where there is none */
function postcodeAfter(lines: readonly string[], at: number): number {
  const found = lines.slice(at + 1, at + 5).findIndex((line) => postcode.test(line));
  return found < 0 ? 0 : at + 1 + found;
}

function emailOf(lines: readonly string[], ownName: string): Guess | null {
  const own = (ownName.split(" ")[0] ?? "")
    .toLocaleLowerCase("da")
    .replace("ø", "oe")
    .replace("æ", "ae")
    .replace("å", "aa");
  for (const line of lines)
    for (const [email] of line.matchAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/gu)) {
      const domain = email.split("@")[1] ?? "";
      if (own === "" || !domain.startsWith(`${own}.`)) return { value: email, words: line };
    }
  return null;
}

const number = String.raw`[:.]*\s*([\p{L}\d][\p{L}\d./–-]*\d[\p{L}\d./–-]*)`;
const label = String.raw`(?:sagsnr|sagsnummer|sags nr|sags-?id|j\.? ?nr|journalnr|journalnummer|jour\. ?nr|dok\.? ?nr|dokumentnr|brev-?id|sag)`;
const theirs = new RegExp(String.raw`^(?:vor(?:es)? )?(${label})${number}$`, "iu");
const ours = new RegExp(String.raw`\b(?:jeres|deres|kommunens) (?:${label}|ref(?:erence)?)${number}`, "iu");

/** The case numbers of whoever wrote: a label and a number that fill their line. */
function referencesOf(lines: readonly string[]): Guess | null {
  const found = lines.flatMap((line, index) => {
    // The number may stand on the line under its label.
    const whole = new RegExp(`^(?:vor(?:es)? )?${label}[:.]*$`, "iu").test(line)
      ? `${line} ${lines[index + 1] ?? ""}`
      : line;
    const match = theirs.exec(whole);
    return match ? [match[0]] : [];
  });
  const unique = [...new Set(found)];
  return unique.length > 0 ? { value: unique.join(", "), words: unique.join(", ") } : null;
}

function ourReferenceOf(lines: readonly string[]): Guess | null {
  for (const line of lines) {
    const match = ours.exec(line);
    if (match) return { value: match[1]!, words: line };
  }
  return null;
}

/** "Vedr.: …", or the headline above the salutation. */
function subjectOf(head: readonly string[], greeted: boolean, ownName: string): Guess | null {
  for (const line of head) {
    const match = /^(?:vedr(?:ørende|\.)?|emne|angående|ang\.)\s*:?\s*(.{5,200})$/iu.exec(line);
    if (match) return { value: sentence(match[1]!), words: line };
  }
  const line = greeted ? head.findLast((one) => one !== "") : undefined;
  return line && isHeadline(line, ownName) ? { value: line, words: line } : null;
}

const isHeadline = (line: string, ownName: string): boolean =>
  line.length >= 12 &&
  line.length <= 200 &&
  line.split(" ").length >= 2 &&
  !/@|www\.|https?:|tlf|telefon|cvr|\bside \d/iu.test(line) &&
  !postcode.test(line) &&
  !authority.test(line) &&
  !isName(line) &&
  !isTitle(line) &&
  !sameName(line, ownName) &&
  !theirs.test(line) &&
  !ours.test(line) &&
  datesIn(line).every(({ words }) => line.length - words.length > 20) &&
  !/\d+[A-Za-z]?(, .*)?$/u.test(line);

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase("da") + text.slice(1).replace(/\.$/u, "");

const asksForAnswer =
  /\b(svar\w*|besvar\w*|redegørelse\w*|redegøre|tilbagemelding\w*|udtalelse\w*|bemærkninger|høre fra|hører fra|modtage\w*|have\b.*\bi hænde|i hænde|frist\w*|svarfrist\w*)\b/iu;
const before = /\b(senest|inden|frist\w*|svarfrist\w*|hurtigst muligt og senest)\b/iu;
const within = /\binden(?: for)? (\d{1,2}|en|to|tre|fire|fem|seks|otte) (uge|uger|dage)\b/iu;
const counted: Record<string, number> = { en: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, otte: 8 };

/** A day in a sentence that asks for an answer before it; "inden fire uger" counts from the letter's date. */
function deadlineOf(text: string, datedOn: CalendarDate | null, year: number): Guess | null {
  for (const part of sentencesOf(text)) {
    const from = before.exec(part);
    if (!from || !asksForAnswer.test(part)) continue;
    const date = datesIn(part, year).find(({ at, day }) => at > from.index && (datedOn === null || day >= datedOn));
    if (date) return { value: date.day, words: part };
    const span = within.exec(part);
    if (!span || datedOn === null) continue;
    const count = counted[span[1]!.toLocaleLowerCase("da")] ?? Number(span[1]);
    return {
      value: addDays(datedOn, span[2]!.toLocaleLowerCase("da").startsWith("uge") ? count * 7 : count),
      words: part,
    };
  }
  return null;
}

/** Not at the stop of "9. juli", "kl. 12" or "j.nr.": those are followed by a small letter or a figure. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!])\s+(?=\p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const cited =
  /\b(?:brev|henvendelse|svar|besvarelse|redegørelse|skrivelse|mail|e-mail)(?:et|en)?\b[^.?!]{0,40}?\b(?:af|fra|dateret|den)\s+/giu;

/** "dit svar af 11. juni 2018": the first earlier letter that is cited by its date. */
function followedIn(text: string, datedOn: CalendarDate | null, year: number): Guess | null {
  for (const match of text.matchAll(cited)) {
    const after = text.slice(match.index + match[0].length);
    const [date] = datesIn(after.slice(0, 40), year);
    if (date && date.at <= 4 && (datedOn === null || date.day < datedOn))
      return { value: date.day, words: `${match[0]}${after.slice(0, date.at)}${date.words}`.trim() };
  }
  return null;
}
