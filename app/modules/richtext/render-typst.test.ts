import fc from "fast-check";
import { expect, it } from "vitest";
import {
  anyDocument,
  documentRuns,
  bulletList,
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
import { textDocumentSchema } from "../pdf/meeting-document";
import type { AnyNode } from "./document";
import { childrenOf } from "./document-text";
import { renderTypstSections, type TypstNode } from "./render-typst";

it("a case text becomes the sections of a meeting document", () => {
  const document = richDocument(
    section(
      "Sagsfremstilling",
      paragraph(),
      paragraph([text("Se "), text("siden", { type: "link", attrs: { href: "https://x.dk/" } })]),
      paragraph(" "),
    ),
    section("Økonomi"),
    recommendation("Administrationen indstiller,", ["at", "sagen godkendes "], ["om", ""]),
    slot("Bilag", "attachments"),
    slot("Beslutning", "decision"),
  );
  expect(renderTypstSections(document)).toEqual([
    {
      kind: "text",
      title: "Sagsfremstilling",
      emptyText: "Ingen bemærkninger.",
      body: {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              { type: "text", text: "Se " },
              { type: "text", text: "siden", marks: [{ type: "link", attrs: { href: "https://x.dk/" } }] },
            ],
          },
        ],
      },
    },
    { kind: "text", title: "Økonomi", body: null, emptyText: "Ingen bemærkninger." },
    {
      kind: "recommendation",
      title: "Indstilling",
      body: { lead: "Administrationen indstiller,", points: [{ word: "at", text: "sagen godkendes" }] },
    },
    { kind: "attachments", title: "Bilag" },
    { kind: "decision" },
  ]);
});

it("a recommendation with nothing in it has no body", () => {
  expect(renderTypstSections(richDocument(recommendation("", ["at", ""])))).toEqual([
    { kind: "recommendation", title: "Indstilling", body: null },
  ]);
});

it("a list in a cell becomes lines, and a picture names its file", () => {
  const list = [paragraph("Vi ser på"), bulletList("pris", [paragraph("tid"), bulletList("uger")])];
  const [rendered] = renderTypstSections(
    richDocument(section("A", table([["a"], [cell(list)]], { caption: "T" }), image("Kurve", "Figur 1"))),
    { imageSource: (sha) => `billeder/${sha.slice(0, 2)}.png` },
  );
  const nodes = (rendered as { body: { content: TypstNode[] } }).body.content;
  const lines = nodes[0]!.content![1]!.content![0]!.content!.map((line) =>
    line.content!.map((run) => run.text).join(""),
  );
  expect(lines).toEqual(["Vi ser på", "– pris", "– tid", "– uger"]);
  expect(nodes[0]!.attrs).toEqual({ caption: "T" });
  expect(nodes[1]).toEqual({ type: "image", attrs: { src: "billeder/aa.png", alt: "Kurve", title: "Figur 1" } });
});

it("any document keeps all its words, in the shape that the PDF module accepts", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const sections = renderTypstSections(document);
      for (const one of sections) {
        if (one.kind === "text" && one.body) expect(textDocumentSchema.parse(one.body)).toEqual(one.body);
      }
      const printed = squeezed(strings(sections).join(""));
      for (const words of runs(document)) expect(printed).toContain(squeezed(words));
    }),
    documentRuns,
  );
}, 20_000);

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

function runs(node: AnyNode): string[] {
  return node.type === "text" ? [node.text] : childrenOf(node).flatMap(runs);
}

const squeezed = (words: string) => words.replace(/\s+/g, "");
