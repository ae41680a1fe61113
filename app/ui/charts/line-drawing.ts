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
import { lineScale, runsOf, shownLabels } from "./line-scale";
import { widthOf } from "./text-width";

export interface LinePoint {
  /** "Juli 2018" */
  label: string;
  /** for the axis: "jul. 18" */
  brief: string;
  /** null breaks the line */
  value: number | null;
  /** "71,4 %" */
  shown: string;
  /** may still change: dashed, with an open point */
  provisional?: boolean;
}

/** Where a series changes what it counts: from the point of that label on. */
export interface LineBreak {
  label: string;
  /** "Nyt sagssystem" */
  words: string;
}

export interface LineData {
  points: LinePoint[];
  /** what the line shall reach, by its points: one value, or another line */
  target?: { name: string; values: { value: number | null; shown: string }[] } | null;
  breaks?: LineBreak[];
  /** how a value is written on the axis */
  tick: (value: number) => string;
}

export const lineNumbers = ({ points, target, breaks = [] }: Omit<LineData, "tick">): ChartNumbers => ({
  columns: ["Periode", "Tal", ...(target ? [target.name] : []), ...(breaks.length > 0 ? ["Brud"] : [])],
  rows: points.map((point, index) => [
    point.label,
    point.value === null ? point.shown : point.shown + (point.provisional ? " (foreløbigt)" : ""),
    ...(target ? [target.values[index]?.shown ?? "–"] : []),
    ...(breaks.length > 0 ? [breaks.find(({ label }) => label === point.label)?.words ?? ""] : []),
  ]),
});

/** The source, and what the line's shape says. */
export const lineSource = (source: string, { points, breaks = [] }: Pick<LineData, "points" | "breaks">): string =>
  [
    source,
    points.some(({ provisional }) => provisional) && "Stiplet med åbent punkt: foreløbigt.",
    breaks.length > 0 && "Lodret linje: tallene er gjort op på en anden måde derfra og kan ikke sammenlignes.",
  ]
    .filter(Boolean)
    .join(" ");

const gap = 8;

/** A line against its target. It is not drawn across a break. */
export function lineDrawing({ points, target, breaks = [], tick }: LineData, width: number): Drawing {
  const values = points.map(({ value }) => value);
  const aims = target?.values.map(({ value }) => value) ?? [];
  const scale = lineScale(
    points.length,
    [...values, ...aims].filter((value) => value !== null),
  );
  const ticks = scale.ticks.map(tick);
  const aimRuns = runsOf(aims);
  const [last, aim] = [runsOf(values).at(-1)?.at(-1), aimRuns.at(-1)?.at(-1)];
  // A number that comes before the line's end stands at its point; what ends with the drawing stands in its margin.
  const early = last !== undefined && last < points.length - 1;
  const ends = [
    ...(last === undefined || early ? [] : [{ words: points[last]!.shown, value: values[last]! }]),
    ...(aim === undefined ? [] : [{ words: `mål ${target!.values[aim]!.shown}`, value: aims[aim]! }]),
  ];
  const key = target ? wrapped(target.name, width - 40, "label") : [];
  const notes = breaks.flatMap((broken) => {
    const at = points.findIndex(({ label }) => label === broken.label);
    return at > 0 ? [{ at, lines: wrapped(broken.words, Math.max(100, width * 0.24), "tick") }] : [];
  });
  const left = Math.max(...ticks.map((words) => widthOf(words, 12))) + gap;
  const right = Math.max(24, ...ends.map(({ words }) => widthOf(words, 14) + gap + 6));
  const keyHeight = key.length === 0 ? 0 : key.length * lineHeight + gap;
  const top = keyHeight + Math.max(0, ...notes.map(({ lines }) => lines.length)) * lineHeight + 20;
  const plot = { width: width - left - right, height: width < 420 ? 170 : 210 };
  const x = (index: number) => left + (scale.x[index]! / 100) * plot.width;
  const y = (value: number) => top + (scale.y(value) / 100) * plot.height;
  const marks: Mark[] = [];
  key.forEach((words, index) => marks.push(text("label", 40, 12 + index * lineHeight, words)));
  if (key.length > 0) marks.push(line("target", 0, 8, 30, 8));
  scale.ticks.forEach((value, index) => {
    marks.push(line(index === 0 ? "axis" : "grid", left, y(value), left + plot.width, y(value)));
    marks.push(text("tick", left - gap, y(value) + baseline("tick"), ticks[index]!, "end"));
  });
  for (const index of shownLabels(points.length, Math.max(2, Math.floor(plot.width / 72))))
    marks.push(text("tick", x(index), top + plot.height + 20, points[index]!.brief, "middle"));
  for (const { at, lines } of notes) {
    const place = (x(at - 1) + x(at)) / 2;
    const beside = place > left + plot.width / 2;
    marks.push(line("break", place, keyHeight + 6, place, top + plot.height));
    lines.forEach((words, index) =>
      marks.push(
        text("tick", place + (beside ? -6 : 6), keyHeight + 16 + index * lineHeight, words, beside ? "end" : "start"),
      ),
    );
  }
  for (const run of aimRuns) {
    const places = run.map((index) => [x(index), y(aims[index]!)] as const);
    const alone = places.length === 1 ? places[0]! : null;
    marks.push(alone ? line("target", alone[0] - 14, alone[1], alone[0] + 14, alone[1]) : path("target", places));
  }
  marks.push(...linesOf(points, new Set(notes.map(({ at }) => at)), x, y));
  const first = runsOf(values)[0]?.[0];
  // Its number stands above the first point, or beneath it where the line climbs and there is room.
  const climbs = first !== undefined && (values[first + 1] ?? values[first]!) > values[first]!;
  if (first !== undefined && first !== last)
    marks.push(
      text(
        "name",
        x(first) - 4,
        y(values[first]!) + (climbs && y(values[first]!) + 26 < top + plot.height ? 22 : -10),
        points[first]!.shown,
      ),
    );
  if (last !== undefined && early)
    marks.push(text("value", x(last) + 9, y(values[last]!) + baseline("value"), points[last]!.shown));
  const places = spread(
    ends.map(({ value }) => ({ at: y(value), height: lineHeight })),
    top - lineHeight,
    top + plot.height + lineHeight / 2,
  );
  ends.forEach(({ words }, index) => {
    const role = last !== undefined && !early && index === 0 ? "value" : "label";
    marks.push(text(role, left + plot.width + gap, places[index]! + baseline(role), words));
  });
  return { width, height: top + plot.height + 28, marks };
}

/** Each run as one line; what is provisional is dashed from the point before. */
function linesOf(
  points: readonly LinePoint[],
  broken: ReadonlySet<number>,
  x: (index: number) => number,
  y: (value: number) => number,
): Mark[] {
  const lines: Mark[] = [];
  const dots: Mark[] = [];
  let run: (readonly [number, number])[] = [];
  const end = () => {
    if (run.length > 1) lines.push(path("own", run));
    run = [];
  };
  points.forEach(({ value, provisional }, index) => {
    if (value === null) return end();
    const place = [x(index), y(value)] as const;
    const before = points[index - 1]?.value ?? null;
    const joined = before !== null && !broken.has(index);
    if (!joined) end();
    if (joined && provisional) {
      end();
      lines.push(path("provisional", [[x(index - 1), y(before)], place]));
    } else run.push(...(joined && run.length === 0 ? [[x(index - 1), y(before)] as const] : []), place);
    dots.push(dot(provisional ? "open" : "full", ...place, points.length > 24 ? 2.5 : 3.5));
  });
  end();
  return [...lines, ...dots];
}
