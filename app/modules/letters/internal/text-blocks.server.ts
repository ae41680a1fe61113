import type { Block } from "~/modules/richtext/document";
import { sectionTexts } from "~/modules/richtext/document-text";
import type { Unit } from "~/platform/unit-of-work.server";
import { letterDocument } from "../letter-text";
import type { ReplyPage } from "../reply-page";

/** The standing texts in use, by title, each with how it begins. */
export async function textBlocksToPutIn({ tx }: Unit): Promise<ReplyPage["textBlocks"]> {
  const rows = await tx.textBlock.findMany({ where: { active: true }, orderBy: { title: "asc" } });
  return rows.map(({ id, title, content }) => {
    const blocks = content as unknown as Block[];
    return { id, title, blocks, beginning: beginningOf(blocks) };
  });
}

/** The first words of some blocks, for a list. */
export function beginningOf(blocks: readonly Block[]): string {
  const words = sectionTexts(letterDocument(blocks))[0]?.text.replace(/\s+/g, " ").trim() ?? "";
  return words.length > 120 ? `${words.slice(0, 118).trimEnd()} …` : words;
}
