import { fileStore } from "./file-store.server";
import { type InspectOptions, type UploadFacts, inspectUpload } from "./inspect-upload.server";

/** A file that is inspected and kept, and wants its row: `registerUpload(unit, stored)`. */
export interface StoredUpload {
  sha256: string;
  facts: UploadFacts;
}

/**
 * Inspects an upload and stores its bytes. Done before the transaction that registers it: reading a file takes longer than
 * a transaction may, and bytes that get no row are swept.
 * @param content the bytes, or the path of a temporary file (`readUpload`), which is moved into the store
 * @throws DomainError as `inspectUpload` and `FileStore.put` do
 */
export async function storeUpload(
  municipalityId: string,
  content: Uint8Array | string,
  claimedName: string,
  options?: InspectOptions,
): Promise<StoredUpload> {
  const facts = await inspectUpload(content, claimedName, options);
  const { sha256 } = await fileStore().put(municipalityId, typeof content === "string" ? { file: content } : content);
  return { sha256, facts };
}
