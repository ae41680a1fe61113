import { format } from "numfmt";
import type { XmlListener } from "./read-xml.server";
import type { TextCollector } from "./text-collector";
import { EnoughText, readWhole } from "./xml-text.server";
import type { ZipArchive } from "./zip-archive.server";

interface Sheet {
  name: string;
  /** visible, hidden, veryHidden (ECMA-376 part 1, 18.18.68) */
  state: string;
  part: string;
}

/**
 * The cells of a workbook as they are shown, sheet by sheet and row by row, numbers in their own format: 101701234 in the
 * format 000000-0000 is 010170-1234. Hidden sheets, defined names and strings that no cell uses any longer are kept apart.
 */
export async function extractWorkbook(archive: ZipArchive, mainPart: string, into: TextCollector): Promise<void> {
  const folder = mainPart.slice(0, mainPart.lastIndexOf("/") + 1);
  const strings = await readStrings(archive, `${folder}sharedStrings.xml`, into);
  const formats = await readFormats(archive, `${folder}styles.xml`, into);
  const used = new Set<number>();
  for (const { name, state, part } of await readSheets(archive, mainPart, folder, into)) {
    const hidden = state !== "visible";
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

async function readSheets(
  archive: ZipArchive,
  mainPart: string,
  folder: string,
  into: TextCollector,
): Promise<Sheet[]> {
  const targets = new Map<string, string>();
  const relationships = `${folder}_rels/${mainPart.slice(folder.length)}.rels`;
  await readWhole(archive.pieces(relationships), {
    open(name, { Id = "", Target = "" }) {
      if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : folder + Target);
    },
  });
  const sheets: Sheet[] = [];
  await readWhole(archive.pieces(mainPart), {
    open(element, { name = "", state = "visible", id = "" }) {
      const part = targets.get(id);
      if (element === "sheet" && part !== undefined) sheets.push({ name, state, part });
      if (element === "definedName") into.hide("alternatives", "navne og felter", name);
    },
    text(text, path) {
      if (path.at(-1) === "definedName") into.hide("alternatives", "navne og felter", text);
    },
  });
  return sheets;
}

async function readStrings(archive: ZipArchive, part: string, into: TextCollector): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let length = 0;
  const whole = await readWhole(archive.pieces(part), {
    text(text, path) {
      // Readings of Japanese characters (rPh) repeat what stands there.
      if (path.at(-1) === "t" && !path.includes("rPh")) current += text;
    },
    close(name) {
      if (name !== "si") return;
      strings.push(current);
      length += current.length;
      current = "";
      if (length > MAX_STRINGS) throw new EnoughText();
    },
  });
  if (!whole) into.problem("Regnearkets tekster er beskadiget og kunne ikke læses helt.");
  if (length > MAX_STRINGS) into.problem("Filen har mere tekst, end der kan gennemses.");
  return strings;
}

/** Characters of shared strings that are held at once. */
const MAX_STRINGS = 20_000_000;

/** Number formats by the index that a cell's style attribute gives. */
async function readFormats(archive: ZipArchive, part: string, into: TextCollector): Promise<string[]> {
  const custom = new Map<string, string>();
  const formats: string[] = [];
  const whole = await readWhole(archive.pieces(part), {
    open(name, { numFmtId = "0", formatCode = "" }, path) {
      if (name === "numFmt") custom.set(numFmtId, formatCode);
      if (name === "xf" && path.at(-2) === "cellXfs")
        formats.push(custom.get(numFmtId) ?? BUILT_IN[numFmtId] ?? GENERAL);
    },
  });
  if (!whole) into.problem("Regnearkets formater er beskadiget og kunne ikke læses helt.");
  return formats;
}

const GENERAL = "General";

/** Formats that a workbook only numbers, as a Danish Excel shows them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Record<string, string> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "dd-mm-yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  20: "hh:mm",
  21: "hh:mm:ss",
  22: "dd-mm-yyyy hh:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  49: "@",
};

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
