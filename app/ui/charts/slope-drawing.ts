import {
  baseline,
  dot,
  line,
  lineHeight,
  path,
  spread,
  text,
  wrapped,
  type ChartNumbers,
  type Drawing,
  type Mark,
} from "./drawing";
import { widthOf } from "./text-width";

export interface SlopeRow {
  name: string;
  before: { value: number; shown: string };
  after: { value: number; shown: string };
  /** drawn dashed, with open points */
  lowerIsBetter?: boolean;
  /** the one that it is about: a thicker line */
  lead?: boolean;
}

export interface SlopeData {
  /** "Ved start" */
  before: string;
  /** "Efter forløbet" */
  after: string;
  /** at least one, all in one unit */
  rows: SlopeRow[];
}

export const slopeNumbers = ({ before, after, rows }: SlopeData): ChartNumbers => ({
  columns: ["Hvad", before, after],
  rows: rows.map((row) => [
    row.name + (row.lowerIsBetter ? " (lavere er bedre)" : ""),
    row.before.shown,
    row.after.shown,
  ]),
});

/** Before and after: each a line between two axes, named where it begins and ends. */
export function slopeDrawing({ before, after, rows }: SlopeData, width: number): Drawing {
  const longest = Math.max(...rows.map((row) => leftWidth(row))) + 24;
  // Where a name has no room before its line, all stand after theirs alone, in as many lines as they need.
  const named = width >= 500 && longest <= width * 0.38;
  const left = named ? longest : 78;
  const right = width - (named ? Math.min(width * 0.36, left) : Math.max(168, Math.min(width * 0.36, longest)));
  const nameWidth = width - right - 24;
  const names = rows.map(({ name, after: end }) => wrapped(`${end.shown} ${name}`, nameWidth, "name"));
  const [lowest, highest] = scaleOf(rows.flatMap((row) => [row.before.value, row.after.value]));
  const room = Math.max(
    180,
    rows.length * 44,
    names.reduce((sum, lines) => sum + lines.length * lineHeight + 4, 0),
  );
  const top = 34;
  const height = top + room + 24;
  const y = (value: number) => top + 10 + (1 - (value - lowest) / (highest - lowest)) * (room - 20);
  const starts = spread(
    rows.map((row) => ({ at: y(row.before.value), height: lineHeight + 2 })),
    top - 6,
    top + room + 12,
  );
  const ends = spread(
    rows.map((row, index) => ({ at: y(row.after.value), height: names[index]!.length * lineHeight + 2 })),
    top - 6,
    top + room + 12,
  );
  const marks: Mark[] = [
    line("grid", left, top - 8, left, top + room + 8),
    line("grid", right, top - 8, right, top + room + 8),
    text("label", left, 14, before, "middle"),
    text("label", right, 14, after, "middle"),
  ];
  rows.forEach((row, index) => {
    const [from, to] = [y(row.before.value), y(row.after.value)];
    const point = row.lowerIsBetter ? "openFalling" : "full";
    marks.push(
      path(row.lowerIsBetter ? "falling" : row.lead ? "ownBold" : "own", [
        [left, from],
        [right, to],
      ]),
      dot(point, left, from),
      dot(point, right, to),
    );
    const at = starts[index]! + baseline("name");
    const valueWidth = widthOf(row.before.shown, 14) + 6;
    marks.push(text("value", left - 12, at, row.before.shown, "end"));
    if (named) marks.push(text("label", left - 12 - valueWidth, at, row.name, "end"));
    const [first = "", ...others] = names[index]!;
    const begins = ends[index]! - ((names[index]!.length - 1) * lineHeight) / 2 + baseline("name");
    marks.push(text("value", right + 12, begins, row.after.shown));
    const rest = first.slice(row.after.shown.length).trim();
    if (rest) marks.push(text("label", right + 12 + widthOf(row.after.shown, 14) + 6, begins, rest));
    others.forEach((words, place) => marks.push(text("label", right + 12, begins + (place + 1) * lineHeight, words)));
  });
  if (rows.some(({ lowerIsBetter }) => lowerIsBetter)) {
    const at = height + 12;
    marks.push(
      line("falling", 0, at - 4, 30, at - 4),
      dot("openFalling", 15, at - 4, 3.5),
      text("label", 40, at, "Stiplet: lavere er bedre"),
    );
    return { width, height: height + 24, marks };
  }
  return { width, height, marks };
}

/** At least this many points from the foot to the top: two points more are no climb from the one to the other. */
const leastSpan = 40;

/** Around the shares that are drawn, within 0 to 100 where they are. */
function scaleOf(values: readonly number[]): [lowest: number, highest: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const more = Math.max(0, leastSpan - (most - least)) / 2;
  const low = Math.max(Math.min(0, least), least - more);
  const high = Math.max(most, low + leastSpan);
  return high <= 100 || most > 100 ? [low, high] : [100 - leastSpan, 100];
}

const leftWidth = ({ name, before }: SlopeRow): number => widthOf(name, 13) + widthOf(before.shown, 14) + 6;
