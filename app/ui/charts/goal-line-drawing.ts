import { dot, line, path, text, type Drawing, type Mark } from "./drawing";
import { runsOf } from "./line-scale";

/** Numbers and places alone: sixty of them go with a page. */
export interface GoalLineData {
  /** of each period from the baseline's to the target's; null where nothing was measured */
  values: (number | null)[];
  /** places of values that may still change */
  provisional: number[];
  /** places from which the series counts otherwise */
  breaks: number[];
  /** what the first period, that of the newest value and the last are called: "dec. 20" */
  ends: { first: string; newest: string; last: string };
  /** what the last period shall reach; null where no target is set yet */
  target: { value: number; shown: string } | null;
}

const [width, height] = [340, 92];
const [left, right, top, floor] = [12, 266, 18, 76];

/** A goal's line beside the way that its plan has laid out: small enough to stand in a list. It is not drawn across a break. */
export function goalLineDrawing({ values, target, breaks, provisional, ends }: GoalLineData): Drawing {
  const known = values.filter((value) => value !== null);
  const all = [...known, ...(target ? [target.value] : [])];
  const [low, high] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1];
  const x = (index: number) => (values.length < 2 ? left : left + (index / (values.length - 1)) * (right - left));
  const y = (value: number) =>
    high === low ? (top + floor) / 2 : top + (1 - (value - low) / (high - low)) * (floor - 8 - top);
  const runs = runsOf(values);
  const [first, last] = [runs[0]?.[0], runs.at(-1)?.at(-1)];
  const marks: Mark[] = [line("grid", left, floor, right, floor)];
  for (const at of breaks) {
    if (at > 0) marks.push(line("break", (x(at - 1) + x(at)) / 2, 6, (x(at - 1) + x(at)) / 2, floor));
  }
  if (target) {
    if (first !== undefined) marks.push(line("target", x(first), y(values[first]!), right, y(target.value)));
    marks.push(
      dot("ring", right, y(target.value)),
      text("label", right + 10, y(target.value) + 4.5, `mål ${target.shown}`),
    );
  }
  const [broken, open] = [new Set(breaks), new Set(provisional)];
  for (const run of runs) {
    let part: (readonly [number, number])[] = [];
    for (const index of run) {
      const place = [x(index), y(values[index]!)] as const;
      if (broken.has(index)) {
        if (part.length > 1) marks.push(path("own", part));
        part = [];
      }
      const before = part.at(-1);
      if (open.has(index) && before) {
        if (part.length > 1) marks.push(path("own", part));
        marks.push(path("provisional", [before, place]));
        part = [place];
      } else part.push(place);
    }
    if (part.length > 1) marks.push(path("own", part));
  }
  if (first !== undefined && first !== last) marks.push(dot("full", x(first), y(values[first]!), 2.5));
  if (last !== undefined)
    marks.push(dot(open.has(last) ? "open" : "full", x(last), y(values[last]!), open.has(last) ? 4.5 : 3.5));
  marks.push(text("tick", left, 90, ends.first));
  // the newest is left out where it would lie over a neighbour
  if (last && x(last) - left > 58 && right - x(last) > 58) marks.push(text("tick", x(last), 90, ends.newest, "middle"));
  if (values.length > 1) marks.push(text("tick", right, 90, ends.last, "middle"));
  return { width, height, marks };
}
