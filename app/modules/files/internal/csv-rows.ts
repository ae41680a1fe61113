import { type SpreadsheetLimits, cellAddress } from "../spreadsheet";
import { MOST_CHARACTERS, type SheetFaults, faultMessages, isCommand } from "./sheet-faults";

type Separator = ";" | "," | "\t";

/** Longer than any record whose quotes are in order. */
const LONGEST_RECORD = 1_000_000;

/** What a CSV file is called as a sheet: its name without the extension. */
export const sheetNameOf = (fileName: string): string => {
  const name = fileName.replace(/^.*[/\\]/, "");
  return name.replace(/(?<=.)\.[^.]*$/, "") || "CSV";
};

/**
 * The rows of comma, semicolon or tab separated values (RFC 4180, quoted cells included), as the text comes.
 * Empty lines are counted and left out; cells are trimmed, and NFC.
 * @param give hears each row that says something: its line's number in the file as a spreadsheet counts, and its cells
 */
export function csvRows(
  sheet: string,
  limits: SpreadsheetLimits,
  faults: SheetFaults,
  give: (row: number, cells: string[]) => void,
) {
  let separator: Separator | null = null;
  let left = "";
  let open = "";
  let row = 0;
  let given = 0;

  const record = (text: string) => {
    row += 1;
    const plain = text.endsWith("\r") ? text.slice(0, -1) : text;
    const cells = plain.includes('"') ? quotedCells(plain, separator!) : plain.split(separator!);
    let last = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cleaned(cells[column]!);
      cells[column] = cell;
      if (cell === "") continue;
      last = column + 1;
      if (isCommand(cell)) faults.add(sheet, cellAddress(column, row), faultMessages.command(cell));
      if (cell.length > MOST_CHARACTERS) faults.add(sheet, cellAddress(column, row), faultMessages.tooLong());
    }
    if (last === 0) return;
    if (last > limits.columns)
      faults.add(sheet, cellAddress(limits.columns, row), faultMessages.tooManyColumns(limits.columns));
    given += 1;
    if (given > limits.rows) {
      faults.add(sheet, cellAddress(0, row), faultMessages.tooManyRows(limits.rows));
      ended = true;
      return;
    }
    cells.length = last;
    give(row, cells);
  };
  let ended = false;

  const line = (text: string) => {
    const whole = open === "" ? text : `${open}\n${text}`;
    if (isWhole(whole)) {
      open = "";
      record(whole);
    } else {
      open = whole;
      if (whole.length > LONGEST_RECORD) unfinished();
    }
  };
  const unfinished = () => {
    const column = quotedCells(open, separator!).length - 1;
    faults.add(sheet, cellAddress(column, row + 1), faultMessages.openQuote());
    open = "";
    ended = true;
  };

  return {
    /** Whether anything that comes is still read. */
    get ended() {
      return ended;
    },
    write(text: string): void {
      separator ??= separatorOf(text);
      let from = 0;
      for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
        line(left === "" ? text.slice(from, to) : left + text.slice(from, to));
        if (ended) return;
        left = "";
        from = to + 1;
      }
      left += text.slice(from);
      if (left.length > LONGEST_RECORD) {
        open = left;
        unfinished();
      }
    },
    end(): void {
      separator ??= ";";
      if (!ended && left !== "") line(left);
      if (!ended && open !== "") unfinished();
    },
  };
}

const cleaned = (cell: string): string => {
  const trimmed = cell.trim();
  return /[^\u0000-\u024F]/.test(trimmed) ? trimmed.normalize("NFC") : trimmed;
};

/** Every quote that begins has ended. */
function isWhole(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 0;
}

function quotedCells(text: string, separator: Separator): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (char === separator) {
      cells.push(cell);
      cell = "";
    } else cell += char;
  }
  cells.push(cell);
  return cells;
}

/** The one that divides the most lines into the same number of cells; a comma may be a decimal's, so the others come first. */
function separatorOf(text: string): Separator {
  const lines = text.slice(0, 20_000).split("\n").slice(0, 200);
  const score = (separator: Separator) => {
    const counts = new Map<number, number>();
    for (const one of lines) {
      const width = quotedCells(one, separator).length;
      if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  const [semicolon, tab, comma] = [score(";"), score("\t"), score(",")];
  if (semicolon > 0 && semicolon >= tab) return ";";
  return tab > 0 ? "\t" : comma > 0 ? "," : ";";
}
