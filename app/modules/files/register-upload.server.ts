import type { Unit } from "~/platform/unit-of-work.server";
import type { UploadFacts } from "./inspect-upload.server";

/**
 * Writes down what a stored file is, in the transaction of whatever it is uploaded for, and orders its text to be read
 * after the commit (read-stored-file.server.ts). A file that the municipality already has keeps its row, and is
 * read again only if it never was.
 * @param upload the hash that `fileStore().put` gave, and what `inspectUpload` found
 */
export async function registerUpload(
  unit: Unit,
  { sha256, facts }: { sha256: string; facts: UploadFacts },
): Promise<void> {
  const { kind, mediaType, size, pages, signed } = facts;
  const { count } = await unit.tx.storedFile.createMany({
    data: { sha256, kind, mediaType, size, pages, signed },
    skipDuplicates: true,
  });
  const unread = { sha256, textStatus: "pending" };
  if (count > 0 || (await unit.tx.storedFile.count({ where: unread })) > 0)
    unit.enqueue({ queue: "read-file", data: { sha256 } });
}
