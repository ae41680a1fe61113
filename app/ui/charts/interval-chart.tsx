import { Chart, type ChartFrame } from "./chart";
import { intervalDrawing, intervalNumbers, type IntervalData } from "./interval-drawing";

/** Points with the interval that the truth may lie in. */
export function IntervalChart({
  groups,
  bound,
  ...rest
}: ChartFrame &
  IntervalData & {
    /** how an interval's end is written in the table: "16 %" */
    bound: (value: number) => string;
  }) {
  const { from, to, ticks, tick, ...frame } = rest;
  return (
    <Chart
      {...frame}
      draw={(width) => intervalDrawing({ from, to, ticks, tick, groups }, width)}
      numbers={intervalNumbers(groups, bound)}
    />
  );
}
