import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertBeingWritten, assertCanReview, lockedLetter } from "./internal/locked-letter.server";
import { moveLetter, noteStep, rewriteLetter } from "./internal/take-letter-step.server";
import { previousStation, stepMailWaits } from "./reply-way";
import type { ReturnInput } from "./reply-way-forms";

/**
 * Sends the letter back with what must be mended: to the station before, or to its author.
 * @throws not_found, forbidden, conflict; rule_broken when nobody is at the station before
 */
export async function returnLetter(
  unit: Unit<Actor>,
  { letterId, to, comment }: ReturnInput,
): Promise<{ letterId: string; station: string; previousDueOn: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertBeingWritten(letter);
  if (letter.status === "draft") throw new DomainError("conflict", "Svaret er allerede hos forfatteren.");
  assertMay(unit.actor, "reviewReply", letter);
  const previous = to === "previous" ? previousStation(letter) : null;
  if (previous) {
    if (!previous.userId)
      throw new DomainError(
        "rule_broken",
        `${previous.title} har ingen person. Send svaret retur til forfatteren.`,
        "to",
      );
    await assertCanReview(unit, letter, previous.userId, "to");
    await rewriteLetter(unit, letter, { stationKey: previous.key, holderId: previous.userId, holderDueOn: null });
  } else {
    await moveLetter(unit, letter, "returnToAuthor", { stationKey: "", holderId: null, holderDueOn: null });
  }
  const stepId = await noteStep(unit, letterId, "returned", {
    fromKey: letter.stationKey,
    toKey: previous?.key ?? "",
    comment,
  });
  unit.record({
    kind: "reply.returned",
    subject: `reply:${letterId}`,
    data: { from: letter.stationKey, station: previous?.title ?? "", comment },
  });
  unit.enqueue({ queue: "letter-mail", data: { stepId }, startAfter: stepMailWaits });
  return {
    letterId,
    station: previous?.title ?? "",
    previousDueOn: letter.holderDueOn?.toISOString().slice(0, 10) ?? "",
  };
}
