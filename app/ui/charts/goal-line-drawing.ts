import { dot, line, path, text, type Drawing, type Mark } from "./drawing";
import type { LinePoint } from "./line-drawing";
import { runsOf } from "./line-scale";

export interface GoalLineData {
  /** from the baseline's period to the target's, each with what was measured */
  points: LinePoint[];
  /** what the last period shall reach; null where no target is set yet */
  target: { value: number; shown: string } | null;
  /** labels of the points from which the series counts otherwise */
  breaks?: string[];
}

const [width, height] = [340, 92];
const [left, right, top, floor] = [12, 266, 18, 76];

/** A goal's line beside the way that its plan has laid out: small enough to stand in a list. */
export function goalLineDrawing({ points, target, breaks = [] }: GoalLineData): Drawing {
  const values = points.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const all = [...known, ...(target ? [target.value] : [])];
  const [low, high] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1];
  const x = (index: number) => (points.length < 2 ? left : left + (index / (points.length - 1)) * (right - left));
  const y = (value: number) =>
    high === low ? (top + floor) / 2 : top + (1 - (value - low) / (high - low)) * (floor - 8 - top);
  const runs = runsOf(values);
  const [first, last] = [runs[0]?.[0], runs.at(-1)?.at(-1)];
  const marks: Mark[] = [line("grid", left, floor, right, floor)];
  for (const label of breaks) {
    const at = points.findIndex((point) => point.label === label);
    if (at > 0) marks.push(line("break", (x(at - 1) + x(at)) / 2, 6, (x(at - 1) + x(at)) / 2, floor));
  }
  if (target) {
    if (first !== undefined) marks.push(line("target", x(first), y(values[first]!), right, y(target.value)));
    marks.push(
      dot("ring", right, y(target.value)),
      text("label", right + 10, y(target.value) + 4.5, `mål ${target.shown}`),
    );
  }
  const broken = new Set(breaks);
  for (const run of runs) {
    let part: (readonly [number, number])[] = [];
    for (const index of run) {
      const place = [x(index), y(values[index]!)] as const;
      if (broken.has(points[index]!.label)) {
        if (part.length > 1) marks.push(path("own", part));
        part = [];
      }
      const before = part.at(-1);
      if (points[index]!.provisional && before) {
        if (part.length > 1) marks.push(path("own", part));
        marks.push(path("provisional", [before, place]));
        part = [place];
      } else part.push(place);
    }
    if (part.length > 1) marks.push(path("own", part));
  }
  if (first !== undefined && first !== last) marks.push(dot("full", x(first), y(values[first]!), 2.5));
  if (last !== undefined)
    marks.push(
      dot(
        points[last]!.provisional ? "open" : "full",
        x(last),
        y(values[last]!),
        points[last]!.provisional ? 4.5 : 3.5,
      ),
    );
  const under = [...new Set([0, last ?? 0, points.length - 1])].filter((index) => points[index]);
  for (const index of under)
    // the newest is left out where it would lie over a neighbour
    if (index === 0 || index === points.length - 1 || (x(index) - left > 58 && right - x(index) > 58))
      marks.push(text("tick", x(index), 90, points[index]!.brief, index === 0 ? "start" : "middle"));
  return { width, height, marks };
}
