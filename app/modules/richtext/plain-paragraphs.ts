/** Free text, kept as written: a blank line divides paragraphs, a line break stays one. */
export const plainParagraphs = (text: string): string[][] =>
  text
    .replace(/\r\n/g, "\n")
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => paragraph.split("\n"));

/** The same as a Tiptap document, for typesetting. */
export function asTextDocument(text: string) {
  return {
    type: "doc" as const,
    content: plainParagraphs(text).map((lines) => ({
      type: "paragraph",
      content: lines.flatMap((line, index) => [
        ...(index > 0 ? [{ type: "hardBreak" }] : []),
        ...(line ? [{ type: "text", text: line }] : []),
      ]),
    })),
  };
}
