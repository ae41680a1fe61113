import { Chart, type ChartFrame } from "./chart";
import { slopeDrawing, slopeNumbers, type SlopeData } from "./slope-drawing";

/** Before and after, as a line for each thing measured. */
export function SlopeChart({ before, after, rows, ...frame }: ChartFrame & SlopeData) {
  return (
    <Chart
      {...frame}
      draw={(width) => slopeDrawing({ before, after, rows }, width)}
      numbers={slopeNumbers({ before, after, rows })}
    />
  );
}
