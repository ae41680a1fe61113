import type { Block, RichDocument, Section } from "~/modules/richtext/document";

/** A plan's text is one section; its chapters are the headings in it. The section's title is heard and not seen. */
export const planSection = { key: "plan", title: "Planens tekst" } as const;

export const chaptersOf = (document: RichDocument): Block[] =>
  document.content.flatMap((part) => (part.type === "section" ? part.content : []));

/** The section that the plan is printed from. */
export function sectionOfPlan(document: RichDocument): Section {
  const [section] = document.content;
  if (section?.type !== "section") throw new Error("A plan's text is one section.");
  return section;
}
