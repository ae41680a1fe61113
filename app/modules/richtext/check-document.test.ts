import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anyDocument,
  documentRuns,
  cell,
  image,
  paragraph,
  recommendation,
  richDocument,
  section,
  slot,
  table,
  text,
} from "../../../test/factories/rich-documents";
import { checkDocument } from "./check-document";
import { emptyDocument, type RichDocument } from "./document";
import { toPlainText } from "./document-text";

function accepted(json: unknown): RichDocument {
  const result = checkDocument(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.document;
}

function problemsOf(json: unknown) {
  const result = checkDocument(json);
  return result.ok ? [] : result.problems;
}

describe("a document that the format allows", () => {
  it("is accepted as it stands, in its canonical form", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const once = accepted(document);
        expect(accepted(once)).toEqual(once);
      }),
      documentRuns,
    );
  }, 20_000);

  it("keeps every block's id", () => {
    const document = richDocument(section("Økonomi", paragraph("Et forløb koster 16.990 kr. om måneden.")));
    expect(accepted(document).content[0]).toEqual(document.content[0]);
  });

  it("may be empty: every template gives an accepted document", () => {
    const document = emptyDocument([
      { kind: "text", key: "sagsfremstilling", title: "Sagsfremstilling" },
      { kind: "recommendation", key: "indstilling", title: "Indstilling" },
      { kind: "attachments", key: "bilag", title: "Bilag" },
      { kind: "decision", key: "beslutning", title: "Beslutning" },
    ]);
    expect(accepted(document)).toEqual(document);
  });
});

describe("what is mended without a word", () => {
  it("missing and doubled ids", () => {
    const doubled = paragraph("to");
    const document = accepted(
      richDocument(section("A", doubled, { ...doubled }, { type: "paragraph", attrs: {} as any })),
    );
    const ids = JSON.stringify(document).match(/"id":"[^"]+"/g) ?? [];
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    expect(document.content[0]).toMatchObject({ content: [{ attrs: { id: doubled.attrs.id } }, {}, {}] });
  });

  it("letters that are put together from two, and characters nobody sees", () => {
    const document = accepted(richDocument(section("A", paragraph("A\u030arhus 010203\u00ad-1234\u0000\ud800"))));
    expect(toPlainText(document)).toBe("A\nÅrhus 010203-1234\ufffd");
  });

  it("unknown marks and attributes: the words stay", () => {
    const document = accepted({
      type: "doc",
      content: [
        {
          type: "section",
          attrs: { id: "s", key: "a", title: "A", onclick: "alert(1)" },
          content: [
            {
              type: "paragraph",
              attrs: { id: "p", style: "color:red" },
              content: [{ type: "text", text: "ord", marks: [{ type: "textStyle", attrs: { color: "red" } }] }],
            },
          ],
        },
      ],
    });
    expect(document.content[0]).toEqual({
      type: "section",
      attrs: { id: "s", key: "a", title: "A", noRemarks: false },
      content: [{ type: "paragraph", attrs: { id: "p" }, content: [{ type: "text", text: "ord" }] }],
    });
  });

  it("'Ingen bemærkninger.' where something is written", () => {
    const document = richDocument(section("A", paragraph("Der er en bemærkning.")));
    (document.content[0] as any).attrs.noRemarks = true;
    expect(accepted(document).content[0]).toMatchObject({ attrs: { noRemarks: false } });
  });
});

describe("what is refused, with its place", () => {
  const refusals: [string, unknown, string, RegExp][] = [
    ["nothing", null, "Teksten", /kan ikke læses/],
    ["a list", [], "Teksten", /kan ikke læses/],
    ["another format", { type: "document" }, "Teksten", /ikke kan gemmes her \(document\)/],
    ["a paragraph alone", paragraph("x"), "Teksten", /kan ikke læses/],
    ["no section", { type: "doc", content: [] }, "Teksten", /ikke kan stå/],
    ["a paragraph outside sections", { type: "doc", content: [paragraph("x")] }, "Teksten", /ikke kan stå/],
    [
      "an unknown node",
      richDocument(section("A", { type: "video", attrs: {} } as any)),
      "Teksten",
      /ikke kan gemmes her \(video\)/,
    ],
    [
      "a table in a quotation",
      richDocument(
        section("Økonomi", { type: "blockquote", attrs: { id: "q" }, content: [table([["a"], ["b"]]) as any] }),
      ),
      "Økonomi",
      /ikke kan stå/,
    ],
    [
      "a script as a link",
      richDocument(section("A", paragraph([text("x", { type: "link", attrs: { href: "javascript:alert(1)" } })]))),
      "Teksten",
      /Linket "javascript:alert\(1\)" kan ikke bruges/,
    ],
    [
      "a picture without words",
      richDocument(section("A", paragraph("x"), image("  "))),
      "A, billede 1",
      /mangler en tekst/,
    ],
    [
      "a picture of no file",
      richDocument(section("A", { type: "image", attrs: { id: "i", fileSha256: "http://x", alt: "x", title: "" } })),
      "A, billede 1",
      /ikke hentet ind/,
    ],
    [
      "a table without a header row",
      richDocument(section("Økonomi", table([["a", "b"]], { headerRows: 0 }))),
      "Økonomi, tabel 1",
      /skal være overskrifter/,
    ],
    [
      "three header rows",
      richDocument(section("Økonomi", table([["a"], ["b"], ["c"], ["d"]], { headerRows: 3 }))),
      "Økonomi, tabel 1",
      /højst være to rækker/,
    ],
    [
      "rows of different length",
      richDocument(section("Økonomi", table([["a"], ["b"]]), table([["a", "b"], ["c"]]))),
      "Økonomi, tabel 2",
      /ikke lige lange/,
    ],
    [
      "a header cell that reaches into the body",
      richDocument(
        section("A", table([[cell("a", { header: true, rowspan: 2 }), cell("b", { header: true })], ["c"]])),
      ),
      "A, tabel 1",
      /rækker ned/,
    ],
    ["two sections of one name", richDocument(section("A"), section("A")), "A", /sit eget navn/],
    [
      "points without their recommendation",
      { type: "doc", content: [{ type: "recommendationPoint", attrs: { word: "at" } }] },
      "Teksten",
      /ikke kan stå/,
    ],
  ];
  it.each(refusals)("%s", (_, json, place, message) => {
    expect(problemsOf(json)).toEqual([{ place, message: expect.stringMatching(message) }]);
  });

  it("a text that is nested, long or wide beyond reason, at once", () => {
    const deep: { type: string; content?: unknown[] } = { type: "blockquote" };
    let innermost = deep;
    for (let i = 0; i < 100_000; i += 1) {
      const child: typeof deep = { type: "blockquote" };
      innermost.content = [child];
      innermost = child;
    }
    const started = performance.now();
    expect(problemsOf(richDocument(section("A", deep as any)))).toHaveLength(1);
    expect(problemsOf(richDocument(section("A", paragraph("x".repeat(600_001)))))).toHaveLength(1);
    const wide = table([Array.from({ length: 60 }, () => "a"), Array.from({ length: 60 }, () => "b")]);
    expect(problemsOf(richDocument(section("A", wide)))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("and hostile JSON of any shape never throws", () => {
    const names = [
      "doc",
      "section",
      "paragraph",
      "text",
      "table",
      "tableRow",
      "tableCell",
      "recommendation",
      "__proto__",
      "constructor",
    ];
    const hostile = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(fc.constantFrom(...names), fc.string()),
          attrs: fc.oneof(
            fc.anything(),
            fc.dictionary(fc.constantFrom("id", "key", "title", "colspan", "href", "level"), fc.anything()),
          ),
          content: fc.oneof({ depthSize: "small" }, fc.anything(), fc.array(tie("node"), { maxLength: 4 })),
          marks: fc.anything(),
          text: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    })).node;
    fc.assert(
      fc.property(fc.oneof(hostile, fc.anything()), (json) => {
        const result = checkDocument(json);
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
        else expect(checkDocument(result.document)).toEqual(result);
      }),
      { numRuns: 200 },
    );
  });
});

describe("places of attachments and decision", () => {
  it("stand where the template has them", () => {
    const document = accepted(
      richDocument(section("A"), recommendation("X indstiller,"), slot("Bilag", "attachments")),
    );
    expect(document.content.map((part) => part.type)).toEqual(["section", "recommendation", "sectionSlot"]);
  });
});
