import { Chart, type ChartFrame } from "./chart";
import { lineDrawing, lineNumbers, lineSource, type LineData, type LinePoint } from "./line-drawing";

export type LineChartPoint = LinePoint;
export type LineChartProps = ChartFrame & LineData;

/** A line against its target, with the places where the series changed what it counts. */
export function LineChart({ points, target, breaks = [], tick, source, ...frame }: LineChartProps) {
  return (
    <Chart
      {...frame}
      source={lineSource(source, { points, breaks })}
      draw={(width) => lineDrawing({ points, target, breaks, tick }, width)}
      numbers={lineNumbers({ points, target, breaks })}
    />
  );
}
