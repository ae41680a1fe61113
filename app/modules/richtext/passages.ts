import type { AnyNode, RichDocument } from "./document";

/**
 * Some words of a text, found again by the block they stand in and by themselves: what a comment, an answer or a promise is about.
 * It is kept beside the text and not in it, so that marking a sentence changes nothing of what is written.
 */
export interface Passage {
  blockId: string;
  /** exactly as they stood, white space made single */
  quote: string;
}

export interface FoundPassage {
  /** the nearest heading above it; the section's own title before the first */
  heading: string;
  /** where in its block's words it begins, in UTF-16 units */
  offset: number;
}

/** What a mark means, and so how it looks and is told. */
export const passageKinds = ["answer", "promise", "comment", "withheld", "finding"] as const;
export type PassageKind = (typeof passageKinds)[number];

/** A passage as a page shows it: a mark over the words, never a part of the text. */
export interface MarkedPassage extends Passage {
  id: string;
  kind: PassageKind;
  /** What is said of it to those who hear it, and is shown before an answer: "Spm. 1", "Tilsagn: Screening bruges fast". */
  label: string;
}

/** What can be done with some chosen words: the menu beside them, and its shortcut. */
export interface PassageAction {
  /** a verb and its object: "Gør til tilsagn" */
  label: string;
  /** as app/ui/keyboard.ts writes them: "Mod+Alt+t" */
  keys?: string;
  run: (passage: Passage) => void;
}

/** White space made single, so that a quotation over a line break is found again. */
export const passageWords = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The words of a block without those of the blocks in it; a line break and an atom count as a space. */
export function blockWords(node: AnyNode): string {
  const content = "content" in node && node.content ? (node.content as AnyNode[]) : [];
  return content.map((child) => (child.type === "text" ? child.text : isInlineAtom(child) ? " " : "")).join("");
}

const isInlineAtom = (node: AnyNode): boolean => node.type === "hardBreak" || node.type === "mergeField";

/**
 * Where the passage stands now.
 * @returns null when its block is gone or no longer says these words: whoever marked it is told, and marks it again
 */
export function findPassage(document: RichDocument, passage: Passage): FoundPassage | null {
  const wanted = passageWords(passage.quote);
  if (wanted === "") return null;
  let heading = "";
  let found: FoundPassage | null = null;
  const visit = (node: AnyNode): void => {
    if (found) return;
    const words = passageWords(blockWords(node));
    if (node.type === "section") heading = node.attrs.title;
    if (node.type === "heading") heading = words;
    const id = "attrs" in node && node.attrs && "id" in node.attrs ? node.attrs.id : undefined;
    if (id === passage.blockId) {
      const offset = words.indexOf(wanted);
      if (offset >= 0) found = { heading, offset };
    }
    if ("content" in node && node.content) for (const child of node.content as AnyNode[]) visit(child);
  };
  visit(document);
  return found;
}

/** Where among a block's words, as they stand, the quotation begins and ends; null when they don't say it. */
export function quoteRange(words: string, quote: string): { from: number; to: number } | null {
  const wanted = passageWords(quote);
  if (wanted === "") return null;
  const pattern = wanted.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = new RegExp(pattern.join("\\s+")).exec(words);
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}

/** The first block that says these words, as a passage; null when none does. For a quotation that is known without its block. */
export function passageOf(document: RichDocument, quote: string): Passage | null {
  let found: Passage | null = null;
  const visit = (node: AnyNode): void => {
    if (found) return;
    const id = "attrs" in node && node.attrs && "id" in node.attrs ? node.attrs.id : undefined;
    if (id && quoteRange(blockWords(node), quote)) found = { blockId: id, quote: passageWords(quote) };
    if ("content" in node && node.content) for (const child of node.content as AnyNode[]) visit(child);
  };
  visit(document);
  return found;
}
