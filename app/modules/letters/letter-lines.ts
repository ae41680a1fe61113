/** A line that is this much shorter than the letter's full lines ends its paragraph. */
const FULL = 0.78;
/** Letters whose longest lines are shorter than this have no running text to join. */
const RUNNING = 40;

/** A salutation or a greeting is a paragraph of its own, however near its neighbours stand: a PDF has no blank lines. */
const standsAlone = /^(kære|til) .{0,60}$|^(med )?(venlig|venlige|mange|bedste) (hilsen|hilsner)[,.]?$/iu;

/**
 * A letter's text as a PDF gives it, line by line, as paragraphs: lines of running text are joined, lines that stand by themselves
 * (an address, a signature) stay lines, and a blank line divides the paragraphs.
 */
export function letterParagraphs(text: string): string {
  const lines = linesOf(text);
  const width = fullWidth(lines);
  const blocks: { text: string; running: boolean; open: boolean }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line === "") {
      if (last) last.open = false;
      continue;
    }
    const alone = standsAlone.test(line);
    const isFull = !alone && line.length >= width * FULL;
    const begins = alone || /^([-–•▪*·]|\d{1,2}[.)])\s/u.test(line);
    if (last?.open && last.running && !begins) {
      last.text = joined(last.text, line);
      last.open = isFull;
    } else if (last?.open && !last.running && !isFull && !begins) last.text += `\n${line}`;
    else blocks.push({ text: line, running: isFull, open: true });
    // A list's short line is a paragraph of its own.
    if (begins && !isFull) blocks.at(-1)!.open = false;
  }
  return blocks.map((block) => block.text).join("\n\n");
}

/** The lines of a text without the white space around them; soft hyphens are no letters. */
export const linesOf = (text: string): string[] =>
  text
    .replaceAll("\u00AD", "")
    .split(/\r\n|[\n\r\f]/u)
    .map((line) => line.replace(/[\s\u00A0]+/gu, " ").trim());

function fullWidth(lines: readonly string[]): number {
  const lengths = lines
    .map(({ length }) => length)
    .filter((length) => length > 0)
    .toSorted((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.max(long, RUNNING);
}

/** "dagpenge-" and "modtagere" are one word; "job-" and "og" are two. */
function joined(before: string, after: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(og|eller|samt)\b/u.test(after))
    return before.slice(0, -1) + after;
  return `${before} ${after}`;
}
