import type { LineChartProps } from "~/ui/charts/line-chart";
import { sentenceCase } from "~/ui/danish-dates";
import { briefPeriodName, periodAfter, periodName } from "./period";
import { breakInSentence, breaksBetween, breakWords, type SeriesBreak } from "./series-break";
import { listInWords } from "~/ui/danish-numbers";
import { seriesTitle, valueWords, type Series, type SeriesValue } from "./series";
import { sourceWords } from "./series-table";

/** What a series shall reach, by its values. */
export interface ChartAim {
  /** "mindst 80 pct. fra oktober 2018" */
  name: string;
  /** of the values' periods; null where no target holds */
  targets: readonly (number | null)[];
}

/** A line, and where it breaks. */
export interface SeriesChart extends LineChartProps {
  /** by the label of the first point that is counted in the new way */
  breaks: { label: string; words: string }[];
}

/** A series as a line chart; a period without a value breaks the line. Null where there is nothing to draw. */
export function seriesChart(
  series: Series & { breaks?: readonly SeriesBreak[] },
  values: readonly SeriesValue[],
  aim: ChartAim | null,
): SeriesChart | null {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return null;
  const points: LineChartProps["points"] = [];
  const aims: { value: number | null; shown: string }[] = [];
  let index = 0;
  for (let period = first.period; period <= last.period; period = periodAfter(period)) {
    const value = values[index]?.period === period ? values[index]! : null;
    const target = value ? (aim?.targets[index] ?? null) : null;
    if (value) index += 1;
    points.push({
      label: sentenceCase(periodName(period)),
      brief: briefPeriodName(period),
      value: value?.value ?? null,
      shown: value ? valueWords(series, value.value) : "–",
      provisional: value?.provisional,
    });
    aims.push({ value: target, shown: target === null ? "–" : valueWords(series, target) });
  }
  const breaks = breaksBetween(series.breaks ?? [], first.period, last.period);
  const held = aims.filter(({ value }) => value !== null).at(-1);
  return {
    title: seriesTitle(series),
    description: [
      first === last
        ? `${sentenceCase(periodName(last.period))}: ${valueWords(series, last.value, "text")}.`
        : `Fra ${valueWords(series, first.value, "text")} i ${periodName(first.period)} til ${valueWords(series, last.value, "text")} i ${periodName(last.period)}.`,
      held && aim ? `Målet er ${aim.name}.` : "",
      breaks.length > 0 ? `Serien har ${listInWords(breaks.map(breakInSentence))}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    points,
    breaks: breaks.map((one) => ({ label: sentenceCase(periodName(one.period)), words: breakWords(one) })),
    target: aim && held ? { name: `Mål: ${aim.name}`, values: aims } : null,
    tick: (value) =>
      valueWords({ ...series, decimals: Number.isInteger(value) ? 0 : Math.max(1, series.decimals) }, value),
    source: sourceWords(series, values),
  };
}
