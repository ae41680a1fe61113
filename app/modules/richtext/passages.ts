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
