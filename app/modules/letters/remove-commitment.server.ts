import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CommitmentInput } from "./commitment-forms";
import { assertMayShape, findCommitment, writeCommitment } from "./internal/load-commitment.server";

/**
 * Takes a commitment out of the draft: the sentence stays, and promises nothing that is followed.
 * @throws not_found, forbidden, rule_broken (the letter is sent: a promise is kept or dropped, never removed), conflict
 */
export async function removeCommitment(
  unit: Unit<Actor>,
  { commitmentId, version }: CommitmentInput,
): Promise<{ letterId: string; title: string }> {
  const commitment = await findCommitment(unit, commitmentId);
  assertMayShape(unit, commitment);
  const { state, letterId, title } = commitment;
  if (state !== "draft")
    throw new DomainError("rule_broken", "Tilsagnet er givet og kan ikke fjernes. Opgiv det med en grund i stedet.");
  await writeCommitment(unit, commitment, version, {});
  await unit.tx.commitment.delete({ where: { id: commitmentId } });
  unit.record({ kind: "commitment.removed", subject: `commitment:${commitmentId}`, data: { title, letterId } });
  return { letterId, title };
}
