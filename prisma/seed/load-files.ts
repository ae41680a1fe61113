import { registerUpload } from "~/modules/files/register-upload.server";
import { storeUpload } from "~/modules/files/store-upload.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { demoFile } from "./content/attachments";

/** Makes one of the demonstration's files and stores it as an upload is stored: inspected, by its hash, before the row. */
export async function storeDemonstrationFile(municipalityId: string, key: string) {
  const { fileName, bytes } = demoFile(key);
  const stored = await storeUpload(municipalityId, await bytes(), fileName);
  return { sha256: stored.sha256, name: fileName, register: (unit: Unit) => registerUpload(unit, stored) };
}
