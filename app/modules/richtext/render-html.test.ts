// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anyDocument,
  documentRuns,
  bulletList,
  cell,
  heading,
  image,
  orderedList,
  paragraph,
  recommendation,
  richDocument,
  section,
  slot,
  table,
  text,
} from "../../../test/factories/rich-documents";
import type { AnyNode, RichDocument } from "./document";
import { childrenOf } from "./document-text";
import { renderHtml, renderParts } from "./render-html";

const body = (document: RichDocument, options = {}) => renderParts(document, options)[0]!.html;

function parse(html: string): HTMLElement {
  const root = document.createElement("div");
  root.innerHTML = html;
  return root;
}

describe("prices of an item as the source has them", () => {
  const prices = richDocument(
    section(
      "Økonomi",
      paragraph([text("Et forløb koster "), text("16.990 kr.", { type: "bold" }), text(" om måneden.")]),
      table(
        [
          ["Tilbud", "Kr. pr. uge", "Andel"],
          [cell("Job-bro", { header: true }), "1.105", "88 %"],
          ["Genstart", "1.115", "–"],
        ],
        { caption: "Nuværende tilbud", notes: "Priser fra 2022." },
      ),
    ),
  );

  it("become a captioned table with scopes, figures to the right, in a region that can be scrolled by keyboard", () => {
    expect(body(prices)).toBe(
      "<p>Et forløb koster <strong>16.990 kr.</strong> om måneden.</p>" +
        '<div class="scroll" tabindex="0" role="region" aria-label="Tabel: Nuværende tilbud"><table class="data">' +
        "<caption>Nuværende tilbud</caption>" +
        '<thead><tr><th scope="col">Tilbud</th><th scope="col" class="num">Kr. pr. uge</th><th scope="col" class="num">Andel</th></tr></thead>' +
        '<tbody><tr><th scope="row">Job-bro</th><td class="num">1.105</td><td class="num">88 %</td></tr>' +
        '<tr><td>Genstart</td><td class="num">1.115</td><td class="num">–</td></tr></tbody></table></div>' +
        '<p class="tablesource">Priser fra 2022.</p>',
    );
  });

  it("stand under their section's heading", () => {
    expect(renderHtml(prices, { baseLevel: 3 })).toMatch(/^<h3>Økonomi<\/h3><p>/);
  });
});

it("an empty corner is no heading", () => {
  const html = body(
    richDocument(
      section(
        "A",
        table([
          ["", "2021"],
          [cell("Unge", { header: true }), "12"],
        ]),
      ),
    ),
  );
  expect(html).toContain('<thead><tr><td></td><th scope="col" class="num">2021</th></tr></thead>');
});

it("two header rows with spanning cells keep their scopes and columns", () => {
  const html = body(
    richDocument(
      section(
        "A",
        table(
          [
            [cell("Gruppe", { header: true, rowspan: 2 }), cell("Antal", { header: true, colspan: 2 })],
            ["2021", "2022"],
            ["Unge", "12", "1.014"],
          ],
          { headerRows: 2 },
        ),
      ),
    ),
  );
  expect(html).toContain(
    '<thead><tr><th scope="col" rowspan="2">Gruppe</th><th scope="colgroup" colspan="2" class="num">Antal</th></tr>' +
      '<tr><th scope="col" class="num">2021</th><th scope="col" class="num">2022</th></tr></thead>',
  );
});

it("tables' regions are told apart, with a caption and without", () => {
  const names = (...captions: string[]) =>
    renderHtml(
      richDocument(...captions.map((caption, index) => section(`A${index}`, table([["a"], ["b"]], { caption })))),
    ).match(/aria-label="[^"]*"/g);
  expect(names("", "Priser", "", "Priser")).toEqual([
    'aria-label="Tabel"',
    'aria-label="Tabel: Priser"',
    'aria-label="Tabel (2)"',
    'aria-label="Tabel: Priser (2)"',
  ]);
});

describe("headings", () => {
  const levels = (document: RichDocument, baseLevel?: number) =>
    body(document, { baseLevel })
      .match(/<h\d/g)
      ?.map((tag) => Number(tag[2]));

  it("begin one below the section and never skip a level", () => {
    const document = richDocument(
      section("A", heading(2, "a"), heading(3, "b"), heading(1, "c"), heading(3, "d"), heading(2, "e")),
    );
    expect(levels(document)).toEqual([3, 4, 3, 4, 4]);
    expect(levels(document, 5)).toEqual([6, 6, 6, 6, 6]);
  });
});

it("a recommendation is a lead and its points, each with its own word", () => {
  const document = richDocument(
    recommendation("Administrationen indstiller,", ["at", "sagen godkendes"], ["", "den drøftes"], ["om", ""]),
  );
  expect(body(document)).toBe(
    '<p class="lead">Administrationen indstiller,</p><ol class="points"><li><p><span class="word">at</span> sagen godkendes</p></li><li><p>den drøftes</p></li></ol>',
  );
});

it("an empty section says so", () => {
  const document = richDocument(section("A", paragraph(" ")), recommendation(""), slot("Bilag", "attachments"));
  expect(renderParts(document).map((part) => part.html)).toEqual([
    "<p>Ingen bemærkninger.</p>",
    "<p>Ingen indstilling.</p>",
    "",
  ]);
  expect(renderParts(document, { emptyText: null })[0]!.html).toBe("");
});

it("lists keep their nesting and numbers", () => {
  const document = richDocument(
    section(
      "A",
      orderedList(3, "c", [paragraph("d"), bulletList("under")]),
      bulletList([paragraph("a"), paragraph("b")]),
    ),
  );
  expect(body(document)).toBe(
    '<ol start="3"><li>c</li><li>d<ul><li>under</li></ul></li></ol><ul><li><p>a</p><p>b</p></li></ul>',
  );
});

it("a picture has its alternative text, and only that where its file cannot be shown", () => {
  const document = richDocument(section("A", image("Kurven falder", 'Figur "1"')));
  expect(body(document, { imageUrl: (sha: string) => `/filer/${sha}?a=1&b=2` })).toBe(
    `<figure><img src="/filer/${"a".repeat(64)}?a=1&amp;b=2" alt="Kurven falder" loading="lazy"><figcaption>Figur &quot;1&quot;</figcaption></figure>`,
  );
  expect(body(document)).toBe(
    "<figure><p>Billede: Kurven falder</p><figcaption>Figur &quot;1&quot;</figcaption></figure>",
  );
});

describe("reserved nodes", () => {
  const document = richDocument(
    section(
      "A",
      { type: "liveTable", attrs: { id: "t", ref: "priser" } },
      { type: "chart", attrs: { id: "c", ref: "kurve" } },
      paragraph([text("Kære "), { type: "mergeField", attrs: { ref: "navn" } }]),
    ),
  );
  it("are replaced by what the registry answers", () => {
    const atoms = {
      liveTable: (ref: string) => [table([["a"], [ref]])],
      chart: () => [paragraph("Tallet falder.")],
      mergeField: () => "Ib",
    };
    expect(body(document, { atoms })).toContain("<td>priser</td>");
    expect(body(document, { atoms })).toContain("<p>Tallet falder.</p><p>Kære Ib</p>");
  });
  it("are a plain line where nobody answers", () => {
    expect(body(document)).toBe(
      "<p><em>Tabellen kan ikke vises.</em></p><p><em>Diagrammet kan ikke vises.</em></p><p>Kære [mangler]</p>",
    );
  });
});

describe("any document", () => {
  it("keeps all its words", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const shown = squeezed(parse(renderHtml(document)).textContent ?? "");
        for (const words of runs(document)) expect(shown).toContain(squeezed(words));
      }),
      documentRuns,
    );
  }, 20_000);

  it("yields only elements and attributes that do nothing, even when it came past the check", () => {
    const allowed = /^(class|scope|colspan|rowspan|start|tabindex|role|aria-label|href|rel|src|alt|loading)$/;
    const evil = fc.constantFrom(
      '"><script>x</script>',
      "javascript:alert(1)",
      "' onerror='x",
      'https://x" onclick="y',
      "data:text/html,x",
      " java\nscript:x",
    );
    fc.assert(
      fc.property(anyDocument, evil, (document, attack) => {
        const poisoned = poison(document, attack);
        const html = renderHtml(poisoned, { imageUrl: (sha) => `/filer/${sha}` });
        for (const element of parse(html).querySelectorAll("*")) {
          expect(element.tagName).not.toBe("SCRIPT");
          for (const { name, value } of element.attributes) {
            expect(name).toMatch(allowed);
            if (name === "href") expect(value).toMatch(/^(https?:\/\/|mailto:)[^"<>]*$/i);
            if (name === "src") expect(value).toMatch(/^\/filer\//);
          }
        }
      }),
      documentRuns,
    );
  }, 20_000);
});

function runs(node: AnyNode): string[] {
  return node.type === "text" ? [node.text] : childrenOf(node).flatMap(runs);
}

const squeezed = (words: string) => words.replace(/\s+/g, "");

/** The attack put in the place of every string that the document holds. */
function poison(document: RichDocument, attack: string): RichDocument {
  const structural =
    /^(doc|section|recommendation\w*|paragraph|heading|\w+List|listItem|blockquote|horizontalRule|table\w*|image|text|hardBreak|link|bold|italic|at|om|hvorledes|attachments)$/;
  return JSON.parse(JSON.stringify(document), (_, value) =>
    typeof value === "string" && value !== "" && !structural.test(value) ? attack : value,
  );
}
