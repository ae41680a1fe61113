import { Chart, type ChartFrame } from "./chart";
import { slopeDrawing, type SlopeData } from "./slope-drawing";

/** Before and after, as a line for each thing measured. */
export function SlopeChart({ before, after, rows, ...frame }: ChartFrame & SlopeData) {
  return (
    <Chart
      {...frame}
      draw={(width) => slopeDrawing({ before, after, rows }, width)}
      numbers={{
        columns: ["Hvad", before, after],
        rows: rows.map((row) => [
          row.name + (row.lowerIsBetter ? " (lavere er bedre)" : ""),
          row.before.shown,
          row.after.shown,
        ]),
      }}
    />
  );
}
