import type { Actor } from "~/modules/identity/actor";
import type { InsertableItem } from "~/modules/richtext/insertables";
import type { LiveContent } from "~/modules/richtext/live-content";
import { readFrozenTexts } from "~/modules/richtext/read-text.server";
import { periodName } from "~/modules/statistics/period";
import { seriesTitle, valueWords } from "~/modules/statistics/series";
import { listSeries, seriesById, type LoadedSeries } from "~/modules/statistics/series-queries.server";
import { writeSeriesRef } from "~/modules/statistics/series-ref";
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

/** How many of a series' newest numbers are offered one by one. */
const newestNumbers = 12;

/**
 * What of the municipality's figures can be put into the letter: whole series as tables, their newest numbers one by one.
 * @throws not_found, forbidden
 */
export async function figuresForLetter(
  unit: Unit<Actor>,
  letterId: string,
): Promise<{ tables: InsertableItem[]; numbers: InsertableItem[] }> {
  await readLetter(unit, letterId);
  const { series } = await listSeries(unit);
  const loaded = [
    ...(
      await seriesById(
        unit,
        series.map(({ id }) => id),
      )
    ).values(),
  ].filter(({ values }) => values.length > 0);
  return { tables: loaded.map(tableItem), numbers: loaded.flatMap(numberItems) };
}

function tableItem(series: LoadedSeries): InsertableItem {
  const periods = series.values.map(({ period }) => period).toSorted();
  const [first, last] = [periods[0]!, periods.at(-1)!];
  return {
    id: series.id,
    label: seriesTitle(series),
    facts: `${periodName(first)} til ${periodName(last)}, ${series.source}`,
    put: {
      type: "liveTable",
      ref: writeSeriesRef({ kind: "table", seriesId: series.id, from: first, to: last }),
    },
  };
}

const numberItems = (series: LoadedSeries): InsertableItem[] =>
  series.values
    .toSorted((a, b) => b.period.localeCompare(a.period))
    .slice(0, newestNumbers)
    .map(({ period, value }) => ({
      id: `${series.id} ${period}`,
      label: `${seriesTitle(series)}, ${periodName(period)}`,
      facts: `${valueWords(series, value, "text")}, ${series.source}`,
      put: { type: "mergeField", ref: writeSeriesRef({ kind: "value", seriesId: series.id, period }) },
    }));
