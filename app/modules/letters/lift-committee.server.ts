import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertBeingWritten, lockedLetter } from "./internal/locked-letter.server";
import { noteStep, rewriteLetter } from "./internal/take-letter-step.server";
import type { liftCommitteeForm } from "./signing-forms";

/**
 * The letter need not wait for the committee after all, and why. Its agenda item stays as it is.
 * @throws not_found, forbidden, conflict
 */
export async function liftCommittee(
  unit: Unit<Actor>,
  { letterId, reason }: z.infer<typeof liftCommitteeForm>,
): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertMay(unit.actor, "draftReply");
  assertBeingWritten(letter);
  if (!letter.committeeFirst) throw new DomainError("conflict", "Der er intet krav om, at udvalget ser svaret først.");
  await rewriteLetter(unit, letter, { committeeFirst: false });
  await noteStep(unit, letterId, "committeeLifted", {
    fromKey: letter.stationKey,
    toKey: letter.stationKey,
    comment: reason,
  });
  unit.record({ kind: "reply.committeeLifted", subject: `reply:${letterId}`, data: { comment: reason } });
  return { letterId };
}
