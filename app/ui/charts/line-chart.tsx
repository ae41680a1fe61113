import { Chart, type ChartFrame } from "./chart";
import { lineDrawing, type LineData, type LinePoint } from "./line-drawing";

export type LineChartPoint = LinePoint;
export type LineChartProps = ChartFrame & LineData;

/** A line against its target, with the places where the series changed what it counts. */
export function LineChart({ points, target, breaks = [], tick, source, ...frame }: LineChartProps) {
  const provisional = points.some((point) => point.provisional);
  return (
    <Chart
      {...frame}
      source={[
        source,
        provisional && "Stiplet med åbent punkt: foreløbigt.",
        breaks.length > 0 && "Lodret linje: tallene er gjort op på en anden måde derfra og kan ikke sammenlignes.",
      ]
        .filter(Boolean)
        .join(" ")}
      draw={(width) => lineDrawing({ points, target, breaks, tick }, width)}
      numbers={{
        columns: ["Periode", "Tal", ...(target ? [target.name] : []), ...(breaks.length > 0 ? ["Brud"] : [])],
        rows: points.map((point, index) => [
          point.label,
          point.value === null ? "–" : point.shown + (point.provisional ? " (foreløbigt)" : ""),
          ...(target ? [target.values[index]?.shown ?? "–"] : []),
          ...(breaks.length > 0 ? [breaks.find(({ label }) => label === point.label)?.words ?? ""] : []),
        ]),
      }}
    />
  );
}
