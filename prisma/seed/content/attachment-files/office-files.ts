import { strToU8, zipSync } from "fflate";
import { DEMONSTRATION_FILE, FILE_DATE, type FileBlock, type FileText } from "./file-text";

/** Word and Excel files (ECMA-376) with no more in them than the two programs need. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "application/vnd.openxmlformats-officedocument";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** ZIP keeps local time without a zone; built from its parts, the bytes are the same in every zone. */
const ZIP_TIME = new Date(FILE_DATE.getUTCFullYear(), FILE_DATE.getUTCMonth(), FILE_DATE.getUTCDate(), 12);

function packed(title: string, main: string, mainType: string, parts: Record<string, string>): Uint8Array {
  const types = { [main]: mainType, ...partTypes(parts, main) };
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${OFFICE}.${type}+xml"/>`,
  );
  const created = FILE_DATE.toISOString().replace(".000", "");
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="${main}"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title><dc:description>${DEMONSTRATION_FILE}</dc:description><dc:language>da-DK</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`,
    ...parts,
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(XML + xml)]));
  return zipSync(bytes, { mtime: ZIP_TIME, level: 6 });
}

const PART_TYPES: Record<string, string> = {
  "word/styles.xml": "wordprocessingml.styles",
  "word/numbering.xml": "wordprocessingml.numbering",
  "word/header1.xml": "wordprocessingml.header",
  "xl/styles.xml": "spreadsheetml.styles",
  "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
};

const partTypes = (parts: Record<string, string>, main: string): Record<string, string> =>
  Object.fromEntries(Object.entries(PART_TYPES).filter(([part]) => part in parts && part !== main));

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

const styled = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

function wordTable(header: string[], rows: string[][]): string {
  const line = (cells: string[], head: boolean): string =>
    `<w:tr>${head ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map((text) => `<w:tc><w:p>${run(text, head)}</w:p></w:tc>`).join("")}</w:tr>`;
  const edges = ["top", "bottom", "insideH"].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:color="C8C8C8"/>`);
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges.join("")}</w:tblBorders></w:tblPr><w:tblGrid>${header.map(() => "<w:gridCol/>").join("")}</w:tblGrid>${line(header, true)}${rows.map((cells) => line(cells, false)).join("")}</w:tbl><w:p/>`;
}

function wordBlock(block: FileBlock): string {
  switch (block.kind) {
    case "heading":
      return styled("Heading1", block.text);
    case "paragraph":
      return styled("Normal", block.text);
    case "list":
      return block.items.map((item) => styled("ListBullet", item)).join("");
    case "table":
      return styled("Caption", block.caption) + wordTable(block.header, block.rows);
    case "bars":
      return wordBlock({
        kind: "table",
        caption: block.caption,
        header: ["Målgruppe", "Antal"],
        rows: block.bars.map(([label, value]) => [label, String(value)]),
      });
  }
}

const wordStyle = (id: string, name: string, paragraph: string, text: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;

const WORD_STYLES = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/><w:lang w:val="da-DK"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  wordStyle("Normal", "Normal", '<w:spacing w:after="120"/>', ""),
  wordStyle("Title", "Title", '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="36"/>'),
  wordStyle(
    "Heading1",
    "heading 1",
    '<w:keepNext/><w:spacing w:before="240" w:after="80"/>',
    '<w:b/><w:sz w:val="26"/>',
  ),
  wordStyle("Caption", "caption", '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', '<w:b/><w:sz w:val="20"/>'),
  wordStyle("Header", "header", "", '<w:color w:val="646464"/><w:sz w:val="18"/>'),
  wordStyle("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>', ""),
].join("");

/** A Word document; its header says on every page that it is a demonstration. */
export function docxFile({ title, blocks }: FileText): Uint8Array {
  const body = [styled("Title", title), ...blocks.map(wordBlock)].join("");
  const page = `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1247" w:bottom="1417" w:left="1247" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
  return packed(title, "word/document.xml", "wordprocessingml.document.main", {
    "word/document.xml": `<w:document xmlns:w="${WORD}" xmlns:r="${DOCUMENT}"><w:body>${body}${page}</w:body></w:document>`,
    "word/styles.xml": `<w:styles xmlns:w="${WORD}">${WORD_STYLES}</w:styles>`,
    "word/numbering.xml": `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/header1.xml": `<w:hdr xmlns:w="${WORD}">${styled("Header", DEMONSTRATION_FILE)}</w:hdr>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${DOCUMENT}/header" Target="header1.xml"/></Relationships>`,
  });
}

export interface SheetContent {
  title: string;
  /** the tab's name, at most 31 characters */
  sheet: string;
  header: string[];
  rows: (string | number)[][];
  note: string;
}

const PLAIN = 0;
const BOLD = 1;
const THOUSANDS = 2;

/** A workbook with one sheet: title, demonstration mark, a table from row 4, and a note under it. */
export function xlsxFile({ title, sheet, header, rows, note }: SheetContent): Uint8Array {
  const lines: [cells: (string | number)[], style: number][] = [
    [[title], BOLD],
    [[DEMONSTRATION_FILE], PLAIN],
    [[], PLAIN],
    [header, BOLD],
    ...rows.map((cells): [(string | number)[], number] => [cells, cells[0] === "I alt" ? BOLD : PLAIN]),
    [[], PLAIN],
    [[note], PLAIN],
  ];
  const cell = (value: string | number, column: number, row: number, style: number): string => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    return typeof value === "number"
      ? `<c r="${place}" s="${THOUSANDS}"><v>${value}</v></c>`
      : `<c r="${place}" s="${style}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
  };
  const data = lines.map(
    ([cells, style], row) =>
      `<row r="${row + 1}">${cells.map((value, column) => cell(value, column, row, style)).join("")}</row>`,
  );
  return packed(title, "xl/workbook.xml", "spreadsheetml.sheet.main", {
    "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${DOCUMENT}"><sheets><sheet name="${escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${SPREADSHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SPREADSHEET}"><cols><col min="1" max="1" width="58" customWidth="1"/><col min="2" max="6" width="20" customWidth="1"/></cols><sheetData>${data.join("")}</sheetData></worksheet>`,
  });
}
