import { type SpreadsheetCell, type SpreadsheetRow, cellAddress } from "../spreadsheet";

/**
 * A cell on its way from the process that reads the file: nothing, a text, a number that is shown as it is, or a number (or null), how
 * it is shown, and the date that it is.
 */
export type PackedCell = null | string | number | [number: number | null, shown: string, date?: string];

/** A row, or the beginning of a sheet, as a line of JSON. */
export type PackedLine = [row: number, ...cells: PackedCell[]] | { sheet: string };

export const packLine = (line: PackedLine): string => `${JSON.stringify(line)}\n`;

/** The row that a line holds. */
export function unpackRow([number, ...cells]: [number, ...PackedCell[]]): SpreadsheetRow {
  return { number, cells: cells.map((cell, column) => unpackCell(cell, column, number)) };
}

function unpackCell(cell: PackedCell, column: number, row: number): SpreadsheetCell | null {
  if (cell === null || cell === "") return null;
  const address = cellAddress(column, row);
  if (typeof cell === "string") return { address, text: cell, number: null, date: null };
  if (typeof cell === "number") return { address, text: plainText(cell), number: cell, date: null };
  const [number, text, date = null] = cell;
  return { address, text, number, date };
}

/** A number without a format: all its decimals, with a comma and no points. */
export const plainText = (number: number): string => String(number).replace(".", ",");
