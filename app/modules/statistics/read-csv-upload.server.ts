import { readFile } from "node:fs/promises";
import { readUpload } from "~/modules/files/read-upload.server";
import { DomainError } from "~/platform/errors";
import { decodeText } from "./csv-table";

const MOST_BYTES = 900_000;

/**
 * The fields of an import's form with the file's text as `text`. A form sent again with other columns carries the text itself. The
 * file is kept nowhere.
 * @throws DomainError rule_broken at `fil`
 */
export async function readCsvUpload(request: Request): Promise<Record<string, string | string[]>> {
  const upload = await readUpload(request, { maxBytes: MOST_BYTES, maxFiles: 1 });
  try {
    const [file] = upload.files;
    if (!file) return upload.fields;
    if (file.problem) throw file.problem;
    const text = decodeText(await readFile(file.path));
    if (text === null)
      throw new DomainError("rule_broken", "Filen er ikke tekst. Gem regnearket som CSV, og vælg den fil.", "fil");
    return { ...upload.fields, text, periodColumn: "", valueColumn: "", areaColumn: "" };
  } finally {
    await upload.discard();
  }
}
