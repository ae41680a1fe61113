import type { DrawnChart, Table } from "~/modules/richtext/document";
import { drawnChart } from "~/modules/richtext/drawn-chart";
import type { Unit } from "~/platform/unit-of-work.server";
import { lineDrawing, lineNumbers, lineSource } from "~/ui/charts/line-drawing";
import { loadSeries } from "./internal/load-series.server";
import { periodName } from "./period";
import { seriesTitle, valueWords } from "./series";
import { seriesChart } from "./series-chart";
import { readSeriesChartRef, readSeriesRef } from "./series-ref";
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

/** So many periods can be told apart in a line: two years of months. */
const periodsDrawn = 24;

/**
 * The line that `kurve:<id>` stands for, of its newest two years of months. Access as with `seriesTable`.
 * @returns null where there is no such series, or too few values to make a line
 */
export async function seriesLine(unit: Pick<Unit, "tx">, ref: string): Promise<DrawnChart | null> {
  const seriesId = readSeriesChartRef(ref);
  const [series] = seriesId === null ? [] : await loadSeries(unit, [seriesId]);
  const values = series?.values.slice(-periodsDrawn) ?? [];
  const chart = series && values.length > 1 ? seriesChart(series, values, null) : null;
  if (!chart) return null;
  const { title, description } = chart;
  return drawnChart(
    { title, description, source: lineSource(chart.source, chart), numbers: lineNumbers(chart) },
    (width) => lineDrawing(chart, width),
  );
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
