import { valueWords, type IndicatorFacts } from "./indicator";
import { momentWordsOf } from "./measuring-moment";
import { inCourseOrder, type IndicatorWithMeasurements, type MeasurementFacts } from "./results";
import { whenField } from "./when";

interface Row {
  indicator: IndicatorFacts;
  measured: MeasurementFacts;
}

/** Each measurement on its row, under the headings by which it can be read in again. A share without its base has none. */
export const measurementTable = (indicators: readonly IndicatorWithMeasurements[]) => ({
  name: "Målinger",
  columns: [
    { header: "Indikator", kind: "text" as const, width: 40, value: ({ indicator }: Row) => indicator.name },
    { header: "Gruppe", kind: "text" as const, width: 20, value: ({ measured }: Row) => measured.group },
    { header: "Tidspunkt", kind: "text" as const, width: 20, value: ({ measured }: Row) => momentWordsOf(measured) },
    { header: "Dato", kind: "text" as const, width: 14, value: ({ measured }: Row) => whenField(measured.takenOn) },
    {
      header: "Værdi",
      kind: "text" as const,
      width: 12,
      value: ({ indicator, measured }: Row) => valueWords(indicator, measured).replaceAll("\u00a0", " "),
    },
    {
      header: "Antal",
      kind: "number" as const,
      width: 10,
      value: ({ indicator, measured }: Row) => (indicator.kind === "fraction" ? null : measured.count),
    },
    {
      header: "Ud af",
      kind: "number" as const,
      width: 10,
      value: ({ indicator, measured }: Row) => (indicator.kind === "fraction" ? null : measured.base),
    },
    { header: "Kilde", kind: "text" as const, width: 30, value: ({ measured }: Row) => measured.source },
    { header: "Bemærkning", kind: "text" as const, width: 30, value: ({ measured }: Row) => measured.note },
  ],
  rows: indicators.flatMap((indicator) =>
    inCourseOrder(indicator.measurements).map((measured): Row => ({ indicator, measured })),
  ),
});
