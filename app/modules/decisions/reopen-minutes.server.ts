import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { moveMeeting } from "./internal/load-meeting.server";
import { lockedRound } from "./internal/lock-round.server";
import { roundNoun, type RoundKey } from "./minutes-round";

/**
 * Takes the lock off again, as long as nobody has signed: a signed body is never changed. Refusals go with the body that was
 * refused; the history keeps them. An addendum becomes a draft again.
 */
export async function reopenMinutes(unit: Unit<Actor>, key: RoundKey): Promise<{ meetingId: string; number: number }> {
  const { tx } = unit;
  const { meeting, minutes } = await lockedRound(unit, key, "startSigning");
  const { id, number } = minutes;
  if (minutes.signatures.length > 0)
    throw new DomainError(
      "rule_broken",
      `Nogen har underskrevet, så ${roundNoun(number)} kan ikke åbnes igen. Luk runden; en rettelse bliver et tillæg.`,
    );
  if (minutes.status !== "freezing" && minutes.status !== "signing")
    throw new DomainError("conflict", `Der er ingen underskriftsrunde på ${roundNoun(number)}.`);
  if (number === 0) {
    await moveMeeting(unit, meeting.id, ["signing"], "closed", {}, "Referatet er ikke til underskrift.");
    await tx.minutes.delete({ where: { id } });
  } else {
    await tx.minutesRefusal.deleteMany({ where: { minutesId: id } });
    await tx.minutes.update({
      where: { id },
      data: {
        status: "drafting",
        bodyDocumentId: null,
        bodySha256: null,
        frozenAt: null,
        remindedAt: null,
        version: { increment: 1 },
      },
    });
  }
  unit.record({ kind: "minutes.reopened", subject: `meeting:${meeting.id}`, data: { number } });
  return { meetingId: meeting.id, number };
}
