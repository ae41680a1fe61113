import { DomainError } from "~/platform/errors";
import { type ReadUploadOptions, type UploadedFile, readUpload } from "./read-upload.server";
import { type StoredUpload, storeUpload } from "./store-upload.server";

/** A file of a form that is inspected and stored, or isn't; see `result`. */
export interface ReceivedFile {
  field: string;
  /** @throws DomainError what was wrong with it: thrown inside `act`, it goes back to the form with what was typed */
  result(): StoredUpload;
}

export interface ReceivedUpload {
  /** The form's other fields, and under each file field's name the hashes of what was stored, so that the same form with
   * another file isn't taken for the same. */
  fields: Record<string, string | string[]>;
  files: ReceivedFile[];
}

/**
 * Reads a form with files, inspects each file and stores it: everything that must be done before the transaction, in
 * which `registerUpload(unit, file.result())` gives it its row.
 * @throws DomainError when the form itself can't be read (`readUpload`)
 */
export async function receiveUpload(
  request: Request,
  municipalityId: string,
  options: ReadUploadOptions = {},
): Promise<ReceivedUpload> {
  const upload = await readUpload(request, options);
  try {
    const files: ReceivedFile[] = [];
    const hashes: Record<string, string[]> = {};
    for (const file of upload.files) {
      const outcome = await storeOne(municipalityId, file, options);
      files.push({ field: file.field, result: () => orThrow(outcome) });
      if (!(outcome instanceof DomainError)) (hashes[file.field] ??= []).push(outcome.sha256);
    }
    return { fields: { ...upload.fields, ...hashes }, files };
  } finally {
    await upload.discard();
  }
}

async function storeOne(
  municipalityId: string,
  { field, fileName, path, problem }: UploadedFile,
  { maxBytes }: ReadUploadOptions,
): Promise<StoredUpload | DomainError> {
  if (problem) return problem;
  try {
    return await storeUpload(municipalityId, path, fileName, { field, maxBytes });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function orThrow(outcome: StoredUpload | DomainError): StoredUpload {
  if (outcome instanceof DomainError) throw outcome;
  return outcome;
}
