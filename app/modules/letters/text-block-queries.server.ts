import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Block } from "~/modules/richtext/document";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { beginningOf } from "./internal/text-blocks.server";

export interface ListedTextBlock {
  id: string;
  title: string;
  /** its first words */
  beginning: string;
  active: boolean;
}

/** All standing texts by title, those that are put away with them. @throws forbidden */
export async function listTextBlocks({ tx, actor }: Unit<Actor>): Promise<ListedTextBlock[]> {
  assertMay(actor, "editTextBlocks");
  const rows = await tx.textBlock.findMany({ orderBy: [{ active: "desc" }, { title: "asc" }] });
  return rows.map(({ id, title, content, active }) => ({
    id,
    title,
    active,
    beginning: beginningOf(content as unknown as Block[]),
  }));
}

export interface TextBlockPage {
  id: string;
  title: string;
  blocks: Block[];
  active: boolean;
  version: number;
}

/** @throws not_found, forbidden */
export async function textBlockPage({ tx, actor }: Unit<Actor>, textBlockId: string): Promise<TextBlockPage> {
  assertMay(actor, "editTextBlocks");
  const found = await tx.textBlock.findFirst({ where: { id: textBlockId } });
  if (!found) throw notFound();
  const { id, title, content, active, version } = found;
  return { id, title, active, version, blocks: content as unknown as Block[] };
}
