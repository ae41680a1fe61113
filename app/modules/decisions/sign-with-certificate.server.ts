import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { addPersonalSignature, PersonalSignatureRefused } from "~/modules/pdf/personal-signature.server";
import { DomainError } from "~/platform/errors";
import { countTry } from "~/platform/rate-limit.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { sealWhenCertified } from "./internal/end-round.server";
import { lockedRound } from "./internal/lock-round.server";
import { roundNoun, type RoundKey } from "./minutes-round";

/**
 * A participant's further signature with a certificate of their own: an incremental update (ISO 32000-1, 7.5.6) of body and
 * signature page, so that the earlier signatures stay valid. One at a time. Key and passphrase live only while this lasts.
 * When it was the last one waited for, the seal is set on these bytes.
 * @throws conflict when no certificate of the actor's is waited for; rule_broken for one that can't sign (field "certificate" or
 *   "certificatePassword"), and after 10 tries in 15 minutes
 */
export async function signWithCertificate(
  unit: Unit<Actor>,
  { p12, passphrase, ...key }: RoundKey & { p12: Uint8Array; passphrase: string },
): Promise<{ meetingId: string; number: number }> {
  const { tx, actor, now } = unit;
  const { meeting, minutes } = await lockedRound(unit, key, "signMinutes");
  const { number, joinedSha256 } = minutes;
  const own = minutes.certificates.find(({ userId }) => userId === actor.userId);
  if (own?.state === "signed")
    throw new DomainError("conflict", `Du har allerede underskrevet ${roundNoun(number)} med dit certifikat.`);
  if (own?.state !== "announced" || minutes.status !== "certifying")
    throw new DomainError("conflict", "Der ventes ikke på dit certifikat.");
  if (!joinedSha256)
    throw new DomainError("conflict", "Filen er ved at blive lavet. Prøv igen om lidt; dit certifikat er ikke brugt.");
  await countTry({ key: `certificate ${actor.userId}`, tries: 10, minutes: 15 });
  const signed = await addPersonalSignature(await fileStore().read(actor.municipalityId, joinedSha256), {
    p12,
    passphrase,
    reason: `Underskrift på ${roundNoun(number)}`,
    name: actor.name,
    at: now,
  }).catch((error: unknown) => {
    if (error instanceof PersonalSignatureRefused) throw new DomainError("rule_broken", error.message, "certificate");
    throw error;
  });
  const { sha256 } = await fileStore().put(actor.municipalityId, signed.pdf);
  await tx.minutes.update({ where: { id: minutes.id }, data: { joinedSha256: sha256, version: { increment: 1 } } });
  const { subject, issuer } = signed;
  await tx.minutesCertificate.update({
    where: { id: own.id },
    data: { state: "signed", subject, issuer, signedAt: now },
  });
  unit.record({
    kind: "minutes.certified",
    subject: `meeting:${meeting.id}`,
    data: { subject, issuer, sha256, number },
  });
  await sealWhenCertified(unit, minutes.id);
  return { meetingId: meeting.id, number };
}
