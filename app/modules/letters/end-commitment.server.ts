import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EndCommitmentInput } from "./commitment-forms";
import { followOnCommittee } from "./internal/commitment-task.server";
import { openCommitment, writeCommitment } from "./internal/load-commitment.server";
import { noteUpdate } from "./internal/note-update.server";

/**
 * A commitment is kept, and how, or dropped, and why. The committee's task ends with it, in the same transaction.
 * @throws not_found, forbidden, rule_broken (it isn't open), conflict
 */
export async function endCommitment(
  unit: Unit<Actor>,
  { commitmentId, version, state, text }: EndCommitmentInput,
): Promise<{ commitmentId: string; state: "kept" | "dropped" }> {
  const commitment = await openCommitment(unit, commitmentId);
  const today = copenhagenDate(unit.now);
  await writeCommitment(unit, commitment, version, { state, outcome: text, endedOn: new Date(today) });
  await noteUpdate(unit, { commitmentId, kind: state, text, onDate: today });
  await followOnCommittee(unit, commitmentId);
  unit.record({
    kind: `commitment.${state}`,
    subject: `commitment:${commitmentId}`,
    data: { title: commitment.title },
  });
  return { commitmentId, state };
}
