import type { Block, RichDocument, Section } from "~/modules/richtext/document";
import { inlineText, isEmptyPart } from "~/modules/richtext/document-text";

/** A plan's text is one section; its chapters are the headings in it. The section's title is heard and not seen. */
export const planSection = { key: "plan", title: "Planens tekst" } as const;

/** The section that the plan is written in. */
export function sectionOfPlan(document: RichDocument): Section {
  const [section] = document.content;
  if (section?.type !== "section") throw new Error("A plan's text is one section.");
  return section;
}

/**
 * A plan's chapters as they are read, on the page and on paper. Words before the first of them are a chapter too: without a heading they
 * would seem to belong to the list of groups above them, and the contents would leave them out.
 */
export function chaptersOf(document: RichDocument): Section {
  const section = sectionOfPlan(document);
  const first = section.content.findIndex((block) => block.type === "heading" && block.attrs.level === 1);
  const before = first === -1 ? section.content : section.content.slice(0, first);
  if (isEmptyPart({ ...section, content: before })) return section;
  const named = section.content.some(
    (block) => block.type === "heading" && inlineText(block.content).trim() === "Indledning",
  );
  const title = first === -1 || named ? planSection.title : "Indledning";
  return { ...section, content: [headingOf(title), ...section.content] };
}

const headingOf = (text: string): Block => ({
  type: "heading",
  attrs: { id: "planensbegyndelse", level: 1 },
  content: [{ type: "text", text }],
});
