import { expect, test } from "vitest";
import { slopeDrawing, slopeNumbers } from "~/ui/charts/slope-drawing";
import { paragraph, richDocument, section } from "../../../test/factories/rich-documents";
import { checkDocument } from "./check-document";
import { toPlainText } from "./document-text";
import { drawnChart, namedCharts } from "./drawn-chart";
import { renderHtml } from "./render-html";
import { renderTypstSections } from "./render-typst";
import { resolveAtoms } from "./resolve-atoms";

const data = {
  before: "Ved start",
  after: "Ved afslutning",
  rows: [{ name: "I job", before: { value: 21, shown: "21 %" }, after: { value: 40, shown: "40 %" } }],
};
const chart = (title = "Deltagerne & de andre") =>
  drawnChart(
    { title, description: "I job fra 21 % til 40 %.", source: "Kilde: Evalueringen.", numbers: slopeNumbers(data) },
    (width) => slopeDrawing(data, width),
  );
const written = richDocument(
  section("Resultater", paragraph("Se:"), { type: "chart", attrs: { id: "graf", ref: "foerefter:x" } }),
);
const shown = resolveAtoms(written, { chart: () => [chart()] });

test("on a page: the drawing at two widths, its words, its source and its numbers, each under a name of its own", () => {
  const html = renderHtml(richDocument(section("Resultater", chart(), chart())));
  expect(html.match(/<svg /g)).toHaveLength(4);
  expect(html).toContain('<figure class="chart" aria-label="Diagram: Deltagerne &amp; de andre">');
  expect(html).toContain('aria-label="Diagram: Deltagerne &amp; de andre (2)"');
  expect(html).toContain("I job fra 21 % til 40 %.");
  expect(html).toContain("Kilde: Evalueringen.");
  expect(html).toMatch(/<th scope="row">I job<\/th><td class="num">21 %<\/td><td class="num">40 %<\/td>/);
  expect(html).not.toContain("style=");
});

test("in a PDF: the drawing for paper as a picture, with what it shows as its text alternative", () => {
  const [text] = renderTypstSections(shown);
  const node = text!.kind === "text" ? text!.body!.content.at(-1)! : null;
  expect(node).toMatchObject({
    type: "chart",
    attrs: { title: "Deltagerne & de andre", description: "I job fra 21 % til 40 %.", source: "Kilde: Evalueringen." },
  });
  expect(node!.attrs!["svg"]).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 510 /);
});

test("its words and numbers can be found and screened; what a node shows keeps the node's id", () => {
  expect(toPlainText(shown)).toContain("I job\t21 %\t40 %");
  expect(toPlainText(shown)).toContain("Kilde: Evalueringen.");
  const [part] = shown.content;
  expect(part!.type === "section" && part!.content[1]!.attrs.id).toBe("graf");
});

test("nobody can save one: a text under work names what is drawn", () => {
  expect(checkDocument(written)).toMatchObject({ ok: true });
  expect(checkDocument(shown)).toMatchObject({ ok: false });
  expect(namedCharts(shown)).toEqual(written);
});
