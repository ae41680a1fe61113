import { csvRows } from "./internal/csv-rows";
import { unpackRow } from "./internal/packed-rows";
import { EnoughFaults, SheetFaults } from "./internal/sheet-faults";
import {
  tableOfSheet,
  type SheetTable,
  type SpreadsheetFault,
  type SpreadsheetLimits,
  type SpreadsheetRow,
} from "./spreadsheet";

/**
 * A table as it is pasted from a spreadsheet or written by hand: tabs, semicolons or commas between the cells (RFC 4180).
 * @returns no table where no row has two cells; `faults` name their cells
 */
export function readPastedTable(
  text: string,
  limits: SpreadsheetLimits,
): { table: SheetTable | null; faults: SpreadsheetFault[] } {
  const name = "det indsatte";
  const rows: SpreadsheetRow[] = [];
  const faults = new SheetFaults();
  const reader = csvRows(name, limits, faults, (row, cells) => rows.push(unpackRow([row, ...cells])));
  try {
    reader.write(text.replace(/^\uFEFF/, ""));
    reader.end();
  } catch (fault) {
    if (!(fault instanceof EnoughFaults)) throw fault;
  }
  return { table: tableOfSheet({ name, rows }), faults: faults.list };
}
