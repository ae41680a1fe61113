import { fileStore } from "~/modules/files/file-store.server";
import { readUpload } from "~/modules/files/read-upload.server";
import { DomainError } from "~/platform/errors";

/** A CSV file of a million rows takes some 60 MB. */
export const MOST_STATISTICS_BYTES = 200 * 1024 * 1024;

/** A form's other fields, with the file as `fileName` and `fileSha256`. */
export type StatisticsUpload = Record<string, string | string[]>;

/**
 * Reads a form with a file of statistics and keeps the file until its import is over. It is shown to nobody: only the process that reads
 * uploads ever opens it, and refuses it there where it must.
 * @throws DomainError rule_broken at `fil`: none was chosen, it is too large, the disk is full
 */
export async function receiveStatisticsFile(request: Request, municipalityId: string): Promise<StatisticsUpload> {
  const upload = await readUpload(request, { maxBytes: MOST_STATISTICS_BYTES, maxFiles: 1 });
  try {
    const [file] = upload.files;
    if (!file) throw new DomainError("rule_broken", "Vælg en fil.", "fil");
    if (file.problem) throw file.problem;
    if (file.size === 0) throw new DomainError("rule_broken", "Filen er tom. Vælg den fil, der har tallene.", "fil");
    const { sha256 } = await fileStore().put(municipalityId, { file: file.path });
    return { ...upload.fields, fileName: nameOf(file.fileName), fileSha256: sha256 };
  } finally {
    await upload.discard();
  }
}

/** Its name alone: browsers of old send the folders, too. */
const nameOf = (fileName: string) =>
  fileName
    .normalize("NFC")
    .replace(/^.*[/\\]/, "")
    .slice(-200) || "fil";
