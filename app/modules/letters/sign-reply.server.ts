import { createHash } from "node:crypto";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isFresh } from "~/modules/identity/require-actor.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedLetter } from "./internal/locked-letter.server";
import { sealLetter } from "./internal/seal-letter.server";
import { unsignedPlaces } from "./internal/unsigned-places";
import { whereItIs } from "./reply-letter";

/**
 * A signatory's personal electronic signature: this person, this body's SHA-256, this time, with a password given within the last
 * minutes; in each place that they sign in, their own and those of others. When the last has signed, the letter is sealed.
 * @throws not_found, forbidden who isn't a signatory; rule_broken without a fresh sign-in (field "password"); conflict when the body
 * is another, or they have signed
 */
export async function signReply(
  unit: Unit<Actor>,
  { letterId, bodySha256 }: { letterId: string; bodySha256: string },
): Promise<{ letterId: string; last: boolean }> {
  const { tx, actor, now } = unit;
  const letter = await lockedLetter(unit, letterId);
  assertMay(actor, "signReply", { signerIds: letter.signatories.map(({ userId }) => userId) });
  if (letter.status !== "signing" || !letter.bodySha256) throw new DomainError("conflict", whereItIs[letter.status]);
  if (letter.bodySha256 !== bodySha256)
    throw new DomainError("conflict", "Brevet er ændret, siden du åbnede siden. Læs det igen, før du underskriver.");
  const open = unsignedPlaces(letter);
  const own = open.filter(({ userId }) => userId === actor.userId);
  if (own.length === 0) throw new DomainError("conflict", "Du har allerede underskrevet brevet.");
  if (!isFresh(actor, now))
    throw new DomainError("rule_broken", "Skriv din adgangskode for at underskrive.", "password");
  for (const { id: signatoryId, name, title, capacity, inPlaceOfName } of own) {
    const code = createHash("sha256")
      .update(
        JSON.stringify([actor.municipalityId, letterId, signatoryId, actor.userId, bodySha256, now.toISOString()]),
      )
      .digest("hex");
    await tx.replySignature.create({
      data: {
        letterId,
        signatoryId,
        userId: actor.userId,
        name,
        title,
        capacity,
        inPlaceOfName,
        bodySha256,
        code,
        authenticatedAt: new Date(actor.authenticatedAt),
        signedAt: now,
      },
    });
    unit.record({
      kind: "reply.signed",
      subject: `reply:${letterId}`,
      data: { bodySha256, code, capacity, inPlaceOf: inPlaceOfName },
    });
  }
  const last = own.length === open.length;
  if (last) await sealLetter(unit, letterId);
  return { letterId, last };
}
