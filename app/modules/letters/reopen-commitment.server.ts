import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { isEnded } from "./commitment";
import type { ReopenCommitmentInput } from "./commitment-forms";
import { followOnCommittee } from "./internal/commitment-task.server";
import { findCommitment, writeCommitment } from "./internal/load-commitment.server";
import { noteUpdate } from "./internal/note-update.server";

/**
 * Takes up an ended commitment again; how it was ended stays in the log.
 * @throws not_found, forbidden, conflict (it isn't ended)
 */
export async function reopenCommitment(
  unit: Unit<Actor>,
  { commitmentId, version, text }: ReopenCommitmentInput,
): Promise<{ commitmentId: string }> {
  const commitment = await findCommitment(unit, commitmentId);
  assertMay(unit.actor, "editCommitment", { ownerId: commitment.ownerId });
  if (!isEnded(commitment.state)) throw new DomainError("conflict", "Tilsagnet er ikke afsluttet. Genindlæs siden.");
  await writeCommitment(unit, commitment, version, { state: "open", outcome: "", endedOn: null, remindedAt: null });
  await noteUpdate(unit, { commitmentId, kind: "reopened", text, onDate: copenhagenDate(unit.now) });
  await followOnCommittee(unit, commitmentId);
  unit.record({
    kind: "commitment.reopened",
    subject: `commitment:${commitmentId}`,
    data: { title: commitment.title },
  });
  return { commitmentId };
}
