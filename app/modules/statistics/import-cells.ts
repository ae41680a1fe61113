import { readDanishNumber, roundHalfAway, type NumberUnit } from "~/modules/figures/danish-number";
import type { SpreadsheetCell } from "~/modules/files/spreadsheet";
import { isWithheld } from "./value-changes";

/** What a point means in a file's numbers, where somebody has said so. */
export type Point = "" | "thousands" | "decimal";

export type CellReading =
  | {
      kind: "value";
      value: number;
      /** how many are written */
      decimals: number;
      unit: NumberUnit | null;
      /** marked as one that may still change: "3.478*" */
      provisional: boolean;
      /** "1.234": it is read as thousands, unless the file says otherwise */
      ambiguous: boolean;
      /** "1.234,5" and "1.234.567" say what a point means */
      settles: boolean;
    }
  | { kind: "withheld"; words: string }
  | { kind: "empty" }
  | { kind: "fault"; message: string };

const whole = /^-?\d{1,15}$/;
const decimal = /^-?\d{1,12},(\d{1,9})$/;

/** Reads a cell of figures: what it shows, since that is what is published. Most are plain, and there may be a million. */
export function readFigureCell(cell: SpreadsheetCell | null, point: Point): CellReading {
  if (cell === null) return { kind: "empty" };
  if (cell.number !== null) return ofNumber(cell.number, cell.text);
  const { text } = cell;
  if (whole.test(text)) return plain(Number(text), 0, false);
  const [, fraction] = decimal.exec(text) ?? [];
  if (fraction !== undefined && point !== "decimal")
    return plain(Number(text.replace(",", ".")), fraction.length, true);
  if (isWithheld(text)) return { kind: "withheld", words: text.replace(/[–—]/, "-").replace(/\s/g, "") };
  const marked = text.endsWith("*");
  return ofText(marked ? text.slice(0, -1).trim() : text, point, marked);
}

const plain = (value: number, decimals: number, settles: boolean): CellReading => ({
  kind: "value",
  value: value === 0 ? 0 : value,
  decimals,
  unit: null,
  provisional: false,
  ambiguous: false,
  settles,
});

/** A workbook's number: as many decimals as its format shows, and a mark that the format adds. */
function ofNumber(number: number, text: string): CellReading {
  const decimals = /,(\d+)/.exec(text)?.[1]?.length ?? 0;
  const value = roundHalfAway(number, decimals);
  const unit = text.endsWith("%") ? "percent" : /kr\.?$/i.test(text) ? "kroner" : null;
  return { kind: "value", value, decimals, unit, provisional: text.endsWith("*"), ambiguous: false, settles: false };
}

function ofText(text: string, point: Point, provisional: boolean): CellReading {
  const read = readDanishNumber(text, { decimals: true, point: point || undefined });
  if (read.kind === "not a number") return { kind: "fault", message: read.message };
  const ambiguous = read.kind === "ambiguous";
  const { value, decimals, unit } = ambiguous ? read.readings[0] : read.number;
  const settles = !ambiguous && point === "" && (decimals > 0 || /\d\.\d{3}\.\d/.test(text));
  return { kind: "value", value, decimals, unit, provisional, ambiguous, settles };
}

/** "juli 2018*", "2018M07 (foreløbig)": the words of a period, and whether it may still change. */
export function provisionalPeriod(text: string): { period: string; provisional: boolean } {
  const period = text.replace(/\s*(?:\*|\(\s*(?:foreløbig[et]?|f\.?|\*)\s*\))$/i, "");
  return { period, provisional: period !== text };
}
