import type { Actor } from "~/modules/identity/actor";
import type { InsertableItem } from "~/modules/richtext/insertables";
import type { LiveContent } from "~/modules/richtext/live-content";
import { readFrozenTexts } from "~/modules/richtext/read-text.server";
import { countOf } from "~/ui/danish-numbers";
import type { Unit } from "~/platform/unit-of-work.server";
import { decidedItems, liveContents, sourceOf } from "./internal/live-contents.server";
import { readLetter } from "./internal/lock-letter.server";
import { itemTableRef, tablesIn } from "./live-refs";

/** The tables that can be put into the letter: those of the newest decided, open items. @throws not_found */
export async function tablesForLetter(unit: Unit<Actor>, letterId: string): Promise<InsertableItem[]> {
  await readLetter(unit, letterId);
  const items = await decidedItems(unit, { limit: 100 });
  const texts = await readFrozenTexts(unit.tx, [...new Set(items.map(({ textVersionId }) => textVersionId))]);
  const byVersion = new Map(texts.map((text) => [text.id, text.document]));
  return items.flatMap((item) => {
    const document = byVersion.get(item.textVersionId);
    return (document ? tablesIn(document) : []).map((table, index) => ({
      id: `${item.id} ${table.attrs.id}`,
      label: table.attrs.caption || `Tabel ${index + 1} i “${item.title}”`,
      facts: `${sourceOf(item)}: ${item.title}. ${countOf(table.content.length, "række", "rækker")}`,
      put: { type: "liveTable" as const, ref: itemTableRef(item.id, table.attrs.id) },
    }));
  });
}

/** What one live table or figure of the letter shows; null where there is nothing by that name. @throws not_found */
export async function liveContentForLetter(
  unit: Unit<Actor>,
  letterId: string,
  ref: string,
): Promise<LiveContent | null> {
  await readLetter(unit, letterId);
  return (await liveContents(unit, [ref]))[ref] ?? null;
}
