import { newBlockId, type Table } from "~/modules/richtext/document";
import type { LiveContent } from "~/modules/richtext/live-content";
import { readFrozenTexts } from "~/modules/richtext/read-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import { readSeriesRef } from "~/modules/statistics/series-ref";
import { seriesTable, seriesValue } from "~/modules/statistics/series-in-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import { readItemTableRef, tableIn } from "../live-refs";

/**
 * What each live table and figure shows now; null where there is nothing (any more) by that name. Of agenda items only what was
 * decided in the open: what a letter quotes may be read by whoever gets it.
 */
export async function liveContents(unit: Unit, refs: readonly string[]): Promise<Record<string, LiveContent | null>> {
  const found: Record<string, LiveContent | null> = Object.fromEntries(refs.map((ref) => [ref, null]));
  Object.assign(found, await itemTables(unit, refs));
  for (const ref of refs) if (readSeriesRef(ref)) found[ref] = await figuresOf(unit, ref);
  return found;
}

/** A table of a series, or one number of it. */
async function figuresOf(unit: Unit, ref: string): Promise<LiveContent | null> {
  const table = await seriesTable(unit, ref);
  if (table) return { kind: "table", blocks: [table], source: table.attrs.caption || "kommunens tal" };
  const value = await seriesValue(unit, ref);
  return value && { kind: "figure", text: value.words, source: `${value.series}, ${value.period}, ${value.source}` };
}

async function itemTables(unit: Unit, refs: readonly string[]): Promise<Record<string, LiveContent>> {
  const wanted = refs.flatMap((ref) => {
    const read = readItemTableRef(ref);
    return read ? [{ ref, ...read }] : [];
  });
  if (wanted.length === 0) return {};
  const items = await decidedItems(unit, { ids: [...new Set(wanted.map(({ itemId }) => itemId))] });
  const texts = await readFrozenTexts(
    unit.tx,
    items.map(({ textVersionId }) => textVersionId),
  );
  const tables: Record<string, LiveContent> = {};
  for (const { ref, itemId, blockId } of wanted) {
    const at = items.findIndex(({ id }) => id === itemId);
    const table = at >= 0 && texts[at] ? tableIn(texts[at].document, blockId) : null;
    if (table) tables[ref] = quotedTable(table, sourceOf(items[at]!));
  }
  return tables;
}

export interface DecidedItem {
  id: string;
  number: string | null;
  title: string;
  startsAt: Date;
  committee: string;
  textVersionId: string;
}

/** Open items of meetings that are held, the newest first, with the version of the text that was decided on. */
export async function decidedItems(
  { tx }: Unit,
  { ids, words = "", limit = 50 }: { ids?: readonly string[]; words?: string; limit?: number },
): Promise<DecidedItem[]> {
  const rows = await tx.agendaItem.findMany({
    where: {
      ...(ids ? { id: { in: [...ids] } } : {}),
      ...(words ? { title: { contains: words, mode: "insensitive" as const } } : {}),
      closed: false,
      proposalVersionId: { not: null },
      dispatchNumber: { not: null },
      meeting: { status: { in: ["closed", "signing", "sealed"] } },
    },
    orderBy: [{ meeting: { startsAt: "desc" } }, { position: "asc" }],
    take: ids ? undefined : limit,
    select: {
      id: true,
      number: true,
      title: true,
      proposalVersion: { select: { textVersionId: true } },
      meeting: { select: { startsAt: true, committee: { select: { name: true } } } },
    },
  });
  return rows.map(({ meeting, proposalVersion, ...item }) => ({
    ...item,
    startsAt: meeting.startsAt,
    committee: meeting.committee.name,
    textVersionId: proposalVersion!.textVersionId,
  }));
}

export const sourceOf = ({ committee, startsAt, number }: DecidedItem): string =>
  `${committee} ${longDate(copenhagenDate(startsAt))}${number ? `, punkt ${number}` : ""}`;

/** The table with where it is from beneath it, under an id of its own: it may be put in twice. */
function quotedTable(table: Table, source: string): LiveContent {
  const notes = [table.attrs.notes, `Kilde: ${source}`].filter(Boolean).join(" ");
  return { kind: "table", blocks: [{ ...table, attrs: { ...table.attrs, id: newBlockId(), notes } }], source };
}
