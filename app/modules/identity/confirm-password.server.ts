import { DomainError } from "~/platform/errors";
import { countTry, forgetTries } from "~/platform/rate-limit.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { passwordFits } from "./password-hash.server";

/**
 * Gives the signed-in person's password once more, before a signature. Runs in the unit of what it is for:
 * `(unit, input) => signMinutes(await confirmPassword(unit, input.password), input)`.
 * @returns the unit, its actor authenticated now
 * @param field the form field that a wrong one is shown at
 * @throws DomainError rule_broken for a wrong one; after 5 in 15 minutes with the time it opens again
 */
export async function confirmPassword(unit: Unit<Actor>, password: string, field = "password"): Promise<Unit<Actor>> {
  const { tx, actor, now } = unit;
  const key = `confirm ${actor.userId}`;
  await countTry({ key, tries: 5, minutes: 15 });
  const user = await tx.user.findFirst({
    where: { id: actor.userId, deactivatedAt: null },
    select: { passwordHash: true },
  });
  if (!(await passwordFits(user?.passwordHash, password)))
    throw new DomainError("rule_broken", "Adgangskoden passer ikke. Prøv igen.", field);
  await forgetTries(key);
  await tx.session.updateMany({
    where: { id: actor.sessionId, revokedAt: null },
    data: { authenticatedAt: now, lastSeenAt: now },
  });
  return { ...unit, actor: { ...actor, authenticatedAt: now.toISOString() } };
}
