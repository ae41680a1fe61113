import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { HandOverCommitmentInput } from "./commitment-forms";
import { handedOverMail } from "./internal/commitment-mails";
import { followOnCommittee } from "./internal/commitment-task.server";
import { assertCommitmentOwner, openCommitment, writeCommitment } from "./internal/load-commitment.server";
import { noteUpdate } from "./internal/note-update.server";

/**
 * Gives an open commitment to somebody else, who gets a mail.
 * @throws not_found, forbidden, rule_broken (it isn't open; nobody of that name, or the same; at the field), conflict
 */
export async function handOverCommitment(
  unit: Unit<Actor>,
  { commitmentId, version, ownerId }: HandOverCommitmentInput,
): Promise<{ commitmentId: string; to: string }> {
  const commitment = await openCommitment(unit, commitmentId);
  const owner = await assertCommitmentOwner(unit, ownerId);
  if (ownerId === commitment.ownerId)
    throw new DomainError("rule_broken", `${owner.name} har allerede tilsagnet.`, "ownerId");
  await writeCommitment(unit, commitment, version, { ownerId, remindedAt: null });
  await noteUpdate(unit, {
    commitmentId,
    kind: "handedOver",
    text: `Fra ${commitment.ownerName} til ${owner.name}`,
    onDate: copenhagenDate(unit.now),
  });
  await followOnCommittee(unit, commitmentId);
  if (ownerId !== unit.actor.userId)
    await sendMail(unit, {
      recipient: owner.email,
      ...handedOverMail(settings().baseUrl, commitment, unit.actor.name),
    });
  unit.record({
    kind: "commitment.handedOver",
    subject: `commitment:${commitmentId}`,
    data: { title: commitment.title, from: commitment.ownerName, to: owner.name },
  });
  return { commitmentId, to: owner.name };
}
