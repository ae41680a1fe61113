import type { Insertable, InsertableItem } from "~/modules/richtext/insertables";
import type { LiveContent } from "~/modules/richtext/live-content";
import { letterPath } from "../letter-paths";
import type { ReplyPage } from "../reply-page";

/** What can be put into a letter: merge fields, standing texts, tables of decided items, and the municipality's figures. */
export function insertablesOf({ id, fields, textBlocks }: ReplyPage): Insertable[] {
  return [
    {
      label: "Felt",
      emptyText: "Der er ingen felter.",
      items: fields.map(({ ref, label, value }) => ({
        id: ref,
        label,
        facts: value ?? "Kendes ikke for dette brev",
        put: { type: "mergeField", ref },
      })),
    },
    {
      label: "Fast tekst",
      emptyText: "Der er ingen faste tekster endnu. De skrives under Administration, Faste tekster.",
      items: textBlocks.map((block) => ({
        id: block.id,
        label: block.title,
        facts: block.beginning,
        put: { type: "blocks", blocks: block.blocks },
      })),
    },
    {
      label: "Tabel fra et punkt",
      emptyText: "Der er ingen besluttede, åbne punkter med tabeller.",
      items: () => asked<InsertableItem[]>(`${letterPath(id)}/tabeller`, notLoaded),
    },
    {
      label: "Tabel af kommunens tal",
      emptyText: "Der er ingen tal endnu. De skrives ind under Tal.",
      items: async () => (await figures(id)).tables,
    },
    {
      label: "Et enkelt tal",
      emptyText: "Der er ingen tal endnu. De skrives ind under Tal.",
      items: async () => (await figures(id)).numbers,
    },
  ];
}

const notLoaded = "Listen kunne ikke hentes. Prøv igen.";

const figures = (letterId: string) =>
  asked<{ tables: InsertableItem[]; numbers: InsertableItem[] }>(`${letterPath(letterId)}/tal`, notLoaded);

/** Looks up what a live table or figure shows. */
export const liveLoader = (letterId: string) => (ref: string) =>
  asked<LiveContent | null>(`${letterPath(letterId)}/indhold?ref=${encodeURIComponent(ref)}`, "");

async function asked<T>(address: string, fault: string): Promise<T> {
  const response = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!response?.ok) throw new Error(fault);
  return (await response.json()) as T;
}
