import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { refusal } from "../refusal";
import type { SpreadsheetFault, SpreadsheetLimits } from "../spreadsheet";
import { csvRows, sheetNameOf } from "./csv-rows";
import { inspectPackedDocument } from "./inspect-document.server";
import type { Task } from "./isolation.server";
import { type PackedCell, packLine } from "./packed-rows";
import { KIND_IN_SENTENCE, recogniseCompoundFile, recogniseContent } from "./recognise-content.server";
import { EnoughFaults, SheetFaults } from "./sheet-faults";
import { EnoughRows, sheetRows } from "./sheet-rows.server";
import { openWorkbook } from "./workbook-parts.server";
import { newUnpackBudget, openZip } from "./zip-archive.server";

/** What was found in a spreadsheet, its rows apart. */
export interface SpreadsheetFacts {
  kind: "csv" | "xlsx";
  /** the visible sheets */
  sheets: { name: string; rows: number }[];
  hiddenSheets: string[];
  /** where there is one, the rows are not whole and are used for nothing */
  faults: SpreadsheetFault[];
}

/** Bytes of a CSV file that are read at once. */
const CHUNK = 1024 * 1024;

/** Characters of shared strings that are held at once. */
const MAX_STRINGS = 20_000_000;

/**
 * Reads a workbook or CSV file and writes its rows to a file, sheet by sheet.
 * @throws DomainError with the reason (refusal.ts) for what is no spreadsheet, is damaged, encrypted, or has macros
 */
export async function writeRows({
  source,
  fileName,
  output,
  most,
}: Extract<Task, { name: "spreadsheet" }>): Promise<SpreadsheetFacts> {
  const target = rowWriter(output);
  try {
    const start = head(source);
    if (utf16Of(start)) return writeCsv(source, sheetNameOf(fileName), most, target);
    const content = await recogniseContent(start);
    if (content.is === "zip") return await writeWorkbook(await bytesOf(source), most, target);
    if (content.is === "compoundFile") {
      const found = recogniseCompoundFile(await bytesOf(source));
      throw found === "encryptedOffice" ? refusal(found) : refusal("notASpreadsheet", found.name);
    }
    // What looks like a mail or a web page may be a table of text all the same; a CSV file has no mark of its own.
    if (content.is === "other" && content.plain) return writeCsv(source, sheetNameOf(fileName), most, target);
    if (content.is === "other") throw refusal("notASpreadsheet", content.name);
    if (content.is !== "unknown") throw refusal("notASpreadsheet", KIND_IN_SENTENCE[content.is]);
    return writeCsv(source, sheetNameOf(fileName), most, target);
  } finally {
    target.close();
  }
}

type Source = Extract<Task, { name: "spreadsheet" }>["source"];
type RowWriter = ReturnType<typeof rowWriter>;

async function writeWorkbook(bytes: Buffer, most: SpreadsheetLimits, target: RowWriter): Promise<SpreadsheetFacts> {
  const document = await inspectPackedDocument(bytes, newUnpackBudget());
  if ("other" in document) throw refusal("notASpreadsheet", document.other.name);
  if (document.kind !== "xlsx") throw refusal("notASpreadsheet", KIND_IN_SENTENCE[document.kind]);
  const archive = await openZip(bytes, newUnpackBudget());
  const book = await openWorkbook(archive, document.mainPart, MAX_STRINGS);
  const { damaged } = book;
  if (damaged.enough) throw refusal("tooHeavy");
  if (damaged.book || damaged.strings || damaged.formats) throw refusal("damagedOffice");
  const faults = new SheetFaults();
  const sheets: SpreadsheetFacts["sheets"] = [];
  let left = most.rows;
  await untilEnough(async () => {
    for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
      target.put({ sheet: sheet.name });
      const give = (row: number, cells: PackedCell[]) => target.put([row, ...cells]);
      const rows = await sheetRows(archive, sheet, book, { ...most, left }, faults, give);
      left -= rows;
      sheets.push({ name: sheet.name, rows });
    }
  });
  if (left === most.rows && faults.list.length === 0) throw refusal("emptySpreadsheet");
  const hiddenSheets = book.sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  return { kind: "xlsx", sheets, hiddenSheets, faults: faults.list };
}

function writeCsv(source: Source, name: string, most: SpreadsheetLimits, target: RowWriter): SpreadsheetFacts {
  const faults = new SheetFaults();
  const decode = decoderOf(source);
  let rows = 0;
  target.put({ sheet: name });
  const reader = csvRows(name, most, faults, (row, cells) => {
    rows += 1;
    target.put([row, ...cells]);
  });
  try {
    for (const chunk of chunksOf(source)) {
      reader.write(decode(chunk));
      if (reader.ended) break;
    }
    if (!reader.ended) reader.write(decode());
    reader.end();
  } catch (error) {
    if (!(error instanceof EnoughFaults)) throw error;
  }
  if (rows === 0 && faults.list.length === 0) throw refusal("emptySpreadsheet");
  return { kind: "csv", sheets: [{ name, rows }], hiddenSheets: [], faults: faults.list };
}

async function untilEnough(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof EnoughFaults) && !(error instanceof EnoughRows)) throw error;
  }
}

/**
 * How a text file is read: UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252.
 * @throws a refusal where it is no text
 */
function decoderOf(source: Source): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder(utf16Of(head(source)) ?? (isUtf8(source) ? "utf-8" : "windows-1252"));
  return (chunk) => (chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
}

/** By its byte order mark, which otherwise looks like the beginning of many a thing. */
const utf16Of = ([first, second]: Uint8Array) =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;

function isUtf8(source: Source): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let valid = true;
  for (const chunk of chunksOf(source)) {
    if (chunk.includes(0)) throw refusal("notASpreadsheet", "ikke tekst");
    if (!valid) continue;
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      valid = false;
    }
  }
  try {
    decoder.decode();
  } catch {
    valid = false;
  }
  return valid;
}

async function bytesOf(source: Source): Promise<Buffer> {
  return "file" in source ? readFile(source.file) : Buffer.from(source.bytes);
}

function head(source: Source): Uint8Array {
  const { value } = chunksOf(source).next();
  if (!value) throw refusal("empty");
  return value;
}

/** A file piece by piece, so that a large one takes no memory. A piece is good until the next. */
function* chunksOf(source: Source): Generator<Uint8Array> {
  if ("bytes" in source) {
    if (source.bytes.byteLength > 0) yield source.bytes;
    return;
  }
  const buffer = Buffer.alloc(CHUNK);
  const file = openSync(source.file, "r");
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) yield buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** Writes lines in pieces of some size. Nobody else waits in this process, so that it waits for the disk. */
function rowWriter(output: string) {
  const file = openSync(output, "w", 0o600);
  let pending = "";
  const flush = () => {
    if (pending !== "") writeSync(file, pending);
    pending = "";
  };
  return {
    put(line: Parameters<typeof packLine>[0]) {
      pending += packLine(line);
      if (pending.length > 256 * 1024) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
