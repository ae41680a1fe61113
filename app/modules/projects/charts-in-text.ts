import type { DrawnChart } from "~/modules/richtext/document";
import { drawnChart } from "~/modules/richtext/drawn-chart";
import { intervalDrawing, intervalNumbers } from "~/ui/charts/interval-drawing";
import { lineDrawing, lineNumbers, lineSource } from "~/ui/charts/line-drawing";
import { slopeDrawing, slopeNumbers } from "~/ui/charts/slope-drawing";
import { beforeAndAfterChart } from "./before-and-after-chart";
import type { Comparison } from "./comparison";
import { intervalChart, wholePercent } from "./comparison-chart";
import type { IndicatorWithMeasurements } from "./results";
import type { ShownFigures } from "./shown-figures";
import { wayToTargetChart } from "./way-to-target-chart";

/** A project's shares before and after as a chart in a text; null where nothing was measured twice. */
export function beforeAndAfterInText(
  title: string,
  indicators: readonly IndicatorWithMeasurements[],
  shown: ShownFigures,
): DrawnChart | null {
  const chart = beforeAndAfterChart(title, indicators, shown);
  if (!chart) return null;
  return drawnChart({ ...said(chart), numbers: slopeNumbers(chart) }, (width) => slopeDrawing(chart, width));
}

/** An indicator's way to its target as a chart in a text; null where there is none. */
export function wayToTargetInText(
  project: string,
  indicator: IndicatorWithMeasurements,
  shown: ShownFigures,
): DrawnChart | null {
  const chart = wayToTargetChart(project, indicator, shown);
  if (!chart) return null;
  const { title, description } = chart;
  return drawnChart(
    { title, description, source: lineSource(chart.source, chart), numbers: lineNumbers(chart) },
    (width) => lineDrawing(chart, width),
  );
}

/** Projects' shares with their intervals as a chart in a text; null where no count behind them is known. */
export function intervalsInText(comparison: Comparison): DrawnChart | null {
  const chart = intervalChart(comparison);
  if (!chart) return null;
  const numbers = intervalNumbers(chart.groups, wholePercent);
  return drawnChart({ ...said(chart), numbers }, (width) => intervalDrawing(chart, width));
}

const said = ({ title, description, source }: { title: string; description: string; source: string }) => ({
  title,
  description,
  source,
});
