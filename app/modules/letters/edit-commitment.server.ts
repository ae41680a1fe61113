import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { isEnded } from "./commitment";
import type { EditCommitmentInput } from "./commitment-forms";
import { followOnCommittee } from "./internal/commitment-task.server";
import { targetOf } from "./internal/commitment-target.server";
import {
  assertCommitmentOwner,
  assertMayShape,
  findCommitment,
  writeCommitment,
} from "./internal/load-commitment.server";

/**
 * Corrects what a commitment is called, how it is followed up and measured; in a draft also who has it and when. Of a promise that
 * is made, date and owner have steps of their own, which say why. The quotation never changes.
 * @throws not_found, forbidden, rule_broken (it has ended; at a field), conflict
 */
export async function editCommitment(
  unit: Unit<Actor>,
  input: EditCommitmentInput,
): Promise<{ commitmentId: string; letterId: string }> {
  const { commitmentId, version, title, ownerId, dueKind, dueOn, dueWords, recurrence, followUp } = input;
  const commitment = await findCommitment(unit, commitmentId);
  assertMayShape(unit, commitment);
  if (isEnded(commitment.state))
    throw new DomainError("rule_broken", "Tilsagnet er afsluttet. Genåbn det, før du retter det.");
  const draft = commitment.state === "draft";
  if (draft) await assertCommitmentOwner(unit, ownerId);
  const target = await targetOf(unit, input);
  await writeCommitment(unit, commitment, version, {
    title,
    recurrence,
    followUp,
    ...target,
    ...(draft ? { ownerId, dueKind, dueOn: dueOn === null ? null : new Date(dueOn), dueWords } : {}),
  });
  await followOnCommittee(unit, commitmentId);
  unit.record({ kind: "commitment.edited", subject: `commitment:${commitmentId}`, data: { title } });
  return { commitmentId, letterId: commitment.letterId };
}
