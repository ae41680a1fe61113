import { describe, expect, it } from "vitest";
import {
  heading,
  paragraph,
  recommendation,
  richDocument,
  section,
  slot,
} from "../../../../test/factories/rich-documents";
import { checkDocument } from "../check-document";
import type { DocumentPart, RichDocument } from "../document";
import { sectionTexts } from "../document-text";
import { comparedHtml } from "./compared-html";
import { mergeVersions, pairVersions } from "./merge-versions";

const opening = paragraph("Et forløb koster 16.990 kr.");
const base = richDocument(
  section("Fakta", paragraph("Fælles")),
  section("Økonomi", opening),
  section("Effekt"),
  recommendation("Vi indstiller,", ["at", "det godkendes"]),
  slot("Bilag", "attachments"),
);

/** The same document with other parts in some places. */
function withParts(...parts: (DocumentPart | null)[]): RichDocument {
  return richDocument(
    ...base.content.map((part, index) => {
      const other = parts[index];
      return other ? ({ ...other, attrs: { ...other.attrs, id: part.attrs.id } } as DocumentPart) : part;
    }),
  );
}

const economy = (words: string) => section("Økonomi", { ...opening, content: paragraph(words).content });
const texts = (document: RichDocument) => sectionTexts(document).map(({ text }) => text.replaceAll("\n", " / "));

describe("what two people wrote", () => {
  const mine = withParts(
    null,
    economy("Et forløb koster 16.990 kr. og mere."),
    section("Effekt", paragraph("Min effekt")),
  );
  const theirs = withParts(section("Fakta", paragraph("Deres fakta")), economy("Et forløb koster 17.000 kr."));

  it("is told apart where it is known what both began from", () => {
    const pairs = pairVersions(mine, theirs, base);
    expect(pairs.map(({ title, differs, suggested }) => [title, differs, suggested])).toEqual([
      ["Fakta", true, "theirs"],
      ["Økonomi", true, null],
      ["Effekt", true, "mine"],
      ["Indstilling", false, "mine"],
      ["Bilag", false, "mine"],
    ]);
  });

  it("is for a person to choose where it is not", () => {
    const open = pairVersions(mine, theirs, null).filter(({ differs }) => differs);
    expect(open.map(({ suggested }) => suggested)).toEqual([null, null, null]);
  });

  it("is put together section by section", () => {
    const pairs = pairVersions(mine, theirs, base);
    expect(texts(mergeVersions(pairs, { fakta: "theirs", oekonomi: "mine", effekt: "theirs" }))).toEqual([
      "Deres fakta",
      "Et forløb koster 16.990 kr. og mere.",
      "",
      "Vi indstiller, / at det godkendes",
    ]);
  });

  it("and both stay where both are chosen, as a text that can be stored", () => {
    const merged = mergeVersions(pairVersions(mine, theirs, base), { fakta: "both", oekonomi: "both", effekt: "both" });
    expect(texts(merged)).toEqual([
      "Fælles / Deres fakta",
      "Et forløb koster 16.990 kr. og mere. / Et forløb koster 17.000 kr.",
      "Min effekt",
      "Vi indstiller, / at det godkendes",
    ]);
    const ids = JSON.stringify(merged).match(/"id":"[^"]*"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(checkDocument(merged)).toEqual({ ok: true, document: merged });
  });
});

it("both recommendations: one lead, and every point once", () => {
  const [, , , part] = base.content;
  if (part?.type !== "recommendation") throw new Error("no recommendation");
  const added = recommendation("", ["om", "det skal ske nu"]);
  const [, point] = added.type === "recommendation" ? added.content : [];
  const theirs = withParts(null, null, null, { ...part, content: [...part.content, point!] });
  const mine = withParts(null, null, null, {
    ...part,
    content: [
      { ...part.content[0], content: [{ type: "text", text: "Direktøren indstiller," }] },
      ...part.content.slice(1),
    ],
  } as DocumentPart);
  expect(texts(mergeVersions(pairVersions(mine, theirs, null), { indstilling: "both" }))[3]).toBe(
    "Direktøren indstiller, / at det godkendes / om det skal ske nu",
  );
});

describe("side by side", () => {
  it("each version shows what the other has not, word by word, and a figure as one word", () => {
    const [mine, theirs] = [economy("Et forløb koster 16.990 kr."), economy("Et forløb koster 17.000 kr. i alt")];
    expect(comparedHtml(mine, theirs, {})).toBe("<p>Et forløb koster <ins>16.990</ins> kr.</p>");
    expect(comparedHtml(theirs, mine, {})).toBe("<p>Et forløb koster <ins>17.000</ins> kr.<ins> i alt</ins></p>");
  });

  it("a block that only one has is new as a whole, and escaped as ever", () => {
    const other = section("Økonomi", opening, heading(1, "<b>Nyt</b>"));
    expect(comparedHtml(other, section("Økonomi", opening), {})).toBe(
      "<p>Et forløb koster 16.990 kr.</p><h3><ins>&lt;b&gt;Nyt&lt;/b&gt;</ins></h3>",
    );
  });
});
