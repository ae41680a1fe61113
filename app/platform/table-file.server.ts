import writeExcelFile from "write-excel-file/node";

/** A day is "2018-07-09"; null is an empty cell. */
export type CellValue = string | number | null;

type Kind = "text" | "number" | "day";

export interface Column<Row> {
  header: string;
  kind: Kind;
  /** in characters, for spreadsheets */
  width: number;
  value: (row: Row) => CellValue;
}

/** A table to be handed out, row by row. */
export interface Table<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** What spreadsheets take for a formula when it comes first in a cell of a CSV file. */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A CSV file as Danish spreadsheets open it: UTF-8 with a BOM, semicolons, decimal comma, dates as dd-mm-yyyy, lines ending in CR LF
 * (RFC 4180). A text that would be a formula begins with an apostrophe, so that it stays a text wherever it is opened.
 */
export function csvFile<Row>({ columns, rows }: Table<Row>): string {
  const lines = [
    columns.map(({ header }) => csvText(header)),
    ...rows.map((row) => columns.map(({ kind, value }) => csvCell(value(row), kind))),
  ];
  return `\uFEFF${lines.map((line) => `${line.join(";")}\r\n`).join("")}`;
}

function csvCell(value: CellValue, kind: Kind): string {
  if (value === null || value === "") return "";
  if (kind === "number") return String(value).replace(".", ",");
  if (kind === "day") return String(value).split("-").toReversed().join("-");
  return csvText(String(value));
}

function csvText(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[;"\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Not allowed in XML 1.0, and so in no spreadsheet. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
/** What one cell of a spreadsheet holds (ECMA-376, Excel's own limit). */
const mostCharacters = 32_767;

/** A sheet of a workbook. Every text is written as a text, so that nothing in it is ever calculated. */
export const sheetOf = <Row>({ name, columns, rows }: Table<Row>) => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(({ header }) => ({ value: header, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => columns.map(({ kind, value }) => xlsxCell(value(row), kind))),
  ],
});

/** An XLSX workbook of these sheets (`sheetOf`). */
export const xlsxFile = (sheets: ReturnType<typeof sheetOf>[]): Promise<Buffer> => writeExcelFile(sheets).toBuffer();

function xlsxCell(value: CellValue, kind: Kind) {
  if (value === null || value === "") return null;
  if (kind === "number") return { value: Number(value), type: Number };
  if (kind === "day") return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  return { value: String(value).replace(unwritable, "").slice(0, mostCharacters), type: String };
}
