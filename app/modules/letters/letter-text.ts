import { emptyParagraph, newBlockId, type Block, type RichDocument, type Section } from "~/modules/richtext/document";

/** A letter's text is one section; its own headings stand in it. The section's title is heard and not seen. */
export const letterSection = { key: "brev", title: "Brevets tekst" } as const;

/** A letter's document of these blocks; their ids stay where nothing else has them. */
export function letterDocument(blocks: readonly Block[]): RichDocument {
  const content = blocks.length > 0 ? [...blocks] : [emptyParagraph()];
  return {
    type: "doc",
    content: [{ type: "section", attrs: { id: newBlockId(), ...letterSection, noRemarks: false }, content }],
  };
}

/** The blocks of a letter's document, a template's opening or a standing text. */
export const letterBlocks = (document: RichDocument): Block[] =>
  document.content.flatMap((part) => (part.type === "section" ? part.content : []));

/** The section that the letter is printed from. */
export function sectionOfLetter(document: RichDocument): Section {
  const [section] = document.content;
  if (section?.type !== "section") throw new Error("A letter's text is one section.");
  return section;
}
