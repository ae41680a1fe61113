import type { Table } from "~/modules/richtext/document";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadSeries } from "./internal/load-series.server";
import { periodName } from "./period";
import { seriesTitle, valueWords } from "./series";
import { readSeriesRef } from "./series-ref";
import { sourceWords, tableOfSeries } from "./series-table";

/** A number in a running text, and what must always be there with it. */
export interface TextValue {
  /** "71,4 pct." */
  words: string;
  value: number;
  /** "juli 2018" */
  period: string;
  /** "Jobindsats" */
  source: string;
  /** "Rettidig aktivering, Rudersdal" */
  series: string;
  seriesId: string;
  provisional: boolean;
  /** "Kilde: Jobindsats, juli 2018." */
  sourceWords: string;
}

/**
 * The table that `serie:<id>?fra=…&til=…` stands for, with its source and periods in the notes. Who reads the text reads its
 * figures: the caller has judged access to that text.
 * @returns null where there is no such series, or it has no values in the periods asked for
 */
export async function seriesTable(unit: Pick<Unit, "tx">, ref: string): Promise<Table | null> {
  const read = readSeriesRef(ref);
  if (read?.kind !== "table") return null;
  const [series] = await loadSeries(unit, [read.seriesId]);
  const values = (series?.values ?? []).filter(
    ({ period }) => (read.from === null || period >= read.from) && (read.to === null || period <= read.to),
  );
  return series && values.length > 0 ? tableOfSeries(series, values) : null;
}

/**
 * The number that `tal:<id>/<period>` stands for. Access as with `seriesTable`.
 * @returns null where there is no such series, or it has no value for that period
 */
export async function seriesValue(unit: Pick<Unit, "tx">, ref: string): Promise<TextValue | null> {
  const read = readSeriesRef(ref);
  if (read?.kind !== "value") return null;
  const [series] = await loadSeries(unit, [read.seriesId]);
  const found = series?.values.find(({ period }) => period === read.period);
  if (!series || !found) return null;
  return {
    words: valueWords(series, found.value, "text"),
    value: found.value,
    period: periodName(found.period),
    source: series.source,
    series: seriesTitle(series),
    seriesId: series.id,
    provisional: found.provisional,
    sourceWords: sourceWords(series, [found]),
  };
}
