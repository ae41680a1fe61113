import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Chart, DrawingSvg } from "./chart";
import { chartHtml, drawingHtml } from "./chart-html";
import { intervalDrawing } from "./interval-drawing";
import { lineDrawing } from "./line-drawing";
import { slopeDrawing, slopeNumbers } from "./slope-drawing";

const slope = {
  before: "Ved start",
  after: `Efter <b>"&'`,
  rows: [
    { name: "I job", before: { value: 21, shown: "21 %" }, after: { value: 40, shown: "40 %" }, lead: true },
    {
      name: "På sygedagpenge",
      before: { value: 48, shown: "48 %" },
      after: { value: 10, shown: "10 %" },
      lowerIsBetter: true,
    },
  ],
};
const drawings = [
  slopeDrawing(slope, 720),
  lineDrawing(
    {
      points: [60, 70, null, 80].map((value, index) => ({
        label: `Måned ${index}`,
        brief: `m${index}`,
        value,
        shown: String(value),
        provisional: index === 3,
      })),
      target: { name: "Mål", values: [75, 75, 75, 75].map((value) => ({ value, shown: "75 %" })) },
      breaks: [{ label: "Måned 1", words: "Nyt system" }],
      tick: String,
    },
    340,
  ),
  intervalDrawing(
    { from: 0, to: 100, ticks: [0, 100], tick: String, groups: [{ name: "A", rows: [{ label: "nu", value: 40, shown: "40 %", low: 16, high: 68, early: true }] }] }, // prettier-ignore
    720,
  ),
];

test.each(drawings)("a drawing is written in a text as it is rendered on a page, %#", (drawing) => {
  expect(drawingHtml(drawing, "wide")).toBe(renderToStaticMarkup(<DrawingSvg drawing={drawing} className="wide" />));
});

test("so is the chart around it, but for the ids that a text has no need of", () => {
  const said = { title: "Deltagerne", description: "Fra 21 til 40 %.", source: "Kilde: A & B." };
  const draw = (width: number) => slopeDrawing(slope, width);
  const page = renderToStaticMarkup(<Chart {...said} draw={draw} numbers={slopeNumbers(slope)} />);
  const written = chartHtml(
    { ...said, numbers: slopeNumbers(slope), wide: draw(720), narrow: draw(340) },
    "Diagram: Deltagerne",
  );
  const alike = (html: string) =>
    html
      .replace(/ (id|aria-labelledby|aria-describedby)="[^"]*"/g, "")
      .replace(/ aria-label="[^"]*"/g, "")
      .replaceAll("tabindex", "tabIndex")
      .replace(/ (role|tabIndex)="[^"]*"/g, "");
  expect(alike(written)).toBe(alike(page));
  expect(written).toContain('aria-label="Diagram: Deltagerne"');
  expect(written).not.toMatch(/<b>"|style=|<script/);
});
