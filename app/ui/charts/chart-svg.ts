import { lookOf, pathData, printColours, type ChartColour, type Look } from "./chart-colours";
import type { Drawing, Mark } from "./drawing";

/**
 * A drawing as an SVG file of its own, for the PDF: colours and font are written out. What it says stands in the picture's text
 * alternative, which who places it gives.
 */
export function chartSvg({ width, height, marks }: Drawing): string {
  const font = `font-family="IBM Plex Sans" font-weight="400"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${font}>${marks
    .map(markSvg)
    .join("")}</svg>`;
}

function markSvg(mark: Mark): string {
  const look = attributes(lookOf(mark));
  switch (mark.kind) {
    case "line":
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}"${look}/>`;
    case "path":
      return `<path d="${pathData(mark.points)}" fill="none"${look}/>`;
    case "area":
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"${look}/>`;
    case "dot":
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.r}"${look}/>`;
    case "text": {
      const at = `x="${mark.x}" y="${mark.y}" font-size="${mark.size}" text-anchor="${mark.anchor}"`;
      // What lies under a word is covered by a seam in the paper's colour.
      const seam = `<text ${at}${look} stroke="${printColours.sheet}" stroke-width="4" stroke-linejoin="round">${escaped(mark.text)}</text>`;
      return `${mark.role === "tick" ? "" : seam}<text ${at}${look}>${escaped(mark.text)}</text>`;
    }
  }
}

function attributes({ fill, stroke, strokeWidth, dash, round, weight }: Look): string {
  const written: [string, string | number | undefined][] = [
    ["fill", colourOf(fill)],
    ["stroke", colourOf(stroke)],
    ["stroke-width", strokeWidth],
    ["stroke-dasharray", dash],
    ["stroke-linecap", round ? "round" : undefined],
    ["stroke-linejoin", round ? "round" : undefined],
    ["font-weight", weight],
  ];
  return written.map(([name, value]) => (value === undefined ? "" : ` ${name}="${value}"`)).join("");
}

const colourOf = (colour: ChartColour | undefined) => (colour ? printColours[colour] : undefined);

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
