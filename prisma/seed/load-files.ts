import { fileStore } from "~/modules/files/file-store.server";
import { inspectUpload } from "~/modules/files/inspect-upload.server";
import { registerUpload } from "~/modules/files/register-upload.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { demoFile } from "./content/attachments";

/** Makes one of the demonstration's files and stores it as an upload is stored: inspected, by its hash, before the row. */
export async function storeDemonstrationFile(municipalityId: string, key: string) {
  const { fileName, bytes } = demoFile(key);
  const content = await bytes();
  const facts = await inspectUpload(content, fileName);
  const { sha256 } = await fileStore().put(municipalityId, content);
  return { sha256, name: fileName, register: (unit: Unit) => registerUpload(unit, { sha256, facts }) };
}
