import { registerUpload } from "~/modules/files/register-upload.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayEdit, lockProposal } from "./internal/lock-proposal.server";

/**
 * A picture for a proposal's text. It is part of the proposal when the text that shows it is saved.
 * @throws not_found, forbidden, conflict, rule_broken (not a picture)
 */
export async function addTextPicture(
  unit: Unit<Actor>,
  { proposalId }: { proposalId: string },
  upload: StoredUpload,
): Promise<{ sha256: string }> {
  await assertMayEdit(unit, await lockProposal(unit, proposalId));
  if (upload.facts.kind !== "png" && upload.facts.kind !== "jpeg")
    throw new DomainError("rule_broken", "Et billede i teksten skal være PNG eller JPEG. Læg andre filer som bilag.");
  await registerUpload(unit, upload);
  return { sha256: upload.sha256 };
}
