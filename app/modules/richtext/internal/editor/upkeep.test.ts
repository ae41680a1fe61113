import { splitBlock } from "@tiptap/pm/commands";
import { closeHistory, history, undo } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import { deleteRow } from "@tiptap/pm/tables";
import { describe, expect, it } from "vitest";
import { Desk } from "../../../../../test/factories/editor-states";
import { cell, paragraph, recommendation, section, table } from "../../../../../test/factories/rich-documents";
import { checkDocument } from "../../check-document";
import type { DocumentPart, Section, Table } from "../../document";
import { documentSchema } from "../schema";
import { upkeep } from "./upkeep";

const plugin = new Plugin({
  appendTransaction: (transactions, before, after) =>
    transactions.some(({ docChanged }) => docChanged) ? upkeep(before, after) : null,
});
const desk = (...parts: DocumentPart[]) => new Desk(documentSchema, [history(), plugin], ...parts);

const blocks = (of: Desk) =>
  (of.document.content[0] as Section).content.map((block) => [
    (block as any).content?.map((run: any) => run.text).join("") ?? "",
    block.attrs.id,
  ]);

describe("ids stay with their words", () => {
  it("when a paragraph is split, the first half keeps its own", () => {
    const before = paragraph("Et forløb koster.");
    const here = desk(section("A", before));
    here.at("koster").run(splitBlock);
    const [first, second] = blocks(here);
    expect(first).toEqual(["Et forløb ", before.attrs.id]);
    expect(second).toEqual(["koster.", expect.stringMatching(/^[a-z2-7]{12}$/)]);
    expect(second![1]).not.toBe(before.attrs.id);
  });

  it("when Enter is pressed before a paragraph, the words keep it", () => {
    const before = paragraph("Et forløb koster.");
    const here = desk(section("A", paragraph("Før"), before));
    here.at("Et forløb").run(splitBlock);
    expect(blocks(here).map(([words, id]) => [words, id === before.attrs.id])).toEqual([
      ["Før", false],
      ["", false],
      ["Et forløb koster.", true],
    ]);
  });

  it("and what is put in twice gets its own the second time", () => {
    const before = paragraph("Et forløb koster.");
    const here = desk(section("A", before));
    here.state = here.state.apply(
      here.state.tr.insert(here.state.doc.content.size - 1, here.state.doc.firstChild!.content),
    );
    expect(new Set(blocks(here).map(([, id]) => id)).size).toBe(2);
    expect(blocks(here)[0]![1]).toBe(before.attrs.id);
  });

  it("one undo takes the split and the new id back", () => {
    const here = desk(section("A", paragraph("Et forløb koster.")));
    const before = here.document;
    here.state = here.state.apply(closeHistory(here.state.tr));
    here.at("koster").run(splitBlock);
    here.run(undo);
    expect(here.document).toEqual(before);
  });
});

describe("Ingen bemærkninger", () => {
  it("goes when something is written, and comes back with undo", () => {
    const empty = section("A") as Section;
    empty.attrs.noRemarks = true;
    const here = desk(empty);
    here.cursor(2).type("Dog");
    expect(here.document.content[0]!.attrs).toMatchObject({ noRemarks: false });
    here.run(undo);
    expect(here.document.content[0]!.attrs).toMatchObject({ noRemarks: true });
  });
});

describe("a table has its headers at the top", () => {
  const kinds = (of: Desk) =>
    ((of.document.content[0] as Section).content.find((block) => block.type === "table") as Table).content.map((row) =>
      row.content
        .map(({ type, attrs }) => (type === "tableHeader" ? "H" : "d") + (attrs.rowspan > 1 ? attrs.rowspan : ""))
        .join(""),
    );

  it("when one comes without", () => {
    const here = desk(
      section(
        "A",
        paragraph("x"),
        table(
          [
            ["a", "b"],
            ["c", "d"],
          ],
          { headerRows: 0 },
        ),
      ),
    );
    here.at("x").type("y");
    expect(kinds(here)).toEqual(["HH", "dd"]);
  });

  it("when the header row is deleted", () => {
    const here = desk(
      section(
        "A",
        table([
          ["a", "b"],
          ["c", "d"],
          ["e", "f"],
        ]),
      ),
    );
    here.at("a").run(deleteRow);
    expect(kinds(here)).toEqual(["HH", "dd"]);
  });

  it("one or two rows, never three, and row headers are left alone", () => {
    const rows = [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      [cell("g", { header: true }), "h"],
    ];
    const here = desk(section("A", paragraph("x"), table(rows, { headerRows: 3 })));
    here.at("x").type("y");
    expect(kinds(here)).toEqual(["HH", "HH", "dd", "Hd"]);
  });

  it("and none of them reaches into the content", () => {
    const rows = [[cell("a", { header: true, rowspan: 3 }), cell("b", { header: true })], [cell("c")], [cell("d")]];
    const here = desk(section("A", paragraph("x"), table(rows)));
    here.at("x").type("y");
    expect(kinds(here)).toEqual(["H2H", "H", "dd"]);
    expect(checkDocument(here.document)).toMatchObject({ ok: true });
  });
});

it("what is already in order is not touched", () => {
  const here = desk(section("A", table([["a"], ["b"]])), recommendation("x", ["at", "y"]));
  expect(upkeep(here.state, here.state)).toBeNull();
});
