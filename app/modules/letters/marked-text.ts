import { passageWords } from "~/modules/richtext/passages";

export interface TextPart {
  text: string;
  /** which question is asked in it, 1, 2 …; null where none is */
  number: number | null;
}

/** The paragraphs of a letter's plain text: a blank line divides them, a line break within one stays. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

/**
 * A paragraph with the words of each question marked where they stand. White space counts as one blank, so that words over a line break are
 * found; where two overlap, the first one's mark ends where the second's begins.
 */
export function markQuestions(paragraph: string, questions: readonly { number: number; quote: string }[]): TextPart[] {
  const words = [...paragraph.matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const spoken = words.map(({ word }) => word).join(" ");
  const marks = questions
    .flatMap(({ number, quote }) => {
      const wanted = passageWords(quote);
      const at = wanted === "" ? -1 : spoken.indexOf(wanted);
      return at < 0 ? [] : [{ number, from: inParagraph(words, at), to: inParagraph(words, at + wanted.length) }];
    })
    .toSorted((a, b) => a.from - b.from);
  const parts: TextPart[] = [];
  let at = 0;
  for (const [index, mark] of marks.entries()) {
    const to = Math.min(mark.to, marks[index + 1]?.from ?? Infinity);
    if (to <= at) continue;
    const from = Math.max(mark.from, at);
    if (from > at) parts.push({ text: paragraph.slice(at, from), number: null });
    parts.push({ text: paragraph.slice(from, to), number: mark.number });
    at = to;
  }
  if (at < paragraph.length) parts.push({ text: paragraph.slice(at), number: null });
  return parts;
}

/** From a place in the words with single blanks between to the place in the paragraph as it stands. */
function inParagraph(words: readonly { word: string; from: number; to: number }[], place: number): number {
  let at = 0;
  for (const { word, from, to } of words) {
    if (place <= at + word.length) return from + Math.max(0, place - at);
    at += word.length + 1;
    if (place < at) return to;
  }
  return words.at(-1)?.to ?? 0;
}
