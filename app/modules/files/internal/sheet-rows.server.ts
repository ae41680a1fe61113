import { format, isDateFormat, isPercentFormat } from "numfmt";
import { type SpreadsheetLimits, cellAddress, columnIndex } from "../spreadsheet";
import { orDamaged } from "./recognise-document.server";
import { readXml } from "./read-xml.server";
import { type SheetFaults, faultMessages, isCommand } from "./sheet-faults";
import { type PackedCell, plainText } from "./packed-rows";
import { GENERAL, type Workbook, type WorkbookSheet } from "./workbook-parts.server";
import type { ZipArchive } from "./zip-archive.server";

/** Where the cell's value stands, while it is read. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | null;
}

const isTrue = (value: string | undefined) => value === "1" || value === "true";
const isNone = (size: string | undefined) => size !== undefined && Number(size) === 0;

/**
 * The rows of a workbook's visible sheet that say something, as they come. What a reader of the sheet doesn't see is a fault: merged
 * cells from the heading on, hidden rows and columns that hold something, formulas, errors.
 * @param left rows that may still come
 * @returns how many came
 * @throws EnoughFaults; a refusal where the sheet is damaged
 */
export async function sheetRows(
  archive: ZipArchive,
  { name: sheet, part }: WorkbookSheet,
  { strings, formats, from1904 }: Pick<Workbook, "strings" | "formats" | "from1904">,
  limits: SpreadsheetLimits & { left: number },
  faults: SheetFaults,
  give: (row: number, cells: PackedCell[]) => void,
): Promise<number> {
  const read = cellReader(strings, formats, from1904);
  const hiddenColumns: [from: number, to: number][] = [];
  const used = new Set<number>();
  let heading: number | null = null;
  let given = 0;
  let row = 0;
  let hidden = false;
  let cells: PackedCell[] = [];
  let cell: OpenCell | null = null;
  let hiddenByDefault = false;

  await orDamaged(() =>
    readXml(archive.pieces(part), {
      open(name, attributes) {
        if (name === "c") {
          const { r = "", t = "n", s = "0" } = attributes;
          const column = r === "" ? cells.length : columnIndex(r);
          cell = { column, type: t, style: Number(s), value: "", formula: null };
        } else if (name === "row") {
          row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]);
          hidden = isTrue(attributes["hidden"]) || isNone(attributes["ht"]) || (hiddenByDefault && !attributes["ht"]);
          cells = [];
        } else if (name === "f" && cell) cell.formula = "";
        else if (name === "sheetFormatPr") hiddenByDefault = isTrue(attributes["zeroHeight"]);
        else if (name === "col" && (isTrue(attributes["hidden"]) || isNone(attributes["width"])))
          hiddenColumns.push([Number(attributes["min"]) - 1, Number(attributes["max"]) - 1]);
        else if (name === "mergeCell") merge(attributes["ref"] ?? "");
      },
      text(text, path) {
        if (!cell) return;
        const name = path[path.length - 1];
        if (name === "v" || (name === "t" && !path.includes("rPh"))) cell.value += text;
        else if (name === "f") cell.formula += text;
      },
      close(name) {
        if (name === "c" && cell) {
          put(cell);
          cell = null;
        } else if (name === "row") endRow();
      },
    }),
  );
  for (const [from, to] of hiddenColumns) {
    const column = [...used].filter((one) => one >= from && one <= to).toSorted((a, b) => a - b)[0];
    if (column !== undefined) faults.add(sheet, cellAddress(column, 1), faultMessages.hiddenColumn(column));
  }
  return given;

  function put(one: OpenCell): void {
    const address = () => cellAddress(one.column, row);
    if (one.formula !== null) faults.add(sheet, address(), faultMessages.formula(`=${one.formula || "…"}`));
    else if (one.type === "e") faults.add(sheet, address(), faultMessages.error(one.value));
    if (one.column >= limits.columns) {
      if (one.value !== "") faults.add(sheet, address(), faultMessages.tooManyColumns(limits.columns));
      return;
    }
    const packed = read(one);
    if (packed === null) return;
    if (typeof packed === "string" && isCommand(packed)) faults.add(sheet, address(), faultMessages.command(packed));
    while (cells.length < one.column) cells.push(null);
    cells[one.column] = packed;
  }

  function endRow(): void {
    if (cells.length === 0) return;
    const filled = cells.reduce<number>((count, one) => (one === null ? count : count + 1), 0);
    if (heading === null && filled >= 2) heading = row;
    if (hidden) faults.add(sheet, cellAddress(0, row), faultMessages.hiddenRow(row));
    given += 1;
    if (given > limits.left) {
      faults.add(sheet, cellAddress(0, row), faultMessages.tooManyRows(limits.rows));
      throw new EnoughRows();
    }
    if (hiddenColumns.length > 0) for (const [column, one] of cells.entries()) if (one !== null) used.add(column);
    give(row, cells);
  }

  /** A title over the table may be as wide as it. */
  function merge(range: string): void {
    const last = Number(/(\d+)$/.exec(range)?.[1] ?? 0);
    if (heading !== null && last >= heading)
      faults.add(sheet, range.split(":")[0] ?? null, faultMessages.merged(range));
  }
}

/** The limit of rows is reached; the fault that says so is listed. */
export class EnoughRows extends Error {}

const DAY = 86_400_000;
const DAY_NOUGHT = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const DAYS_TO_10000 = 2_958_466;

/** Reads a cell's value as its number format shows it to a Dane. */
function cellReader(strings: readonly string[], formats: readonly string[], from1904: boolean) {
  const kinds = formats.map((pattern) => ({
    pattern,
    isPlain: pattern === GENERAL || pattern === "@",
    isDate: isDateFormat(pattern),
    isPercent: isPercentFormat(pattern),
  }));
  const plain = { pattern: GENERAL, isPlain: true, isDate: false, isPercent: false };
  const clean = (text: string): PackedCell =>
    text
      .replace(/_x000D_/g, "")
      .normalize("NFC")
      .trim() || null;
  const cleanStrings = new Map<number, PackedCell>();
  return ({ type, style, value }: OpenCell): PackedCell => {
    if (value === "") return null;
    if (type === "s") {
      const index = Number(value);
      const known = cleanStrings.get(index);
      if (known !== undefined) return known;
      const text = clean(strings[index] ?? "");
      cleanStrings.set(index, text);
      return text;
    }
    if (type === "b") return value === "1" ? "SAND" : "FALSK";
    if (type === "d") return [null, value, value.slice(0, 10)];
    const held = Number(value);
    if (type !== "n" || !Number.isFinite(held)) return clean(value);
    // Excel itself calculates with and shows 15 digits.
    const number = Number(held.toPrecision(15));
    const { pattern, isPlain, isDate, isPercent } = kinds[style] ?? plain;
    if (isPlain) return number;
    if (!isDate) return [isPercent ? Number((number * 100).toPrecision(15)) : number, shownAs(pattern, number)];
    const day = from1904 ? number + DAYS_TO_1904 : number;
    if (day < 1 || day >= DAYS_TO_10000) return plainText(number);
    return [null, shownAs(pattern, day), new Date(DAY_NOUGHT + Math.floor(day) * DAY).toISOString().slice(0, 10)];
  };
}

/** In the format's own way; as stored where the format can't be understood. */
function shownAs(pattern: string, number: number): string {
  try {
    return format(pattern, number, { locale: "da", throws: true }).trim();
  } catch {
    return plainText(number);
  }
}
