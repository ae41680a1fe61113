import fc from "fast-check";
import { expect, it } from "vitest";
import {
  anyDocument,
  documentRuns,
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
import { emptyDocument, newBlockId, type AnyNode } from "./document";
import {
  childrenOf,
  countWords,
  imageFiles,
  isEmptyPart,
  linkAddresses,
  sectionTexts,
  toPlainText,
} from "./document-text";

const document = richDocument(
  section(
    "Økonomi",
    heading(1, "Priser"),
    paragraph([
      text("Et forløb koster "),
      text("16.990", { type: "bold" }),
      text(" kr."),
      { type: "hardBreak" },
      text("a-kasse 2011-2019"),
    ]),
    orderedList(1, "første", "anden"),
    table(
      [
        ["Tilbud", "Kr."],
        ["Job-bro", "1.105"],
      ],
      { caption: "Tilbud", notes: "Fra 2022." },
    ),
    image("Kurven falder", "Figur 1"),
  ),
  recommendation(
    "Vi indstiller,",
    ["at", [text("godkende", { type: "link", attrs: { href: "mailto:a@b.dk" } })]],
    ["", "udsætte"],
  ),
  slot("Bilag", "attachments"),
);

it("plain text is everything a reader can read, in order", () => {
  expect(toPlainText(document)).toBe(
    [
      "Økonomi",
      "Priser",
      "Et forløb koster 16.990 kr.",
      "a-kasse 2011-2019",
      "første",
      "anden",
      "Tilbud",
      "Tilbud\tKr.",
      "Job-bro\t1.105",
      "Fra 2022.",
      "Kurven falder",
      "Figur 1",
      "",
      "Indstilling",
      "Vi indstiller,",
      "at godkende",
      "udsætte",
      "",
      "Bilag",
    ].join("\n"),
  );
});

it("sections have their texts, and words are counted as readers count", () => {
  expect(sectionTexts(document).map(({ key }) => key)).toEqual(["oekonomi", "indstilling"]);
  expect(countWords(richDocument(section("A", paragraph("Prisen er 16.990 kr. i a-kassen, 2011-2019."))))).toBe(7);
  expect(countWords(emptyDocument([{ kind: "text", key: "a", title: "Tom" }]))).toBe(0);
});

it("links and pictures can be listed", () => {
  expect(linkAddresses(document)).toEqual(["mailto:a@b.dk"]);
  expect(imageFiles(document)).toEqual(["a".repeat(64)]);
});

it("a section is empty until something is written", () => {
  expect(isEmptyPart(section("A", paragraph(" ")))).toBe(true);
  expect(isEmptyPart(section("A", paragraph("x")))).toBe(false);
  expect(isEmptyPart(section("A", image("x")))).toBe(false);
  expect(isEmptyPart(recommendation(""))).toBe(true);
});

it("any document keeps all its words", () => {
  const runs = (node: AnyNode): string[] => (node.type === "text" ? [node.text] : childrenOf(node).flatMap(runs));
  const squeezed = (words: string) => words.replace(/\s+/g, "");
  fc.assert(
    fc.property(anyDocument, (any) => {
      const plain = squeezed(toPlainText(any));
      for (const words of runs(any)) expect(plain).toContain(squeezed(words));
    }),
    documentRuns,
  );
}, 20_000);

it("ids don't repeat", () => {
  expect(new Set(Array.from({ length: 10_000 }, newBlockId)).size).toBe(10_000);
});
