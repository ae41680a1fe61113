import { readSpreadsheetUpload } from "~/modules/files/read-spreadsheet-upload.server";
import { readUpload } from "~/modules/files/read-upload.server";
import { isHeading, type Sheet, type SpreadsheetCell } from "~/modules/files/spreadsheet";
import { DomainError } from "~/platform/errors";

const MOST_BYTES = 2_000_000;

/**
 * The fields of an import's form, with the file's first table as `text`; what was pasted stays. The file is kept nowhere.
 * @throws DomainError rule_broken at `fil`, which names the sheet and the cell
 */
export async function readMeasurementUpload(request: Request): Promise<Record<string, string | string[]>> {
  const upload = await readUpload(request, { maxBytes: MOST_BYTES, maxFiles: 1 });
  try {
    const [file] = upload.files;
    if (!file) return upload.fields;
    if (file.problem) throw file.problem;
    const { sheets } = await readSpreadsheetUpload(file.path, file.fileName, { most: { rows: 2001, columns: 50 } });
    const sheet = sheets.find(({ rows }) => rows.some(isHeading));
    if (!sheet)
      throw new DomainError(
        "rule_broken",
        "Der er ingen tabel i filen. Vælg en fil med overskrifter og rækker.",
        "fil",
      );
    return { ...upload.fields, text: textOf(sheet) };
  } finally {
    await upload.discard();
  }
}

/** The sheet as it would be pasted, each row on its own line, so that a fault names the file's own cell. */
function textOf({ rows }: Sheet): string {
  const lines: string[] = [];
  for (const { number, cells } of rows) {
    while (lines.length < number - 1) lines.push("");
    lines.push(cells.map((cell) => cellText(cell ? written(cell) : "")).join("\t"));
  }
  return lines.join("\n");
}

/** A number of a workbook is known: the points that it is shown with part thousands, and nobody need be asked about them. */
const written = ({ date, number, text }: SpreadsheetCell): string =>
  date ?? (number === null ? text : text.replace(/(\d)\.(?=\d{3})/g, "$1"));

const cellText = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, " ").trim();
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
};
