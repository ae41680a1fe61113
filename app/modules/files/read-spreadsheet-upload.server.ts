import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { DomainError } from "~/platform/errors";
import { log } from "~/platform/log.server";
import { fileStore } from "./file-store.server";
import { readInIsolation } from "./internal/isolation.server";
import { type PackedLine, unpackRow } from "./internal/packed-rows";
import { ReaderFailure, TooHeavy } from "./internal/reader-process.server";
import { refusal } from "./refusal";
import {
  type Sheet,
  type Spreadsheet,
  type SpreadsheetFault,
  type SpreadsheetLimits,
  type SpreadsheetRow,
  spreadsheetFaultWords,
} from "./spreadsheet";
import { countOf } from "~/ui/danish-numbers";

export interface ReadSpreadsheetOptions {
  /** The form field that a refusal belongs to; `fil` unless given. */
  field?: string;
  /** What is taken; 50,000 rows of 500 columns unless given. More rows than that are read with `openSpreadsheet`. */
  most?: Partial<SpreadsheetLimits>;
}

/** Bytes of rows that are read at once. */
const PIECE = 32 * 1024;

const MOST: SpreadsheetLimits = { rows: 50_000, columns: 500 };

/** A million rows of ten columns take a fifth of this time on an idle processor. */
const LIMITS = { timeMs: 120_000, memoryMB: 350 };

/**
 * Reads an uploaded workbook (XLSX) or CSV file (semicolon, comma or tab; UTF-8, UTF-16 with a byte order mark, Windows-1252) whole,
 * in a process of its own. What a reader of the sheet doesn't see is refused: merged cells from the heading on, hidden rows and
 * columns, formulas and texts that would be one (=cmd|…), errors, too many rows. Hidden sheets are left out and named.
 * @param content the bytes, or the path of a temporary file
 * @param fileName as its sender calls it; a CSV file's sheet is named after it
 * @throws DomainError rule_broken at `field`: a sentence that names the sheet and the cell, with all faults as `details.faults`
 */
export async function readSpreadsheetUpload(
  content: Uint8Array | string,
  fileName: string,
  options: ReadSpreadsheetOptions = {},
): Promise<Spreadsheet> {
  const opened = await openSpreadsheet(content, fileName, options);
  try {
    const sheets: Sheet[] = opened.sheets.map(({ name }) => ({ name, rows: [] }));
    for await (const { sheet, rows } of opened.rows()) sheets[sheet]!.rows.push(...rows);
    return { kind: opened.kind, sheets, hiddenSheets: opened.hiddenSheets };
  } finally {
    await opened.close();
  }
}

/** A spreadsheet that has been read and found in order; its rows lie in a temporary file. */
export interface OpenedSpreadsheet {
  kind: Spreadsheet["kind"];
  /** the visible sheets, and how many rows of each say something */
  sheets: { name: string; rows: number }[];
  hiddenSheets: string[];
  /**
   * The rows as they come, some hundred at a time, with the index of their sheet in `sheets`. May be read several times; what it gives
   * is gone through once.
   */
  rows(): AsyncIterable<{ sheet: number; rows: Iterable<SpreadsheetRow> }>;
  /** Removes the temporary file. Always called, in the end. */
  close(): Promise<void>;
}

/** Like `readSpreadsheetUpload`, for so many rows that they aren't held in memory at once. */
export async function openSpreadsheet(
  content: Uint8Array | string,
  fileName: string,
  { field = "fil", most = {} }: ReadSpreadsheetOptions = {},
): Promise<OpenedSpreadsheet> {
  const output = await fileStore().temporaryPath();
  const close = () => rm(output, { force: true });
  try {
    const size = typeof content === "string" ? (await stat(content)).size : content.byteLength;
    if (size === 0) throw refusal("empty");
    const source = typeof content === "string" ? { file: content } : { bytes: content };
    const task = { name: "spreadsheet", source, fileName, output, most: { ...MOST, ...most } } as const;
    const { faults, ...facts } = await readInIsolation(task, LIMITS);
    if (faults.length > 0) throw refusedFor(faults);
    return { ...facts, rows: () => rowsOf(output), close };
  } catch (error) {
    await close();
    const refused = asRefusal(error);
    if (!(refused instanceof DomainError)) throw refused;
    throw new DomainError(refused.code, refused.message, field, refused.details);
  }
}

async function* rowsOf(file: string): AsyncGenerator<{ sheet: number; rows: Iterable<SpreadsheetRow> }> {
  let sheet = -1;
  let left = "";
  for await (const piece of createReadStream(file, { encoding: "utf8", highWaterMark: PIECE })) {
    const lines = (left + String(piece)).split("\n");
    left = lines.pop() ?? "";
    let from = 0;
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith("{")) continue;
      if (at > from) yield { sheet, rows: unpacked(lines.slice(from, at)) };
      sheet += 1;
      from = at + 1;
    }
    if (from < lines.length) yield { sheet, rows: unpacked(lines.slice(from)) };
  }
}

/** One row at a time: a thousand that wait would outlive the cheap collection of garbage, and a million of them swell the heap. */
function* unpacked(lines: readonly string[]): Generator<SpreadsheetRow> {
  for (const line of lines) yield unpackRow(JSON.parse(line) as Extract<PackedLine, unknown[]>);
}

function refusedFor(faults: SpreadsheetFault[]): DomainError {
  const [first, ...others] = faults;
  const more = others.length === 0 ? "" : ` ${countOf(others.length, "felt mere", "felter mere")} skal rettes.`;
  return new DomainError("rule_broken", spreadsheetFaultWords(first!) + more, undefined, { faults });
}

function asRefusal(error: unknown): unknown {
  if (error instanceof TooHeavy) return refusal(error.what === "time" ? "tooSlow" : "tooHeavy");
  if (!(error instanceof ReaderFailure)) return error;
  log().error({ stack: error.stack }, "a spreadsheet could not be read");
  return refusal("unforeseen");
}
