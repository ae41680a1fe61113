import { lookOf, pathData, type Look } from "./chart-colours";
import type { ChartNumbers, Drawing, Mark } from "./drawing";

/** A chart that stands in a text: drawn already, with its words and numbers. */
export interface WrittenChart {
  title: string;
  description: string;
  source: string;
  numbers: ChartNumbers;
  wide: Drawing;
  narrow: Drawing;
}

/**
 * The same as `<Chart>` writes, for a text that is written as HTML: the drawing at both widths, what it shows in words, and its numbers.
 * @param label what the figure is called on its page, where every figure has a name of its own
 */
export function chartHtml({ title, description, source, numbers, wide, narrow }: WrittenChart, label: string): string {
  const table = numbersHtml(title, numbers, label);
  return (
    `<figure class="chart" aria-label="${escaped(label)}"><figcaption><b>${escaped(title)}</b>` +
    `<span class="hint">${escaped(description)}</span></figcaption>` +
    `${drawingHtml(wide, "wide")}${drawingHtml(narrow, "narrow")}${table}` +
    `${source ? `<p class="hint">${escaped(source)}</p>` : ""}</figure>`
  );
}

/** Exactly what `<DrawingSvg>` renders (chart-html.test.tsx). */
export function drawingHtml({ width, height, marks }: Drawing, className: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" class="drawing ${className}" aria-hidden="true" focusable="false">${marks.map(markHtml).join("")}</svg>`;
}

function markHtml(mark: Mark): string {
  const look = attributes(lookOf(mark));
  switch (mark.kind) {
    case "line":
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}"${look}></line>`;
    case "path":
      return `<path d="${pathData(mark.points)}"${look}></path>`;
    case "area":
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"${look}></rect>`;
    case "dot":
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.r}"${look}></circle>`;
    case "text":
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" text-anchor="${mark.anchor}"${look}>${escaped(mark.text)}</text>`;
  }
}

function attributes({ fill, stroke, strokeWidth, dash, round, weight }: Look): string {
  const written: [string, string | number | undefined][] = [
    ["class", [fill && `f-${fill}`, stroke && `s-${stroke}`].filter(Boolean).join(" ")],
    ["stroke-width", strokeWidth],
    ["stroke-dasharray", dash],
    ["stroke-linecap", round ? "round" : undefined],
    ["stroke-linejoin", round ? "round" : undefined],
    ["font-weight", weight === 600 ? 600 : undefined],
  ];
  return written.map(([name, value]) => (value === undefined ? "" : ` ${name}="${value}"`)).join("");
}

function numbersHtml(title: string, { columns, rows }: ChartNumbers, label: string): string {
  const head = columns.map((name, index) => `<th scope="col"${index > 0 ? ' class="num"' : ""}>${escaped(name)}</th>`);
  const body = rows.map(
    ([heading = "", ...cells]) =>
      `<tr><th scope="row">${escaped(heading)}</th>${cells.map((cell) => `<td class="num">${escaped(cell)}</td>`).join("")}</tr>`,
  );
  return (
    `<details class="fold"><summary>Se tallene</summary><div class="scroll" role="region" aria-label="Tallene i ${escaped(label)}" tabindex="0">` +
    `<table class="data"><caption class="vh">${escaped(title)}</caption><thead><tr>${head.join("")}</tr></thead>` +
    `<tbody>${body.join("")}</tbody></table></div></details>`
  );
}

const escaped = (words: string): string =>
  words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
