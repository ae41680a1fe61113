import { area, baseline, line, text, type Drawing } from "./drawing";
import { widthOf } from "./text-width";

export interface GoalBarData {
  /** none below zero */
  result: { value: number; shown: string };
  target: { value: number; shown: string };
}

/** Room for the result's own figure at the bar's end. */
const roomAtTheEnd = 1.25;
const [top, thick] = [26, 24];

/** A result as a bar from nothing, and a mark at what it was to reach. */
export function goalBarDrawing({ result, target }: GoalBarData, width: number): Drawing {
  const most = Math.max(result.value, target.value, 0) * roomAtTheEnd || 1;
  const place = (value: number) => (Math.max(0, value) / most) * width;
  const words = `mål ${target.shown}`;
  const [at, long] = [place(target.value), widthOf(words, 13)];
  const fits = at + long <= width;
  return {
    width,
    height: top + thick + 10,
    marks: [
      line("grid", 0, top + thick, width, top + thick),
      area("bar", 0, top, place(result.value), thick),
      line("mark", at, top - 8, at, top + thick + 8),
      text("label", fits ? at - 1 : at + 1, top - 13, words, fits ? "start" : "end"),
      text("value", place(result.value) + 8, top + thick / 2 + baseline("value"), result.shown),
    ],
  };
}
