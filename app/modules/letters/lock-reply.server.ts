import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { freezeLetter } from "./internal/freeze-letter.server";
import { assertBeingWritten, lockedLetter } from "./internal/locked-letter.server";
import { noteStep } from "./internal/take-letter-step.server";

/**
 * Locks the letter: its text is frozen, and its PDF is what everybody signs. Signing opens when that is made (letter-frozen.server.ts).
 * Whoever has it in hand at the last station does it, and not who wrote it.
 * @throws not_found, forbidden, conflict; rule_broken with the first of `lockBlockers` that must be mended
 */
export async function lockReply(unit: Unit<Actor>, { letterId }: { letterId: string }): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertBeingWritten(letter);
  assertMay(unit.actor, "lockReply", letter);
  if (letter.status === "inReview" && letter.authorId === unit.actor.userId)
    throw new DomainError("forbidden", "Du har selv skrevet svaret og kan ikke også gennemgå det.");
  await freezeLetter(unit, letter);
  await noteStep(unit, letterId, "locked", { fromKey: letter.stationKey });
  unit.record({ kind: "reply.locked", subject: `reply:${letterId}` });
  return { letterId };
}
