import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedRound } from "./internal/lock-round.server";
import { tellRoundIsDecided } from "./internal/round-mails.server";
import { roundNoun } from "./minutes-round";
import type { refusalForm } from "./round-forms";

/**
 * A participant doesn't want to sign, and says why; it stands on the signature page. Written again, the reason is the new one. It
 * doesn't end the round: whoever refused may still sign until the chair closes it (close-signing.server.ts).
 * @throws forbidden who didn't take part; conflict after one's own signature and when the round isn't open
 */
export async function refuseSignature(
  unit: Unit<Actor>,
  { reason, ...key }: z.infer<typeof refusalForm>,
): Promise<{ meetingId: string; number: number }> {
  const { tx, actor, now } = unit;
  const round = await lockedRound(unit, key, "signMinutes");
  const { meeting, minutes, people } = round;
  if (!people.some(({ userId }) => userId === actor.userId))
    throw new DomainError("forbidden", "Kun de medlemmer, der deltog i mødet, kan afvise at underskrive.");
  if (minutes.signatures.some(({ userId }) => userId === actor.userId))
    throw new DomainError("conflict", `Du har allerede underskrevet ${roundNoun(minutes.number)}.`);
  if (minutes.status !== "signing") throw new DomainError("conflict", "Underskriftsrunden er ikke åben.");
  const refusal = await tx.minutesRefusal.upsert({
    where: {
      municipalityId_minutesId_userId: {
        municipalityId: actor.municipalityId,
        minutesId: minutes.id,
        userId: actor.userId,
      },
    },
    create: { minutesId: minutes.id, userId: actor.userId, reason, refusedAt: now },
    update: { reason, refusedAt: now },
  });
  unit.record({
    kind: "minutes.refused",
    subject: `meeting:${meeting.id}`,
    data: { reason, number: minutes.number, bodySha256: minutes.bodySha256 },
  });
  await tellRoundIsDecided(unit, { ...round, minutes: { ...minutes, refusals: [...minutes.refusals, refusal] } });
  return { meetingId: meeting.id, number: minutes.number };
}
