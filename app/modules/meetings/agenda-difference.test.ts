import { expect, test } from "vitest";
import { paragraph, richDocument, section, table } from "../../../test/factories/rich-documents";
import type { RichDocument } from "~/modules/richtext/document";
import { resolveAtoms } from "~/modules/richtext/resolve-atoms";
import { differenceBetween } from "./agenda-difference";

const economy = section(
  "Økonomi",
  paragraph("Et forløb koster 16.990 kr. Fire forløb koster 805.520 kr."),
  paragraph("Merudgiften er 6.280 kr. pr. borger."),
);
const base = richDocument(section("Sagsfremstilling", paragraph("Udvalget bad om et beslutningsgrundlag.")), economy);
const rewritten = (document: RichDocument, from: string, to: string): RichDocument =>
  JSON.parse(JSON.stringify(document).replace(from, to)) as RichDocument;

test("nothing has changed", () => {
  expect(differenceBetween(base, structuredClone(base))).toEqual([]);
});

test("one word", () => {
  const [change, ...more] = differenceBetween(base, rewritten(base, "805.520", "815.520"));
  expect(more).toEqual([]);
  expect(change).toMatchObject({ title: "Økonomi", kind: "changed" });
  expect(change!.pieces.filter(({ kind }) => kind === "deleted").map(({ text }) => text)).toEqual(["805.520"]);
  expect(change!.pieces.filter(({ kind }) => kind === "inserted").map(({ text }) => text)).toEqual(["815.520"]);
  expect(
    change!.pieces
      .filter(({ kind }) => kind !== "deleted")
      .map(({ text }) => text)
      .join(""),
  ).toBe("Et forløb koster 16.990 kr. Fire forløb koster 815.520 kr.");
});

test("a paragraph that is new, and one that is gone", () => {
  const now = structuredClone(base);
  const part = now.content[1]!;
  if (part.type !== "section") throw new Error("not a section");
  part.content = [part.content[0]!, paragraph("Der er afsat 50.000 kr.")];
  expect(
    differenceBetween(base, now).map(({ kind, pieces }) => [kind, pieces.map(({ text }) => text).join("")]),
  ).toEqual([
    ["added", "Der er afsat 50.000 kr."],
    ["removed", "Merudgiften er 6.280 kr. pr. borger."],
  ]);
});

test("a paragraph that only moves is no change, nor is an empty one", () => {
  const now = structuredClone(base);
  const part = now.content[1]!;
  if (part.type !== "section") throw new Error("not a section");
  part.content = [paragraph(""), ...part.content.toReversed()] as typeof part.content;
  expect(differenceBetween(base, now)).toEqual([]);
});

test("changes come in the order of the sections", () => {
  const now = rewritten(rewritten(base, "6.280", "6.290"), "beslutningsgrundlag", "oplæg");
  expect(differenceBetween(base, now).map(({ title }) => title)).toEqual(["Sagsfremstilling", "Økonomi"]);
});

test("a live table is known by the place where it stands: read anew it is the same, with another figure it is changed", () => {
  const written = richDocument(
    section("Tal", paragraph("Se:"), { type: "liveTable", attrs: { id: "tal", ref: "serie:x" } }),
  );
  const read = (figure: string) => resolveAtoms(written, { liveTable: () => [table([["Måned"], [figure]])] });
  expect(differenceBetween(read("71"), read("71"))).toEqual([]);
  expect(differenceBetween(read("71"), read("74")).map(({ kind }) => kind)).toEqual(["changed"]);
});
