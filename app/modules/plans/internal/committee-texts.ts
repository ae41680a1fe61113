import { newBlockId, type Block, type Inline, type RichDocument } from "~/modules/richtext/document";

const text = (words: string): Inline[] => [{ type: "text", text: words }];

export const paragraph = (words: string): Block & { type: "paragraph" } => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content: text(words),
});

const list = (items: readonly string[]): Block => ({
  type: "bulletList",
  attrs: { id: newBlockId() },
  content: items.map((item) => ({
    type: "listItem" as const,
    attrs: { id: newBlockId() },
    content: [paragraph(item)],
  })),
});

/** The committee's own sections: the first one with the blocks, the recommendation with one point. The rest is the writer's. */
export function caseTextOf(empty: RichDocument, blocks: readonly Block[], recommended: string): RichDocument {
  let filled = false;
  return {
    ...empty,
    content: empty.content.map((part) => {
      if (part.type === "section" && !filled) {
        filled = true;
        return { ...part, content: [...blocks] };
      }
      if (part.type === "recommendation")
        return {
          ...part,
          content: [
            { ...part.content[0], content: text("Administrationen indstiller,") },
            {
              type: "recommendationPoint" as const,
              attrs: { id: newBlockId(), word: "at" as const },
              content: text(recommended),
            },
          ],
        };
      return part;
    }),
  };
}

/** What the committee is asked when a plan is to be adopted. */
export const adoptionText = (
  empty: RichDocument,
  { title, goals }: { title: string; goals: readonly string[] },
): RichDocument =>
  caseTextOf(
    empty,
    [
      paragraph(`Forvaltningen har udarbejdet ${title}. Planen er vedlagt som bilag.`),
      ...(goals.length > 0 ? [paragraph("Planen har disse mål:"), list(goals)] : []),
    ],
    `${title} vedtages.`,
  );
