import { newBlockId, type Table, type TableRow } from "~/modules/richtext/document";
import { sentenceCase } from "~/ui/danish-dates";
import { periodName } from "./period";
import { seriesTitle, valueWords, type Series, type SeriesValue } from "./series";

/** "Kilde: Jobindsats, januar 2018 til juli 2018. * Foreløbigt tal." */
export function sourceWords({ source }: Pick<Series, "source">, values: readonly SeriesValue[]): string {
  const [first, last] = [values[0], values.at(-1)];
  const span =
    !first || !last
      ? ""
      : first === last
        ? `, ${periodName(first.period)}`
        : `, ${periodName(first.period)} til ${periodName(last.period)}`;
  return `Kilde: ${source}${span}.${values.some(({ provisional }) => provisional) ? " * Foreløbigt tal." : ""}`;
}

/** A series' values as a table in a text: period and value, with source and periods beneath. */
export function tableOfSeries(series: Series, values: readonly SeriesValue[]): Table {
  return {
    type: "table",
    attrs: { id: newBlockId(), caption: seriesTitle(series), notes: sourceWords(series, values) },
    content: [
      row("tableHeader", ["Periode", series.measure]),
      ...values.map(({ period, value, provisional }) =>
        row("tableCell", [sentenceCase(periodName(period)), valueWords(series, value) + (provisional ? "*" : "")]),
      ),
    ],
  };
}

const row = (type: "tableHeader" | "tableCell", cells: string[]): TableRow => ({
  type: "tableRow",
  attrs: { id: newBlockId() },
  content: cells.map((text) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: "paragraph", attrs: { id: newBlockId() }, content: [{ type: "text", text }] }],
  })),
});
