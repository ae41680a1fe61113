import { newBlockId, type Table, type TableRow } from "~/modules/richtext/document";
import { sentenceCase } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";
import { breakInSentence, breaksBetween, type SeriesBreak } from "./series-break";
import { periodName } from "./period";
import { seriesTitle, valueWords, type Series, type SeriesValue } from "./series";

/** "Kilde: Jobindsats, januar 2018 til juli 2018. * Foreløbigt tal. Serien har brud i juni 2018 (nyt system)." */
export function sourceWords(
  { source, breaks = [] }: Pick<Series, "source"> & { breaks?: readonly SeriesBreak[] },
  values: readonly SeriesValue[],
): string {
  const [first, last] = [values[0], values.at(-1)];
  const span =
    !first || !last
      ? ""
      : first === last
        ? `, ${periodName(first.period)}`
        : `, ${periodName(first.period)} til ${periodName(last.period)}`;
  const between = first && last ? breaksBetween(breaks, first.period, last.period) : [];
  return [
    `Kilde: ${source}${span}.`,
    values.some(({ provisional }) => provisional) && "* Foreløbigt tal.",
    values.some(({ derived }) => derived) && "† Afledt: regnet ud af antallene.",
    between.length > 0 && `Serien har ${listInWords(between.map(breakInSentence))}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** A series' values as a table in a text: period and value, with source and periods beneath. */
export function tableOfSeries(
  series: Series & { breaks?: readonly SeriesBreak[] },
  values: readonly SeriesValue[],
): Table {
  return {
    type: "table",
    attrs: { id: newBlockId(), caption: seriesTitle(series), notes: sourceWords(series, values) },
    content: [
      row("tableHeader", ["Periode", series.measure]),
      ...values.map(({ period, value, provisional, derived }) =>
        row("tableCell", [
          sentenceCase(periodName(period)),
          valueWords(series, value) + (provisional ? "*" : "") + (derived ? "†" : ""),
        ]),
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
