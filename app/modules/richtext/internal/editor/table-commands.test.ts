import { CellSelection, TableMap } from "@tiptap/pm/tables";
import { Plugin } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { Desk } from "../../../../../test/factories/editor-states";
import { cell, paragraph, section, table } from "../../../../../test/factories/rich-documents";
import { checkDocument } from "../../check-document";
import type { Block, Section, Table } from "../../document";
import { documentSchema } from "../schema";
import {
  hasRowHeaders,
  leaveTable,
  mergeChosenCells,
  setHeaderRows,
  tableAt,
  toggleRowHeaders,
} from "./table-commands";
import { upkeep } from "./upkeep";

const plugin = new Plugin({
  appendTransaction: (transactions, before, after) =>
    transactions.some(({ docChanged }) => docChanged) ? upkeep(before, after) : null,
});

const prices = () =>
  table([
    ["Tilbud", "Kr."],
    ["Job-bro", "1.105"],
    ["Genstart", "1.115"],
  ]);
const desk = (...content: Block[]) => new Desk(documentSchema, [plugin], section("A", ...content));

function kinds(here: Desk): string[] {
  expect(checkDocument(here.document)).toMatchObject({ ok: true });
  const found = (here.document.content[0] as Section).content.find(({ type }) => type === "table") as Table;
  return found.content.map((row) => row.content.map(({ type }) => (type === "tableHeader" ? "H" : "d")).join(""));
}

function choose(here: Desk, from: [row: number, column: number], to: [row: number, column: number]) {
  const { node, position } = tableAt(here.state)!;
  const map = TableMap.get(node);
  const at = ([row, column]: [number, number]) => position + 1 + map.positionAt(row, column, node);
  here.state = here.state.apply(here.state.tr.setSelection(CellSelection.create(here.state.doc, at(from), at(to))));
}

describe("header rows", () => {
  it("are one or two", () => {
    const here = desk(prices()).at("Job-bro");
    here.run(setHeaderRows(2));
    expect(kinds(here)).toEqual(["HH", "HH", "dd"]);
    here.run(setHeaderRows(1));
    expect(kinds(here)).toEqual(["HH", "dd", "dd"]);
  });

  it("become one also where a header stood over both", () => {
    const here = desk(table([[cell("a", { header: true, rowspan: 2 }), "b"], ["c"], ["d", "e"]], { headerRows: 2 })).at(
      "d",
    );
    here.run(setHeaderRows(1));
    expect(kinds(here)).toEqual(["HH", "dd", "dd"]);
  });

  it("cannot be two in a table of one row", () => {
    expect(
      desk(table([["a"]]))
        .at("a")
        .run(setHeaderRows(2)),
    ).toBe(false);
  });
});

it("the first column can name its rows, and no longer", () => {
  const here = desk(prices()).at("Job-bro");
  here.run(toggleRowHeaders);
  expect(kinds(here)).toEqual(["HH", "Hd", "Hd"]);
  expect(hasRowHeaders(tableAt(here.state)!.node)).toBe(true);
  here.run(toggleRowHeaders);
  expect(kinds(here)).toEqual(["HH", "dd", "dd"]);
});

describe("merging cells", () => {
  it("works among headers and among content", () => {
    const here = desk(prices()).at("Job-bro");
    choose(here, [1, 0], [2, 0]);
    expect(here.run(mergeChosenCells)).toBe(true);
    expect(kinds(here)).toEqual(["HH", "dd", "d"]);
  });

  it("is not offered from a header into the content", () => {
    const here = desk(prices()).at("Job-bro");
    choose(here, [0, 0], [1, 0]);
    expect(here.run(mergeChosenCells)).toBe(false);
  });
});

describe("leaving a table by the keyboard", () => {
  it("goes to the text below", () => {
    const here = desk(prices(), paragraph("Efter")).at("Job-bro");
    here.run(leaveTable);
    expect(here.here).toBe("|Efter");
  });

  it("makes a line to write on where there is none", () => {
    const here = desk(prices()).at("Job-bro");
    here.run(leaveTable);
    expect(here.here).toBe("|");
    expect((here.document.content[0] as Section).content.map(({ type }) => type)).toEqual(["table", "paragraph"]);
  });

  it("is nothing outside a table", () => {
    expect(desk(paragraph("x")).at("x").run(leaveTable)).toBe(false);
  });
});
