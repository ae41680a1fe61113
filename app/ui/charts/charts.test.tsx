import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { chartSvg } from "./chart-svg";
import { spread, wrapped, type Drawing, type Mark } from "./drawing";
import { GoalLine } from "./goal-line";
import { goalLineDrawing } from "./goal-line-drawing";
import { IntervalChart } from "./interval-chart";
import { intervalDrawing } from "./interval-drawing";
import { LineChart } from "./line-chart";
import { lineDrawing, type LineData } from "./line-drawing";
import { MultiplesChart } from "./multiples-chart";
import { multiplesDrawing, multiplesScale, panelDrawing } from "./multiples-drawing";
import { SlopeChart } from "./slope-chart";
import { slopeDrawing } from "./slope-drawing";
import { widthOf } from "./text-width";

const percent = (value: number) => `${value} %`;
const frame = { title: "Rettidighed", description: "Fra 66 til 80 pct.", source: "Kilde: Jobindsats." };
const line: LineData = {
  points: [66, 71, null, 74, 80].map((value, index) => ({
    label: `Måned ${index + 1}`,
    brief: `m${index + 1}`,
    value,
    shown: value === null ? "–" : percent(value),
    provisional: index === 4,
  })),
  target: { name: "Mål: mindst 80 pct.", values: Array.from({ length: 5 }, () => ({ value: 80, shown: "80 %" })) },
  breaks: [{ label: "Måned 2", words: "Nyt sagssystem" }],
  tick: percent,
};
const unmeasured = [3, 4, 5].map((month) => ({ label: `Måned ${month}`, brief: `m${month}`, value: null, shown: "–" }));
const slope = {
  before: "Ved start",
  after: "Efter forløbet",
  rows: [
    { name: "I beskæftigelse", before: { value: 21, shown: "21 %" }, after: { value: 40, shown: "40 %" } },
    { name: "Selvforsørgende", before: { value: 4, shown: "4 %" }, after: { value: 38, shown: "38 %" }, lead: true },
    { name: "Beskæftigelsesgrad", before: { value: 15, shown: "15 %" }, after: { value: 23, shown: "23 %" } },
    {
      name: "På sygedagpenge",
      before: { value: 48, shown: "48 %" },
      after: { value: 10, shown: "10 %" },
      lowerIsBetter: true,
    },
  ],
};
const interval = {
  from: 0,
  to: 100,
  ticks: [0, 50, 100],
  tick: percent,
  groups: [
    {
      name: "Cykelprojektet",
      note: "15 unge begyndte",
      rows: [
        { label: "ved afslutning", value: 40, shown: "40 %", low: 16, high: 68, early: true },
        { label: "et halvt år efter", value: 60, shown: "60 %", low: 32, high: 84 },
      ],
    },
  ],
};
const multiples = {
  own: "Rudersdal",
  peers: ["RAR Hovedstaden", "Østdanmark"],
  panels: [
    { name: "A-dagpenge", note: "456 → 703", own: [0, 54], shown: "+54 %", peers: [[0, 46], [0, 49]] }, // prettier-ignore
    { name: "Kontanthjælp", note: "304 → 264", own: [0, -13], shown: "−13 %", peers: [[0, -3], [0, -2]] }, // prettier-ignore
  ],
};
const goal = {
  values: line.points.map(({ value }) => value),
  provisional: line.points.flatMap(({ provisional }, place) => (provisional ? [place] : [])),
  breaks: [3],
  ends: { first: "jan. 18", newest: "jul. 18", last: "dec. 18" },
  target: { value: 90, shown: "90 %" },
};

const longName = {
  name: "Gennemsnitlig beskæftigelsesgrad",
  before: { value: 15, shown: "15 %" },
  after: { value: 23, shown: "23 %" },
};

const drawings: [string, Drawing][] = [340, 510, 720].flatMap((width): [string, Drawing][] => [
  [`line ${width}`, lineDrawing(line, width)],
  [
    `line before its end ${width}`,
    lineDrawing({ ...line, points: [...line.points.slice(0, 2), ...unmeasured] }, width),
  ],
  [`slope ${width}`, slopeDrawing(slope, width)],
  [`slope of a long name ${width}`, slopeDrawing({ ...slope, rows: [...slope.rows, longName] }, width)],
  [`interval ${width}`, intervalDrawing(interval, width)],
  [`multiples ${width}`, multiplesDrawing(multiples, width)],
  [`goal ${width}`, goalLineDrawing(goal)],
]);

const boxOf = (mark: Mark): [left: number, top: number, right: number, bottom: number] => {
  switch (mark.kind) {
    case "line":
      return [Math.min(mark.x1, mark.x2), Math.min(mark.y1, mark.y2), Math.max(mark.x1, mark.x2), Math.max(mark.y1, mark.y2)]; // prettier-ignore
    case "path": {
      const [xs, ys] = [mark.points.map(([x]) => x), mark.points.map(([, y]) => y)];
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }
    case "area":
      return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
    case "dot":
      return [mark.x - mark.r, mark.y - mark.r, mark.x + mark.r, mark.y + mark.r];
    case "text": {
      const width = widthOf(mark.text, mark.size);
      const left = mark.anchor === "start" ? mark.x : mark.anchor === "end" ? mark.x - width : mark.x - width / 2;
      return [left, mark.y - mark.size * 0.75, left + width, mark.y + mark.size * 0.2];
    }
  }
};

test.each(drawings)("%s: every mark lies in the drawing, and no word over another", (_, { width, height, marks }) => {
  for (const mark of marks) {
    const [left, top, right, bottom] = boxOf(mark);
    expect(left, JSON.stringify(mark)).toBeGreaterThanOrEqual(-1);
    expect(top, JSON.stringify(mark)).toBeGreaterThanOrEqual(-1);
    expect(right, JSON.stringify(mark)).toBeLessThanOrEqual(width + 1);
    expect(bottom, JSON.stringify(mark)).toBeLessThanOrEqual(height + 1);
  }
  const words = marks.filter((mark) => mark.kind === "text");
  for (const [index, one] of words.entries())
    for (const other of words.slice(index + 1)) {
      const [a, b] = [boxOf(one), boxOf(other)];
      const over = Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 1 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 1;
      expect(over, `${one.text} / ${other.text}`).toBe(false);
    }
});

test("a line is broken by a missing value and by a break, and what is provisional is dashed", () => {
  const { marks } = lineDrawing(line, 720);
  const paths = marks.filter((mark) => mark.kind === "path" && mark.role !== "target");
  // 66 stands alone before the break and 71 before the gap; only 74 → 80 is a line, and provisional.
  expect(paths.map((mark) => mark.role)).toEqual(["provisional"]);
  expect(marks.filter((mark) => mark.kind === "dot").map((mark) => mark.role)).toEqual([
    "full",
    "full",
    "full",
    "open",
  ]);
  const [broken] = marks.filter((mark) => mark.kind === "line" && mark.role === "break");
  const dots = marks.filter((mark) => mark.kind === "dot");
  expect(broken?.kind === "line" && broken.x1).toBeGreaterThan(dots[0]!.x);
  expect(broken?.kind === "line" && broken.x1).toBeLessThan(dots[1]!.x);
});

test("what reaches higher lies higher, by one scale in all panels", () => {
  const scale = multiplesScale(multiples);
  const ends = multiples.panels.map((panel) => panelDrawing(panel, scale).marks.find((mark) => mark.kind === "dot" && mark.role === "full")); // prettier-ignore
  expect(ends[0]?.kind === "dot" && ends[0].y).toBe(Math.round(scale.y(54) * 10) / 10);
  expect(ends[1]?.kind === "dot" && ends[1].y).toBe(Math.round(scale.y(-13) * 10) / 10);
  expect(scale.y(54)).toBeLessThan(scale.y(0));
});

test("labels are spread: none over another, in the order they wanted, and near where they wanted to be", () => {
  const wanted = fc.array(fc.record({ at: fc.double({ min: 0, max: 400, noNaN: true }), height: fc.constant(16) }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(wanted, (labels) => {
      const places = spread(labels, 0, 400);
      const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at);
      order.slice(1).forEach((index, place) => {
        expect(places[index]! - places[order[place]!]!).toBeGreaterThanOrEqual(16 - 1e-6);
      });
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(8 - 1e-6);
        expect(place).toBeLessThanOrEqual(392 + 1e-6);
      }
    }),
  );
  expect(spread([{ at: 50, height: 16 }, { at: 200, height: 16 }], 0, 400)).toEqual([50, 200]); // prettier-ignore
  expect(spread([{ at: 100, height: 16 }, { at: 100, height: 16 }], 0, 400)).toEqual([92, 108]); // prettier-ignore
});

test("long words are wrapped between words", () => {
  expect(wrapped("Selvforsørgelses- og hjemrejseydelse", 130, "name")).toEqual([
    "Selvforsørgelses-",
    "og hjemrejseydelse",
  ]);
  expect(wrapped("", 100, "name")).toEqual([]);
});

test("a chart's numbers stand in a table beneath it, and its words beside it", () => {
  const drawn = [
    [<LineChart key="1" {...frame} {...line} />, ["74 %", "80 % (foreløbigt)", "Nyt sagssystem"]],
    [<SlopeChart key="2" {...frame} {...slope} />, ["På sygedagpenge (lavere er bedre)", "48 %", "10 %"]],
    [<IntervalChart key="3" {...frame} {...interval} bound={percent} />, ["16 %", "68 %", "84 %"]],
    [<MultiplesChart key="4" {...frame} {...multiples} numbers={{ columns: ["Gruppe", "2020"], rows: [["A-dagpenge", "703"]] }} />, ["703"]], // prettier-ignore
  ] as const;
  for (const [chart, numbers] of drawn) {
    const html = renderToStaticMarkup(chart);
    const table = html.slice(html.indexOf("<table"));
    for (const number of numbers) expect(table).toContain(number);
    expect(html).toContain("Fra 66 til 80 pct.");
    expect(html).toContain("Kilde: Jobindsats.");
    expect(html).not.toMatch(/style=|<script/);
  }
});

test("a goal's line says in words what it shows", () => {
  const html = renderToStaticMarkup(<GoalLine {...goal} name="Rettidighed: 80 pct., mål 90 pct." />);
  expect(html).toContain('role="img" aria-label="Rettidighed: 80 pct., mål 90 pct."');
  expect(html).toContain("mål 90 %");
});

test("the same drawing for the PDF has the colours and the font written out, and no markup from its words", () => {
  const svg = chartSvg(slopeDrawing({ ...slope, before: `<a href="x">&` }, 510));
  expect(svg).toContain("&lt;a href=&quot;x&quot;&gt;&amp;");
  expect(svg).toContain('font-family="IBM Plex Sans"');
  expect(svg).toContain('stroke-dasharray="7 4"');
  expect(svg).not.toMatch(/var\(|class=|NaN|undefined/);
});

test("before and after: two points more are drawn as two points, and a share stays between 0 and 100", () => {
  const rises = (before: number, after: number) => {
    const rows = [{ name: "I job", before: { value: before, shown: "" }, after: { value: after, shown: "" } }];
    const { marks, height } = slopeDrawing({ before: "Før", after: "Efter", rows }, 720);
    const line = marks.find((mark) => mark.kind === "path")!;
    const [[, from], [, to]] = line.points as [[number, number], [number, number]];
    expect(Math.max(from, to)).toBeLessThanOrEqual(height);
    expect(Math.min(from, to)).toBeGreaterThanOrEqual(0);
    return (from - to) / height;
  };
  expect(rises(40, 42)).toBeCloseTo(rises(40, 60) / 10);
  expect(rises(97, 99)).toBeCloseTo(rises(1, 3));
  expect(rises(50, 50)).toBe(0);
  expect(rises(5, 95)).toBeGreaterThan(0.5);
});
