import fs from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { openSpreadsheet, readSpreadsheetUpload } from "~/modules/files/read-spreadsheet-upload.server";
import {
  cellAddress,
  columnIndex,
  tableOfSheet,
  type Spreadsheet,
  type SpreadsheetFault,
} from "~/modules/files/spreadsheet";
import { refusalReason } from "~/modules/files/refusal";
import { DomainError } from "~/platform/errors";
import { docx, xlsx, type Parts, type TestSheet } from "../fixtures/files/office-documents";
import { pdf } from "../fixtures/files/pdfs";
import { ownDatabase, type OwnDatabase } from "./database";

/** Of which the store of files is used. */
let database: OwnDatabase;
beforeAll(async () => (database = await ownDatabase()));
afterAll(() => database.drop());

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const texts = ({ sheets }: Spreadsheet) =>
  sheets.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.text ?? "")));

async function refused(content: Uint8Array, name: string, options?: Parameters<typeof readSpreadsheetUpload>[2]) {
  const error = await readSpreadsheetUpload(content, name, options).then(
    () => expect.fail("was taken"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw error;
  const { faults = [] } = (error.details ?? {}) as { faults?: SpreadsheetFault[] };
  return { message: error.message, field: error.field, code: error.code, reason: refusalReason(error), cells: faults.map(({ cell }) => cell) }; // prettier-ignore
}

describe("a CSV file", () => {
  const rows = [
    ["Område", "Periode", "Andel"],
    ["Hillerød", "2018M05", "3,4"],
    ["Ærø", "2018M06", "1.234,5"],
  ];

  test.each(["semicolon ;", "tab \t", "comma ,"])("with %s, in every encoding", async (named) => {
    const separator = named.at(-1)!;
    const quoted = (cell: string) => (separator === "," && cell.includes(",") ? `"${cell}"` : cell);
    const text = `${rows.map((row) => row.map(quoted).join(separator)).join("\r\n")}\r\n`;
    for (const content of [
      bytes(text),
      bytes(`\uFEFF${text}`),
      bytes(text, "latin1"),
      bytes(`\uFEFF${text}`, "utf16le"),
    ])
      expect(texts(await readSpreadsheetUpload(content, "Tal fra Jobindsats.csv"))).toEqual([rows]);
  });

  it("gives each cell its address, also under titles, empty lines and cells of several lines", async () => {
    const file = bytes(
      'Udtræk 1. september 2018\n\nOmråde;Bemærkning;Tal\n"Hillerød";"To ""linjer""\nog et; semikolon";7\n;;8\n',
    );
    const { kind, sheets } = await readSpreadsheetUpload(file, "C:\\Hentet\\Tal.csv");
    expect([kind, sheets[0]!.name]).toEqual(["csv", "Tal"]);
    const table = tableOfSheet(sheets[0]!)!;
    expect(table.columns).toEqual(["Område", "Bemærkning", "Tal"]);
    expect(table.rows[0]!.cells[1]).toEqual({ address: "B4", text: 'To "linjer"\nog et; semikolon', number: null, date: null }); // prettier-ignore
    expect(table.rows[1]!.cells).toEqual([null, null, { address: "C5", text: "8", number: null, date: null }]);
  });

  test.each([
    ["=cmd|' /C calc'!A0", "læses som en formel"],
    ["=1+1", "læses som en formel"],
    ["@SUM(A1)", "læses som en formel"],
    ["+cmd|'x'!A0", "læses som en formel"],
    ["-HYPERLINK(A1)", "læses som en formel"],
    ['"aldrig slut', "slutter aldrig"],
  ])("with %s is refused by its cell", async (cell, why) => {
    const { message, cells, field, code } = await refused(bytes(`Periode;Tal\n2018-05;1\n2018-06;${cell}\n`), "Tal.csv", { field: "regneark" }); // prettier-ignore
    expect(message).toMatch(/^Arket “Tal”, felt B3: /);
    expect(message).toContain(why);
    expect([cells, field, code]).toEqual([["B3"], "regneark", "rule_broken"]);
  });

  it("may have dashes and signs that are no formulas", async () => {
    const file = bytes("A;B\n-;+4,5\n-3,5;- (ikke opgjort)\n–;-ukendt\n");
    expect(texts(await readSpreadsheetUpload(file, "x.csv"))[0]!.slice(1)).toEqual([["-", "+4,5"], ["-3,5", "- (ikke opgjort)"], ["–", "-ukendt"]]); // prettier-ignore
  });

  it("of too many rows is refused by the first that is too much", async () => {
    const file = bytes(`A;B\n${"1;2\n".repeat(500_000)}`);
    expect(await refused(file, "stor.csv")).toMatchObject({
      message: "Arket “stor”, felt A50001: Der er flere end 50.000 rækker. Del filen i flere.",
    });
    expect(await refused(bytes("1;2;3\n"), "bred.csv", { most: { columns: 2 } })).toMatchObject({ cells: ["C1"] });
  });
});

describe("a workbook", () => {
  const sheet = (name: string, cells: TestSheet["cells"]): TestSheet => ({ name, cells });
  const head = { 'A1|t="s"': "<v>0</v>", 'B1|t="s"': "<v>1</v>" };
  const strings = ["Periode", "Andel"];
  /** The one sheet's XML, changed. */
  const changed = (cells: TestSheet["cells"], change: (xml: string) => string, formats: string[] = []): Buffer => {
    const whole = xlsx([sheet("Tal", { ...head, ...cells })], strings, formats);
    const part = strFromU8(unzipSync(whole)["xl/worksheets/sheet1.xml"]!);
    return xlsx([sheet("Tal", {})], strings, formats, { "xl/worksheets/sheet1.xml": change(part) });
  };

  it("gives texts, numbers as they are shown and as they are, percentages and dates", async () => {
    const cells = {
      ...head,
      "A2|s='4'": "<v>43251</v>",
      "B2|s='1'": "<v>3.4399999999999999</v>",
      "A3|s='3'": "<v>43132</v>",
      "B3|s='2'": "<v>0.48</v>",
      'A4|t="inlineStr"': "<is><t> A\u030arhus </t></is>",
      B4: "<v>1234.5</v>",
      'B5|t="b"': "<v>1</v>",
    };
    const { kind, sheets } = await readSpreadsheetUpload(
      xlsx([sheet("Tal", cells)], strings, ["0.0", "0%", "mmm-yy"]),
      "Tal.xlsx",
    );
    expect(kind).toBe("xlsx");
    expect(sheets[0]!.rows.slice(1).map(({ cells: row }) => row)).toEqual([
      [
        { address: "A2", text: "31-05-2018", number: null, date: "2018-05-31" },
        { address: "B2", text: "3,4", number: 3.44, date: null },
      ],
      [
        { address: "A3", text: "feb-18", number: null, date: "2018-02-01" },
        { address: "B3", text: "48%", number: 48, date: null },
      ],
      [
        { address: "A4", text: "Århus", number: null, date: null },
        { address: "B4", text: "1234,5", number: 1234.5, date: null },
      ],
      [null, { address: "B5", text: "SAND", number: null, date: null }],
    ]);
  });

  test.each<[string, Buffer, string[], RegExp]>([
    ["a formula", xlsx([sheet("Tal", { ...head, B2: "<f>SUM(B3:B9)</f><v>7</v>" })], strings), ["B2"], /^Arket “Tal”, felt B2: Feltet er en formel \(=SUM\(B3:B9\)\)\. Sæt tallet ind/], // prettier-ignore
    ["a formula of another program", xlsx([sheet("Tal", { ...head, B2: "<f>cmd|'/C calc'!A0</f><v>0</v>" })], strings), ["B2"], /=cmd\|/], // prettier-ignore
    ["a text that would be one", xlsx([sheet("Tal", { ...head, 'B2|t="inlineStr"': "<is><t>=cmd|'/C calc'!A0</t></is>" })], strings), ["B2"], /læses som en formel/], // prettier-ignore
    ["an error", xlsx([sheet("Tal", { ...head, 'B2|t="e"': "<v>#DIV/0!</v>" })], strings), ["B2"], /viser en fejl \(#DIV\/0!\)/], // prettier-ignore
    ["merged cells", changed({ A2: "<v>1</v>", B3: "<v>2</v>" }, (xml) => xml.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>')), ["A2"], /Felterne A2:B2 er flettet/], // prettier-ignore
    ["a hidden row", changed({ A2: "<v>1</v>", A3: "<v>2</v>" }, (xml) => xml.replace('<row r="3">', '<row r="3" hidden="1">')), ["A3"], /Række 3 er skjult/], // prettier-ignore
    ["a hidden column", changed({ C2: "<v>1</v>" }, (xml) => xml.replace("<sheetData>", '<cols><col min="3" max="4" hidden="1"/></cols><sheetData>')), ["C1"], /Kolonne C er skjult/], // prettier-ignore
    ["two of them", xlsx([sheet("Tal", { ...head, B2: "<f>A2</f>", B3: "<f>A3</f>" })], strings), ["B2", "B3"], / 1 felt mere skal rettes\.$/], // prettier-ignore
  ])("with %s is refused by its cell", async (_what, content, cells, message) => {
    const answer = await refused(content, "Tal.xlsx");
    expect(answer.message).toMatch(message);
    expect(answer.cells).toEqual(cells);
  });

  it("may have a wide title over its table, and hidden rows and columns of nothing; hidden sheets are named", async () => {
    const plain = changed({ 'A1|t="s"': "<v>0</v>" }, () => titled);
    const { sheets } = await readSpreadsheetUpload(plain, "Tal.xlsx");
    expect(tableOfSheet(sheets[0]!)).toMatchObject({ columns: ["Periode", "Andel"], heading: { number: 3 } });
    const hidden: TestSheet = { name: "Grundlag", state: "hidden", cells: { A1: "<f>1+1</f>" } };
    expect(await readSpreadsheetUpload(xlsx([sheet("Tal", head), hidden], strings), "Tal.xlsx")).toMatchObject({
      sheets: [{ name: "Tal" }],
      hiddenSheets: ["Grundlag"],
    });
  });

  it("of too many rows, or a file that is none, is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, row) => [`A${row + 1}`, "<v>1</v>"]));
    const two = xlsx([sheet("Et", many), sheet("To", many)]);
    expect(await refused(two, "x.xlsx", { most: { rows: 20 } })).toMatchObject({ message: expect.stringMatching(/^Arket “To”, felt A9: Der er flere end 20/) }); // prettier-ignore
    expect(await refused(docx("Tal"), "x.xlsx")).toMatchObject({
      message: expect.stringContaining("et Word-dokument"),
    });
    expect(await refused(await pdf(["Tal"]), "x.csv")).toMatchObject({ reason: "notASpreadsheet", field: "fil" });
    expect(await refused(Buffer.from([1, 0, 2, 0]), "x.csv")).toMatchObject({ reason: "notASpreadsheet" });
    expect(await refused(bytes(" \n;;\n"), "x.csv")).toMatchObject({ reason: "emptySpreadsheet" });
    expect(await refused(bytes(""), "x.csv")).toMatchObject({ reason: "empty" });
    const macros = xlsx([sheet("Tal", head)], strings, [], { "xl/vbaProject.bin": "x" } satisfies Parts);
    expect(await refused(macros, "x.xlsx")).toMatchObject({ reason: "macros" });
  });
});

async function count(rows: AsyncIterable<{ rows: Iterable<unknown> }>): Promise<number> {
  let counted = 0;
  for await (const piece of rows) counted += [...piece.rows].length;
  return counted;
}

test("rows can be read several times, and lie nowhere afterwards", async () => {
  const opened = await openSpreadsheet(bytes("A;B\n1;2\n"), "x.csv");
  for (let time = 0; time < 2; time += 1) expect(await count(opened.rows())).toBe(2);
  await opened.close();
  await expect(count(opened.rows())).rejects.toThrow(/ENOENT/);
});

/** This process' readers that live. */
function readers(): string[] {
  return fs.readdirSync("/proc").filter((pid) => {
    try {
      const [, parent] = /^PPid:\s*(\d+)$/m.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      return Number(parent) === process.pid && fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("file-reader");
    } catch {
      return false; // no process, or one that has just ended
    }
  });
}

test("the reader of many rows makes way for the work on them, that of a few waits for the next file", async () => {
  await (await openSpreadsheet(bytes("A;B\n1;2\n"), "x.csv")).close();
  const kept = readers();
  expect(kept.length).toBeGreaterThan(0);
  const many = await openSpreadsheet(bytes(`A;B\n${"1;2\n".repeat(50_001)}`), "x.csv", { most: { rows: 60_000 } });
  await expect.poll(() => readers().length).toBe(kept.length - 1);
  await many.close();
});

test("columns are lettered as spreadsheets do", () => {
  for (const [index, letters] of [
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ] as const)
    // prettier-ignore
    expect([cellAddress(index, 7), columnIndex(`${letters}7`)]).toEqual([`${letters}7`, index]);
  expect(columnIndex("7")).toBe(-1);
});

/** A title over the whole table's width, hidden rows and columns without anything. */
const titled = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="5" max="9" hidden="1"/></cols><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Udtræk</t></is></c><c r="B1" s="1"/></row><row r="2" hidden="1"/>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row><row r="4"><c r="A4"><v>2018</v></c><c r="B4"><v>1</v></c></row>
</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
