// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser as SchemaParser, type Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { documentSchema } from "../schema";
import { cleanPastedHtml } from "./clean-pasted-html";

// A browser's DOMParser loads nothing; happy-dom's would.
Object.assign((window as any).happyDOM.settings.navigation, { disableChildFrameNavigation: true });

/** What the schema makes of the cleaned HTML, one line for each block: "h1 Økonomi", "  ul li p Job-bro". */
function outline(html: string): string[] {
  const holder = document.createElement("div");
  holder.innerHTML = cleanPastedHtml(html);
  const section = documentSchema.nodes["section"]!.create();
  const parsed = SchemaParser.fromSchema(documentSchema).parse(holder, { topNode: section });
  const lines: string[] = [];
  const names: Record<string, string> = {
    paragraph: "p",
    bulletList: "ul",
    listItem: "li",
    tableHeader: "th",
    tableCell: "td",
    blockquote: "quote",
    tableRow: "tr",
  };
  const nameOf = (node: Node) =>
    node.type.name === "heading"
      ? `h${node.attrs["level"]}`
      : node.type.name === "orderedList"
        ? `ol${node.attrs["start"]}`
        : (names[node.type.name] ?? node.type.name) + spans(node);
  const visit = (node: Node, path: string[]) => {
    if (node.isTextblock) lines.push([...path, nameOf(node), inline(node)].join(" ").trim());
    else if (node.type.name === "tableRow") lines.push(`tr ${cells(node)}`);
    else node.forEach((child) => visit(child, [...path, nameOf(node)]));
  };
  const cells = (row: Node) => {
    const found: string[] = [];
    row.forEach((cell) => found.push(`${nameOf(cell)} ${texts(cell)}`));
    return found.join(" | ");
  };
  parsed.forEach((child) => visit(child, []));
  return lines;
}

const spans = (node: Node) =>
  (Number(node.attrs["colspan"]) > 1 ? `:${node.attrs["colspan"]}` : "") +
  (Number(node.attrs["rowspan"]) > 1 ? `↓${node.attrs["rowspan"]}` : "");

function texts(cell: Node): string {
  const found: string[] = [];
  cell.descendants((node) => {
    if (node.isTextblock) found.push(inline(node));
    return !node.isTextblock;
  });
  return found.join(" / ");
}

function inline(block: Node): string {
  let words = "";
  block.forEach((node) => {
    const marks = node.marks.map(({ type, attrs }) => (type.name === "link" ? attrs["href"] : type.name[0]));
    words += node.type.name === "hardBreak" ? "⏎" : marks.length > 0 ? `[${node.text}](${marks.join()})` : node.text;
  });
  return words;
}

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, "fixtures", `${name}.html`), "utf8");

describe("pasting keeps structure and drops the rest", () => {
  it("from Word for Windows", () => {
    expect(outline(fixture("word-windows"))).toEqual([
      "h1 Økonomi",
      "p Et forløb koster [16.990\u00a0kr.](b) om måneden. Med et gennemsnit på 12 måneder bliver det 203.880 kr. Lokalet er på 40 m².",
      "ul li p Job-bro",
      "ul li ul li p 1.105 kr. om ugen",
      "ul li p Genstart",
      "p [Derefter:](i)",
      "ol3 li p Visitation",
      "ol3 li p Opstart hos [KRAMP](https://www.kramp.com/da-dk) og notat",
      "h2 Priser i dag",
      "tr th [Tilbud](b) | th:2 [Kr.](b)",
      "tr td Job-bro | td 1.105 | td 57.460",
      "p Godt at vide.",
    ]);
  });

  it("from Word on the web", () => {
    expect(outline(fixture("word-online"))).toEqual([
      "h1 Målgruppen",
      "p Borgere med [autisme](b)[ eller mistanke](i)",
      "ul li p 36 borgere",
      "ul li ul li p 16 med mentor",
      "ul li p 59 i alt",
      "ol2 li p Anden",
      "tr td År | td Antal",
      "tr td 2021 | td 36",
    ]);
  });

  it("from LibreOffice", () => {
    expect(outline(fixture("libreoffice"))).toEqual([
      "h1 Lovgrundlag",
      "p Efter [lov om en aktiv beskæftigelsesindsats](b) § 9, [stk. 2](i).",
      "ol2 li p kontanthjælp",
      "ol2 li ul li p jobparat",
      "ol2 li p fleksjob",
      "tr th Gruppe | th Antal",
      "tr td↓2 Unge | td 1.014",
      "tr td 12",
    ]);
  });

  it("from Google Docs", () => {
    expect(outline(fixture("google-docs"))).toEqual([
      "h1 Effekt",
      "p Det ventes, at [50 deltagere](b)[ kommer i job](i)[her](https://www.rksk.dk)",
      "ul li p mål",
      "ul li ul li p 33 i september",
      "ul li p opfølgning",
      "tr td Før | td Efter",
      "tr td 48 % | td 10 %",
    ]);
  });

  it("from a web page", () => {
    expect(outline(fixture("web-page"))).toEqual([
      "h1 Ny lov om [beskæftigelse](i)",
      "p Loven trådte i kraft 18. august 2022.",
      "p Læs mere klik og [her](https://www.retsinformation.dk/eli/lta/2022/1).⏎Ny linje",
      "quote p [Citat](b)",
      "quote p Sagt i salen",
      "p Kun opsætning",
      "tr th År | th Pct.",
      "tr td 2021 | td 4,1 · %",
      "ul li p a",
      "ul li p b · c",
    ]);
  });
});

it("nothing that could run or call home is left, whatever was pasted", () => {
  for (const name of ["word-windows", "word-online", "libreoffice", "google-docs", "web-page"]) {
    expect(cleanPastedHtml(fixture(name))).not.toMatch(/script|style|class=|src=|on\w+=|javascript:|file:|mso/i);
  }
});

it("a caption comes along", () => {
  expect(cleanPastedHtml(fixture("web-page"))).toContain('<table data-caption="Ledighed">');
});

it("what was copied from our own editor is left as it is", () => {
  const own = '<p data-id="abc" data-pm-slice="1 1 []">Vores egen</p>';
  expect(cleanPastedHtml(own)).toBe(own);
});

it("a list of letters and roman numerals is a numbered list, a dash is not", () => {
  const item = (sign: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${sign}</span>${words}</p>`;
  expect(outline(item("a)", "et") + item("b)", "to"))).toEqual(["ol1 li p et", "ol1 li p to"]);
  expect(outline(item("iv.", "fire"))).toEqual(["ol1 li p fire"]);
  expect(outline(item("-", "et") + item("–", "to"))).toEqual(["ul li p et", "ul li p to"]);
});
