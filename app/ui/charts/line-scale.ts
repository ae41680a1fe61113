/** Where lines lie in a drawing 100 wide and 100 high, from the top left. Pure, so that any renderer can use it. */
export interface LineScale {
  /** horizontal place of each point */
  x: number[];
  y: (value: number) => number;
  /** round values between the lowest and the highest, ascending */
  ticks: number[];
}

const niceSteps = [1, 2, 2.5, 5, 10];

/**
 * A scale for points at even distances.
 * @param values all that must fit in, targets included; none gives a scale from 0 to 1
 */
export function lineScale(count: number, values: readonly number[]): LineScale {
  const [low, high] = bounds(values);
  const step = niceStep((high - low) / 4);
  const from = Math.floor(low / step) * step;
  const to = Math.max(Math.ceil(high / step) * step, from + step);
  const steps = Math.round((to - from) / step);
  return {
    x: Array.from({ length: count }, (_, index) => (count === 1 ? 50 : (index / (count - 1)) * 100)),
    y: (value) => 100 - ((value - from) / (to - from)) * 100,
    ticks: Array.from({ length: steps + 1 }, (_, index) => cleared(from + index * step)),
  };
}

/** Zero is the ground where the values reach far down towards it; else the scale says where it begins. */
function bounds(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return low === 0 ? [0, 1] : low > 0 ? [0, low] : [low, 0];
  return low > 0 && high - low > low * 0.5 ? [0, high] : [low, high];
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (niceSteps.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** Without what adding floating numbers leaves behind: 0.30000000000000004. */
const cleared = (value: number): number => Number(value.toPrecision(12));

/** Runs of points that hang together: a missing value breaks the line. @returns each run's indexes */
export function runsOf(values: readonly (number | null)[]): number[][] {
  const runs: number[][] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last && last.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  });
  return runs;
}

/** Which of `count` labels are shown: the first, the last, and some between, at even distances but for the last. */
export function shownLabels(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const step = Math.ceil((count - 1) / Math.max(1, most - 1));
  const shown = Array.from({ length: Math.ceil((count - 1) / step) }, (_, index) => index * step);
  if (shown.length > 1 && count - 1 - shown.at(-1)! < step) shown.pop();
  return [...shown, count - 1];
}
