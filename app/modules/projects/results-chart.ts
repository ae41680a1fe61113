import { beforeAndAfterChart } from "./before-and-after-chart";
import { beforeAndAfterRef, wayToTargetRef } from "./live-refs";
import { mainIndicator, type IndicatorWithMeasurements } from "./results";
import type { ShownFigures } from "./shown-figures";
import { wayToTargetChart } from "./way-to-target-chart";

/**
 * The chart that says what came of a project: its shares before and after; where nothing was measured twice in per cent, the way of
 * what it was held to against the target.
 */
export function resultsChartRef(
  project: { id: string; title: string },
  indicators: readonly IndicatorWithMeasurements[],
  shown: ShownFigures,
): string | null {
  if (beforeAndAfterChart(project.title, indicators, shown)) return beforeAndAfterRef(project.id);
  const main = mainIndicator(indicators);
  return main && wayToTargetChart(project.title, main, shown) ? wayToTargetRef(main.id) : null;
}
