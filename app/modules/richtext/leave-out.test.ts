import { expect, test } from "vitest";
import type { Inline, RichDocument } from "./document";
import { toPlainText } from "./document-text";
import { leaveOut, leaveOutOfText } from "./leave-out";

const documentOf = (...content: Inline[]): RichDocument => ({
  type: "doc",
  content: [
    {
      type: "section",
      attrs: { id: "s", key: "brev", title: "Brevets tekst", noRemarks: false },
      content: [{ type: "paragraph", attrs: { id: "p" }, content }],
    },
  ],
});
const text = (words: string, ...marks: NonNullable<Extract<Inline, { type: "text" }>["marks"]>): Inline => ({
  type: "text",
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const bold = { type: "bold" } as const;
const link = (href: string) => ({ type: "link", attrs: { href } }) as const;

test("a passage over marks and a line break is gone, and what stands around it is not", () => {
  const before = documentOf(
    text("Vi har talt med "),
    text("Ib", bold),
    { type: "hardBreak" },
    text("Sandholt,  født i maj, og hans læge."),
  );
  const { document, missing } = leaveOut(before, [{ blockId: "p", quote: "Ib Sandholt, født i maj," }]);
  expect(missing).toEqual([]);
  expect(toPlainText(document)).toContain("Vi har talt med [udeladt] og hans læge.");
  expect(JSON.stringify(document)).not.toMatch(/Sandholt|født|"Ib"/);
  expect(JSON.stringify(before)).toContain("Sandholt");
});

test("a link's address goes with its words", () => {
  const { document } = leaveOut(documentOf(text("Se "), text("sagen om Ib", link("https://x.example/ib-sandholt"))), [
    { blockId: "p", quote: "sagen om Ib" },
  ]);
  expect(JSON.stringify(document)).not.toContain("ib-sandholt");
});

test("several passages of one block go, and one that isn't there is told", () => {
  const { document, missing } = leaveOut(documentOf(text("Anna og Bo og Cai.")), [
    { blockId: "p", quote: "Anna" },
    { blockId: "p", quote: "Cai" },
    { blockId: "p", quote: "Dina" },
    { blockId: "q", quote: "Bo" },
  ]);
  expect(toPlainText(document)).toContain("[udeladt] og Bo og [udeladt].");
  expect(missing.map(({ quote }) => quote)).toEqual(["Dina", "Bo"]);
});

test("of plain text every occurrence goes, over line breaks and with signs that mean something to patterns", () => {
  expect(leaveOutOfText("Bo (38) og Bo\n(38).", "Bo (38)")).toBe("[udeladt] og [udeladt].");
  expect(leaveOutOfText("Alt står.", " ")).toBe("Alt står.");
});
