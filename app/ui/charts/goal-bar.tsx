import { DrawingSvg } from "./chart";
import { chartWidths } from "./drawing";
import { goalBarDrawing, type GoalBarData } from "./goal-bar-drawing";

/** A result beside its target, read aloud in words. */
export function GoalBar(data: GoalBarData) {
  return (
    <div className="chart" role="img" aria-label={`${data.result.shown} mod målet ${data.target.shown}`}>
      <DrawingSvg drawing={goalBarDrawing(data, chartWidths.wide)} className="wide" />
      <DrawingSvg drawing={goalBarDrawing(data, chartWidths.narrow)} className="narrow" />
    </div>
  );
}
