import { format } from "numfmt";
import type { XmlListener } from "./read-xml.server";
import type { TextCollector } from "./text-collector";
import { GENERAL, openWorkbook } from "./workbook-parts.server";
import { EnoughText, readWhole } from "./xml-text.server";
import type { ZipArchive } from "./zip-archive.server";

/**
 * The cells of a workbook as they are shown, sheet by sheet and row by row, numbers in their own format: 101701234 in the
 * format 000000-0000 is 010170-1234. Hidden sheets, defined names and strings that no cell uses any longer are kept apart.
 */
export async function extractWorkbook(archive: ZipArchive, mainPart: string, into: TextCollector): Promise<void> {
  const { sheets, names, strings, formats, damaged } = await openWorkbook(archive, mainPart, MAX_STRINGS);
  if (damaged.strings) into.problem("Regnearkets tekster er beskadiget og kunne ikke læses helt.");
  if (damaged.enough) into.problem("Filen har mere tekst, end der kan gennemses.");
  if (damaged.formats) into.problem("Regnearkets formater er beskadiget og kunne ikke læses helt.");
  for (const name of names) into.hide("alternatives", "navne og felter", name);
  const used = new Set<number>();
  for (const { name, hidden, part } of sheets) {
    const label = `det skjulte ark “${name}”`;
    if (!hidden) into.show(`${name}\n`);
    const row = (cells: string) => (hidden ? into.hide("hidden", label, cells) : into.show(`${cells}\n`));
    if (
      !(await readWhole(
        archive.pieces(part),
        sheetCells(strings, formats, used, row, () => into.full),
      ))
    ) {
      into.problem(`Arket “${name}” er beskadiget og kunne ikke læses helt.`);
    }
    if (!hidden) into.show("\n");
    if (into.full) return;
  }
  const unused = strings.filter((_, index) => !used.has(index));
  into.hide("hidden", "tekst, som intet felt længere viser", unused.join("\n"));
}

/** Characters of shared strings that are held at once. */
const MAX_STRINGS = 20_000_000;

interface Cell {
  column: string;
  type: string;
  style: number;
  value: string;
}

/** Hears a sheet, and gives each row that has any text, cells parted by tabs and ended by one. */
function sheetCells(
  strings: string[],
  formats: string[],
  used: Set<number>,
  give: (row: string) => void,
  enough: () => boolean,
): XmlListener {
  /** Columns that have been named as CPR numbers: numbers in them have lost their leading zero. */
  const cprColumns = new Set<string>();
  let cells: string[] = [];
  let cell: Cell = { column: "", type: "n", style: 0, value: "" };
  let note = "";
  return {
    open(name, { r = "", t = "n", s = "0" }) {
      if (name === "c") cell = { column: r.replace(/\d+$/, ""), type: t, style: Number(s), value: "" };
    },
    text(text, path) {
      const name = path.at(-1);
      if (name === "v" || (name === "t" && !path.includes("rPh"))) cell.value += text;
      else if (path.includes("headerFooter")) note += text;
    },
    close(name) {
      if (name === "c") {
        if (cell.type === "s") used.add(Number(cell.value));
        const shown = shownValue(cell, strings, formats, cprColumns.has(cell.column));
        if (SAYS_CPR.test(shown)) cprColumns.add(cell.column);
        cells.push(shown);
      } else if (name === "row") {
        if (cells.some((text) => text !== "")) give(`${cells.join("\t")}\t`);
        cells = [];
        if (enough()) throw new EnoughText();
      } else if (name === "headerFooter" && note !== "") {
        give(note);
      }
    },
  };
}

const SAYS_CPR = /\b(?:cpr|pnr|person-? ?n(?:umme)?r|fødselsn(?:umme)?r)/i;

function shownValue({ type, style, value }: Cell, strings: string[], formats: string[], isCpr: boolean): string {
  if (value === "") return "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "SAND" : "FALSK";
  if (type !== "n") return value;
  if (isCpr && /^\d{9,10}$/.test(value)) return value.padStart(10, "0");
  const pattern = formats[style] ?? GENERAL;
  return pattern === GENERAL || pattern === "@" ? value : formatted(pattern, value);
}

/** In the format's own way; as stored where the format can't be understood. */
function formatted(pattern: string, value: string): string {
  try {
    return format(pattern, Number(value), { locale: "da", throws: true }).trim();
  } catch {
    return value;
  }
}
