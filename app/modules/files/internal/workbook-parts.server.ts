import { EnoughText, readWhole } from "./xml-text.server";
import type { ZipArchive } from "./zip-archive.server";

export interface WorkbookSheet {
  name: string;
  /** hidden or veryHidden (ECMA-376 part 1, 18.18.68) */
  hidden: boolean;
  part: string;
}

/** What the cells of a workbook's sheets refer to. */
export interface Workbook {
  sheets: WorkbookSheet[];
  /** defined names, and what they stand for */
  names: string[];
  /** shared strings by their index */
  strings: string[];
  /** number formats by the index that a cell's style attribute gives */
  formats: string[];
  /** days count from 1 January 1904 and not from 1900 (18.2.28) */
  from1904: boolean;
  /** parts that couldn't be read to their end; `enough`: more strings than are held at once */
  damaged: { book: boolean; strings: boolean; formats: boolean; enough: boolean };
}

/** @param mostCharacters of shared strings that are held at once */
export async function openWorkbook(archive: ZipArchive, mainPart: string, mostCharacters: number): Promise<Workbook> {
  const folder = mainPart.slice(0, mainPart.lastIndexOf("/") + 1);
  const { whole: book, ...sheets } = await readSheets(archive, mainPart, folder);
  const {
    whole: stringsWhole,
    enough,
    strings,
  } = await readStrings(archive, `${folder}sharedStrings.xml`, mostCharacters);
  const { whole: formatsWhole, formats } = await readFormats(archive, `${folder}styles.xml`);
  const damaged = { book: !book, strings: !stringsWhole, formats: !formatsWhole, enough };
  return { ...sheets, strings, formats, damaged };
}

async function readSheets(archive: ZipArchive, mainPart: string, folder: string) {
  const targets = new Map<string, string>();
  const relationships = `${folder}_rels/${mainPart.slice(folder.length)}.rels`;
  const related = await readWhole(archive.pieces(relationships), {
    open(name, { Id = "", Target = "" }) {
      if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : folder + Target);
    },
  });
  const sheets: WorkbookSheet[] = [];
  const names: string[] = [];
  let from1904 = false;
  const whole = await readWhole(archive.pieces(mainPart), {
    open(element, { name = "", state = "visible", id = "", date1904 = "0" }) {
      const part = targets.get(id);
      if (element === "sheet" && part !== undefined) sheets.push({ name, hidden: state !== "visible", part });
      else if (element === "definedName") names.push(name);
      else if (element === "workbookPr") from1904 = date1904 === "1" || date1904 === "true";
    },
    text(text, path) {
      if (path.at(-1) === "definedName") names.push(text);
    },
  });
  return { whole: whole && related, sheets, names, from1904 };
}

async function readStrings(archive: ZipArchive, part: string, mostCharacters: number) {
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
      if (length > mostCharacters) throw new EnoughText();
    },
  });
  return { whole, strings, enough: length > mostCharacters };
}

async function readFormats(archive: ZipArchive, part: string) {
  const custom = new Map<string, string>();
  const formats: string[] = [];
  const whole = await readWhole(archive.pieces(part), {
    open(name, { numFmtId = "0", formatCode = "" }, path) {
      if (name === "numFmt") custom.set(numFmtId, formatCode);
      if (name === "xf" && path.at(-2) === "cellXfs")
        formats.push(custom.get(numFmtId) ?? BUILT_IN[numFmtId] ?? GENERAL);
    },
  });
  return { whole, formats };
}

export const GENERAL = "General";

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
