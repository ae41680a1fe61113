import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { NoteProgressInput } from "./commitment-forms";
import { followOnCommittee } from "./internal/commitment-task.server";
import { openCommitment } from "./internal/load-commitment.server";
import { noteOn } from "./internal/note-on.server";

/**
 * A follow-up that comes again has been held: what it showed is written down, and the next one is due a month or quarter later.
 * @throws not_found, forbidden, rule_broken (it isn't open, nothing comes again, a day ahead), conflict
 */
export async function followUpCommitment(
  unit: Unit<Actor>,
  input: NoteProgressInput,
): Promise<{ commitmentId: string }> {
  const { recurrence } = await openCommitment(unit, input.commitmentId);
  if (recurrence === "none")
    throw new DomainError("rule_broken", "Tilsagnet har ingen fast opfølgning. Skriv i stedet, hvad der er sket.");
  const noted = await noteOn(unit, input, "followedUp");
  await followOnCommittee(unit, input.commitmentId);
  return noted;
}
