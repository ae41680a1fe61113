import { registerUpload } from "~/modules/files/register-upload.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AddEvidenceInput } from "./commitment-forms";
import { openCommitment } from "./internal/load-commitment.server";
import { noteOn } from "./internal/note-on.server";

/**
 * A file that shows what has been done: minutes of a follow-up, a course's list.
 * @param upload already inspected and stored
 * @throws not_found, forbidden, rule_broken (it isn't open; a day ahead), conflict
 */
export async function addEvidence(
  unit: Unit<Actor>,
  input: AddEvidenceInput,
  upload: StoredUpload,
): Promise<{ commitmentId: string; updateId: string }> {
  await openCommitment(unit, input.commitmentId);
  await registerUpload(unit, upload);
  return noteOn(unit, { ...input, file: { sha256: upload.sha256, fileName: upload.facts.fileName } }, "evidence");
}
