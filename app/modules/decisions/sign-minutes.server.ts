import { createHash } from "node:crypto";
import type { Actor } from "~/modules/identity/actor";
import { isFresh } from "~/modules/identity/require-actor.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { endRound } from "./internal/end-round.server";
import { lockedRound } from "./internal/lock-round.server";
import { tellRoundIsDecided } from "./internal/round-mails.server";
import { roundNoun, signatureRole, type RoundKey } from "./minutes-round";

/**
 * A participant's personal electronic signature (kommunestyrelsesloven § 13(1); RD 04.1.4): this person, this body's SHA-256, this
 * time, with a password given within the last minutes. Whoever refused first may still sign, and both stand. When the last one has
 * signed, the round ends by itself.
 * @throws forbidden who didn't take part; rule_broken without a fresh sign-in (field "password"); conflict when the body is another
 */
export async function signMinutes(
  unit: Unit<Actor>,
  { bodySha256, withCertificate, ...key }: RoundKey & { bodySha256: string; withCertificate?: boolean },
): Promise<{ meetingId: string; number: number }> {
  const { tx, actor, now } = unit;
  const round = await lockedRound(unit, key, "signMinutes");
  const { meeting, minutes, rows, people } = round;
  const self = people.find((row) => row.userId === actor.userId);
  if (!self) throw new DomainError("forbidden", "Kun de medlemmer, der deltog i mødet, kan underskrive referatet.");
  if (minutes.signatures.some(({ userId }) => userId === actor.userId))
    throw new DomainError("conflict", `Du har allerede underskrevet ${roundNoun(minutes.number)}.`);
  if (minutes.status !== "signing" || !minutes.bodySha256)
    throw new DomainError("conflict", "Underskriftsrunden er ikke åben.");
  if (minutes.bodySha256 !== bodySha256)
    throw new DomainError("conflict", "Teksten er ændret, siden du åbnede siden. Læs den igen, før du underskriver.");
  if (!isFresh(actor, now))
    throw new DomainError("rule_broken", "Skriv din adgangskode for at underskrive.", "password");

  const code = createHash("sha256")
    .update(JSON.stringify([actor.municipalityId, minutes.id, actor.userId, bodySha256, now.toISOString()]))
    .digest("hex");
  const signature = await tx.minutesSignature.create({
    data: {
      minutesId: minutes.id,
      userId: actor.userId,
      name: actor.name,
      role: signatureRole(self, rows),
      bodySha256,
      code,
      authenticatedAt: new Date(actor.authenticatedAt),
      signedAt: now,
    },
  });
  const subject = `meeting:${meeting.id}`;
  const { number } = minutes;
  unit.record({ kind: "minutes.signed", subject, data: { bodySha256, code, number } });
  if (withCertificate) {
    await tx.minutesCertificate.create({ data: { minutesId: minutes.id, userId: actor.userId } });
    unit.record({ kind: "minutes.certificateAnnounced", subject, data: { number } });
  }
  const signed = new Set([...minutes.signatures, signature].map(({ userId }) => userId));
  if (people.every(({ userId }) => signed.has(userId))) await endRound(unit, minutes.id);
  else
    await tellRoundIsDecided(unit, {
      ...round,
      minutes: { ...minutes, signatures: [...minutes.signatures, signature] },
    });
  return { meetingId: meeting.id, number };
}
