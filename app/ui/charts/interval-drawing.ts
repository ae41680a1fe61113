import {
  area,
  baseline,
  dot,
  line,
  lineHeight,
  text,
  wrapped,
  type ChartNumbers,
  type Drawing,
  type Mark,
} from "./drawing";

export interface IntervalRow {
  /** "ved afslutning" */
  label: string;
  value: number;
  /** "40 %" */
  shown: string;
  low: number;
  high: number;
  /** measured first: an open point */
  early?: boolean;
}

export interface IntervalGroup {
  name: string;
  /** "15 unge begyndte" */
  note?: string;
  rows: IntervalRow[];
}

export interface IntervalData {
  from: number;
  to: number;
  /** round values between them, both with */
  ticks: number[];
  tick: (value: number) => string;
  groups: IntervalGroup[];
}

/** @param bound how an interval's end is written: "16 %" */
export const intervalNumbers = (groups: readonly IntervalGroup[], bound: (value: number) => string): ChartNumbers => ({
  columns: ["Hvad", "Målt", "Fra", "Til"],
  rows: groups.flatMap(({ name, note, rows }) =>
    rows.map((row) => [`${name}${note ? ` (${note})` : ""}, ${row.label}`, row.shown, bound(row.low), bound(row.high)]),
  ),
});

const rowHeight = 46;

/** What was measured as a point, and how far the truth may lie from it as a bar. */
export function intervalDrawing({ from, to, ticks, tick, groups }: IntervalData, width: number): Drawing {
  const narrow = width < 500;
  const labels = narrow ? 0 : Math.min(240, width * 0.4);
  const [left, right] = [labels + 16, width - 30];
  const x = (value: number) => left + ((value - from) / (to - from)) * (right - left);
  const marks: Mark[] = [];
  let top = 6;
  const bars: Mark[] = [];
  for (const [index, { name, note, rows }] of groups.entries()) {
    if (index > 0) top += narrow ? 12 : 22;
    const head = wrapped(narrow && note ? `${name}, ${note}` : name, narrow ? width : labels * 0.5, "name");
    const notes = narrow || !note ? [] : wrapped(note, labels * 0.5, "label");
    const begins = top + (narrow ? 14 : 34);
    head.forEach((words, place) => bars.push(text("name", 0, begins + place * lineHeight, words)));
    notes.forEach((words, place) =>
      bars.push(text("label", 0, begins + (head.length + place) * lineHeight + 2, words)),
    );
    if (narrow) top += head.length * lineHeight + 4;
    const bottom = begins + (head.length + notes.length) * lineHeight;
    for (const row of rows) {
      const middle = top + (narrow ? rowHeight + 4 : 30);
      bars.push(
        narrow
          ? text("label", 0, top + 16, row.label)
          : text("label", left - 14, middle + baseline("label"), row.label, "end"),
        area("interval", x(row.low), middle - 7, x(row.high) - x(row.low), 14),
        line("cap", x(row.low), middle - 10, x(row.low), middle + 10),
        line("cap", x(row.high), middle - 10, x(row.high), middle + 10),
        dot(row.early ? "open" : "full", x(row.value), middle, 6),
        text("value", x(row.value), middle - 13, row.shown, "middle"),
      );
      top += narrow ? rowHeight + 20 : rowHeight;
    }
    top = Math.max(top, narrow ? 0 : bottom);
  }
  for (const value of ticks) {
    marks.push(line("grid", x(value), 8, x(value), top + 6));
    marks.push(text("tick", x(value), top + 24, tick(value), "middle"));
  }
  return { width, height: top + 32, marks: [...marks, ...bars] };
}
