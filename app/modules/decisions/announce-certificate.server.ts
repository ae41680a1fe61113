import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedRound } from "./internal/lock-round.server";
import type { RoundKey } from "./minutes-round";

/**
 * A participant who has signed says that they also sign with a certificate of their own; the seal then waits for it.
 * @throws conflict when they haven't signed, have said so already, or the round is over
 */
export async function announceCertificate(
  unit: Unit<Actor>,
  key: RoundKey,
): Promise<{ meetingId: string; number: number }> {
  const { tx, actor } = unit;
  const { meeting, minutes } = await lockedRound(unit, key, "signMinutes");
  if (minutes.status !== "signing")
    throw new DomainError("conflict", "Runden er slut, så der kan ikke sættes flere underskrifter med certifikat.");
  if (!minutes.signatures.some(({ userId }) => userId === actor.userId))
    throw new DomainError("conflict", "Underskriv først. Certifikatet kommer oven i din underskrift.");
  const own = minutes.certificates.find(({ userId }) => userId === actor.userId);
  if (own?.state === "announced")
    throw new DomainError("conflict", "Du har allerede meldt, at du underskriver med eget certifikat.");
  if (own) await tx.minutesCertificate.update({ where: { id: own.id }, data: { state: "announced" } });
  else await tx.minutesCertificate.create({ data: { minutesId: minutes.id, userId: actor.userId } });
  const { number } = minutes;
  unit.record({ kind: "minutes.certificateAnnounced", subject: `meeting:${meeting.id}`, data: { number } });
  return { meetingId: meeting.id, number };
}
