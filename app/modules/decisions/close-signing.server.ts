import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { endRound } from "./internal/end-round.server";
import { lockedRound, missingIn } from "./internal/lock-round.server";
import type { RoundKey } from "./minutes-round";

/**
 * The chair, or the secretary for the chair, ends a round that not everybody has signed. The signature page names those who are
 * missing with the reason given here, and those who refused with their own. A round that everybody has signed ends by itself; one
 * that somebody refused never does, so that a refusal is seen by a person before the seal, and holds the seal up no longer than that
 * person does.
 * @throws rule_broken while nobody has signed, and without a reason (field "reason") where somebody is missing; conflict when it isn't open
 */
export async function closeSigning(
  unit: Unit<Actor>,
  { reason, ...key }: RoundKey & { reason: string },
): Promise<{ meetingId: string; number: number }> {
  const { tx, actor } = unit;
  const round = await lockedRound(unit, key, "closeSigning");
  const { meeting, minutes } = round;
  if (minutes.status !== "signing") throw new DomainError("conflict", "Underskriftsrunden er ikke åben.");
  if (minutes.signatures.length === 0)
    throw new DomainError(
      "rule_broken",
      "Ingen har underskrevet endnu. Mindst én deltager skal underskrive, før runden kan lukkes.",
    );
  const missing = missingIn(round).map(({ name }) => name);
  if (missing.length > 0 && reason.trim().length < 5)
    throw new DomainError("rule_broken", "Skriv kort, hvorfor runden lukkes uden alle underskrifter.", "reason");
  await tx.minutes.update({
    where: { id: minutes.id },
    data: { closedReason: reason, closedById: actor.userId, version: { increment: 1 } },
  });
  const { number } = minutes;
  unit.record({
    kind: "minutes.signingClosed",
    subject: `meeting:${meeting.id}`,
    data: { reason, missing, number },
  });
  await endRound(unit, minutes.id);
  return { meetingId: meeting.id, number };
}
