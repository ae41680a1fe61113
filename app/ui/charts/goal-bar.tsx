import { DrawingSvg, narrowChart, wideChart } from "./chart";
import { goalBarDrawing, type GoalBarData } from "./goal-bar-drawing";

/** A result beside its target, read aloud in words. */
export function GoalBar(data: GoalBarData) {
  return (
    <div className="chart" role="img" aria-label={`${data.result.shown} mod målet ${data.target.shown}`}>
      <DrawingSvg drawing={goalBarDrawing(data, wideChart)} className="wide" />
      <DrawingSvg drawing={goalBarDrawing(data, narrowChart)} className="narrow" />
    </div>
  );
}
