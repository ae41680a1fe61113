import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { followLetters } from "./internal/inquiry-status.server";
import { lockLetter } from "./internal/lock-letter.server";
import { canStep, letterTransitions } from "./reply-letter";

/**
 * Puts a draft away for good; its text stays in the history. What it promised was never sent, and stays a draft.
 * @throws not_found, forbidden; conflict once the letter is locked
 */
export async function discardReply(
  unit: Unit<Actor>,
  { letterId }: { letterId: string },
): Promise<{ inquiryId: string }> {
  const { tx, actor } = unit;
  const { status, inquiryId, subject, proposalId } = await lockLetter(unit, letterId);
  assertMay(actor, "draftReply");
  if (!canStep("discard", status))
    throw new DomainError(
      "conflict",
      status === "discarded"
        ? "Udkastet er allerede kasseret."
        : "Brevet er låst og kan ikke kasseres. Åbn det igen først, hvis det ikke skal sendes.",
    );
  if (proposalId)
    throw new DomainError("rule_broken", "Udvalget har brevet som en sag. Træk sagen tilbage, før udkastet kasseres.");
  await tx.replyLetter.updateMany({
    where: { id: letterId, status: { in: [...letterTransitions.discard.from] } },
    data: { status: "discarded", holderId: null, stationKey: "", version: { increment: 1 } },
  });
  await followLetters(unit, inquiryId);
  unit.record({ kind: "reply.discarded", subject: `reply:${letterId}`, data: { subject } });
  return { inquiryId };
}
