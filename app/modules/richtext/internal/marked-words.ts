import type { Inline } from "../document";
import { blockWords, quoteRange, type MarkedPassage } from "../passages";
import { escapeHtml, inlineHtml, type Textblock } from "./html-writer";

/** A block's words with the page's marks over them, in a frame that names the block: words that are chosen are found by it. */
export function markedWords(block: Textblock, passages: readonly MarkedPassage[]): string {
  const words = blockWords(block);
  const marks = passages
    .filter(({ blockId }) => blockId === block.attrs.id)
    .flatMap((passage) => {
      const range = quoteRange(words, passage.quote);
      return range ? [{ passage, ...range }] : [];
    });
  const ends = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const pieces = cut(block.content ?? [], ends);
  const inner = pieces.map(({ from, html, length }) => {
    const over = marks.filter((mark) => mark.from <= from && from + length <= mark.to && length > 0);
    const begun = marks.filter((mark) => mark.from === from).map(({ passage }) => labelHtml(passage));
    return begun.join("") + over.reduceRight((within, { passage }) => markHtml(passage, within), html);
  });
  return `<span data-block="${escapeHtml(block.attrs.id)}">${inner.join("")}</span>`;
}

interface Piece {
  from: number;
  length: number;
  html: string;
}

/** The block's runs, cut where a mark begins or ends. */
function cut(content: readonly Inline[], ends: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const run of content) {
    if (run.type !== "text") {
      pieces.push({ from: at, length: 1, html: inlineHtml(run) });
      at += 1;
      continue;
    }
    const stops = [at, ...ends.filter((end) => end > at && end < at + run.text.length), at + run.text.length];
    for (const [index, stop] of stops.slice(1).entries()) {
      const from = stops[index]!;
      const text = run.text.slice(from - at, stop - at);
      pieces.push({ from, length: text.length, html: inlineHtml({ ...run, text }) });
    }
    at += run.text.length;
  }
  return pieces;
}

const markHtml = ({ id, kind }: MarkedPassage, within: string) =>
  `<span class="passage ${kind}" data-passage="${escapeHtml(id)}">${within}</span>`;

const labelHtml = ({ kind, label }: MarkedPassage) =>
  kind === "answer"
    ? `<span class="qtag" data-label="">${escapeHtml(label)}</span>`
    : `<span class="vh" data-label="">${escapeHtml(label)}: </span>`;
