/** A table read from a text file: its heading, and its rows with the line that each stands on. */
export interface CsvTable {
  separator: ";" | "," | "\t";
  header: string[];
  rows: { line: number; cells: string[] }[];
}

/**
 * The text of a file as statistics' programs write it: UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252.
 * @returns null where it is no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes).normalize("NFC");
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes).normalize("NFC");
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch {
    return new TextDecoder("windows-1252").decode(bytes).normalize("NFC");
  }
}

/**
 * Reads comma, semicolon or tab separated values (RFC 4180, quoted cells included). What stands before the heading, as titles do,
 * has one cell and is left out, and so are empty lines.
 * @returns null where there is no heading with at least two cells
 */
export function readCsv(text: string): CsvTable | null {
  const separator = separatorOf(text);
  const lines = recordsOf(text.replace(/^\uFEFF/, ""), separator).filter(({ cells }) =>
    cells.some((cell) => cell !== ""),
  );
  const at = lines.findIndex(({ cells }) => cells.filter((cell) => cell !== "").length >= 2);
  const heading = lines[at];
  if (!heading) return null;
  const width = lines.slice(at).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return {
    separator,
    header: Array.from({ length: width }, (_, index) => heading.cells[index] || `Kolonne ${index + 1}`),
    rows: lines
      .slice(at + 1)
      .map(({ line, cells }) => ({ line, cells: Array.from({ length: width }, (_, index) => cells[index] ?? "") })),
  };
}

/** The one that divides the most lines into the same number of cells; a comma may be a decimal's, so the others come first. */
function separatorOf(text: string): CsvTable["separator"] {
  const sample = text.slice(0, 20_000);
  const score = (separator: CsvTable["separator"]) => {
    const widths = recordsOf(sample, separator)
      .map(({ cells }) => cells.length)
      .filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  };
  const [semicolon, tab, comma] = [score(";"), score("\t"), score(",")];
  if (semicolon > 0 && semicolon >= tab) return ";";
  return tab > 0 ? "\t" : comma > 0 ? "," : ";";
}

function recordsOf(text: string, separator: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let beganOn = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = "";
  };
  const endRecord = () => {
    endCell();
    records.push({ line: beganOn, cells });
    cells = [];
    beganOn = line;
  };
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]!;
    if (char === "\n") line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (char === separator) endCell();
    else if (char === "\n") endRecord();
    else if (char !== "\r") cell += char;
  }
  if (cell !== "" || cells.length > 0) endRecord();
  return records;
}
