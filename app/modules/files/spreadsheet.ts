/** A cell with something in it. */
export interface SpreadsheetCell {
  /** "B7" */
  address: string;
  /** as a person reads it in the sheet: "3,4", "48 %", "jan-20"; in a CSV file as it is written */
  text: string;
  /** the number that a workbook's cell holds, a percentage as it is read (48 of "48 %"); null for a text, and always in a CSV file */
  number: number | null;
  /** "2020-01-31" where a workbook's cell holds a date */
  date: string | null;
}

export interface SpreadsheetRow {
  /** as the sheet counts: 1 is the first */
  number: number;
  /** by column, A first; null where nothing stands. As long as its last cell with something in it. */
  cells: (SpreadsheetCell | null)[];
}

export interface Sheet {
  name: string;
  /** those with something in them */
  rows: SpreadsheetRow[];
}

/** A workbook or a CSV file whose visible sheets hold nothing that a reader doesn't see. */
export interface Spreadsheet {
  kind: "csv" | "xlsx";
  sheets: Sheet[];
  /** names of hidden sheets, of which nothing is read */
  hiddenSheets: string[];
}

/** Why a sheet can't be taken as it is, at its cell. */
export interface SpreadsheetFault {
  sheet: string;
  /** "B7"; null: the sheet as a whole */
  cell: string | null;
  /** a whole sentence in Danish, which says what to do */
  message: string;
}

/** What a spreadsheet may hold. */
export interface SpreadsheetLimits {
  /** rows with something in them, of all sheets together */
  rows: number;
  columns: number;
}

/** "A", "Z", "AA" of 0, 25, 26. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** 0, 25, 26 of "A7", "Z", "AA10"; −1 where it begins with no letter. */
export function columnIndex(address: string): number {
  let index = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at) | 32;
    if (code < 97 || code > 122) break;
    index = index * 26 + code - 96;
  }
  return index - 1;
}

/** "B7" of column 1 and row 7. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** "Arket “Tal”, felt B7: Feltet er en formel …" */
export const spreadsheetFaultWords = ({ sheet, cell, message }: SpreadsheetFault): string =>
  `Arket “${sheet}”${cell === null ? "" : `, felt ${cell}`}: ${message}`;

/** A sheet as a table: what the heading's cells say, and the rows beneath it. */
export interface SheetTable {
  sheet: string;
  heading: SpreadsheetRow;
  /** the heading's texts; "Kolonne C" where a column has none. As many as the widest row has cells. */
  columns: string[];
  rows: SpreadsheetRow[];
}

/** Whether a row can be a heading: at least two cells say something. Titles above a table have one. */
export const isHeading = ({ cells }: SpreadsheetRow): boolean => cells.filter((cell) => cell !== null).length >= 2;

/** The table in a sheet; null where there is no row with two cells. */
export function tableOfSheet({ name, rows }: Sheet): SheetTable | null {
  const at = rows.findIndex(isHeading);
  const heading = rows[at];
  if (!heading) return null;
  const beneath = rows.slice(at + 1);
  const width = beneath.reduce((most, { cells }) => Math.max(most, cells.length), heading.cells.length);
  const columns = Array.from({ length: width }, (_, index) => headingText(heading, index));
  return { sheet: name, heading, columns, rows: beneath };
}

/** What a column is called. */
export const headingText = ({ cells }: SpreadsheetRow, index: number): string =>
  cells[index]?.text.replace(/\s+/g, " ") || `Kolonne ${columnLetters(index)}`;
