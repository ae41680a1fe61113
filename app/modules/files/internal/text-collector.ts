import { type ExtractedText, type HiddenPlace, MAX_TEXT_LENGTH } from "../extracted-text";

/** Reads a file that lies inside another one, as a hidden part of it. */
export type ReadEmbedded = (name: string, bytes: Uint8Array, into: TextCollector) => Promise<void>;

/** Problems named in full; of more it says only how many. */
const MAX_PROBLEMS = 5;

/** Gathers what extraction finds, within the limit on its length. */
export class TextCollector {
  private readonly shown: string[] = [];
  private readonly hidden = new Map<string, { place: HiddenPlace; label: string; pieces: string[] }>();
  private readonly problems = new Set<string>();
  private length = 0;
  private letters = 0;

  /** Whether the limit is reached: the rest needn't be read. */
  get full(): boolean {
    return this.length >= MAX_TEXT_LENGTH;
  }

  /** Visible characters that a reader sees. */
  get shownLetters(): number {
    return this.letters;
  }

  /** Text that a reader sees, as it comes; paragraphs and cells bring their own breaks. */
  show(text: string): void {
    this.keep(text, this.shown);
    this.letters += text.replace(/\s/g, "").length;
  }

  /** Text that a reader doesn't see. Parts of the same label are one. */
  hide(place: HiddenPlace, label: string, text: string): void {
    if (text.trim() === "") return;
    const key = `${place} ${label}`;
    const part = this.hidden.get(key) ?? { place, label, pieces: [] };
    this.hidden.set(key, part);
    this.keep(`${text}\n\n`, part.pieces);
  }

  /** What could not be read, as a Danish sentence. */
  problem(sentence: string): void {
    this.problems.add(sentence);
  }

  /** Takes over what was found in a file inside this one, as one hidden part. */
  embed(label: string, found: ExtractedText): void {
    const all = [found.text, ...found.hidden.map(({ text }) => text)].filter((text) => text !== "");
    this.hide("embedded", label, all.join("\n"));
    if (found.problem !== null) this.problem(`I ${label}: ${found.problem}`);
  }

  result(): ExtractedText {
    if (this.full) this.problem("Filen har mere tekst, end der kan gennemses.");
    const named = [...this.problems].slice(0, MAX_PROBLEMS);
    const more = this.problems.size - named.length;
    if (more > 0) named.push(`Og ${more} steder mere.`);
    return {
      status: named.length > 0 ? "unreadable" : "extracted",
      problem: named.length > 0 ? named.join(" ") : null,
      text: tidy(this.shown.join("")),
      hidden: [...this.hidden.values()].map(({ place, label, pieces }) => ({
        place,
        label,
        text: tidy(pieces.join("")),
      })),
    };
  }

  private keep(text: string, pieces: string[]): void {
    const room = MAX_TEXT_LENGTH - this.length;
    if (room <= 0 || text === "") return;
    const kept = text.length > room ? text.slice(0, room) : text;
    this.length += kept.length;
    pieces.push(kept);
  }
}

/** NFC; no NUL and no half characters, which the database refuses; no runs of empty lines. A row's last tab stays. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\0", "")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/ +\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
