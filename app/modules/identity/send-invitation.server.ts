import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { mailInvitation } from "./internal/send-link.server";
import { assertMay } from "./permissions";

/** A new invitation to somebody who hasn't used theirs; the earlier link stops working. */
export async function sendInvitation(unit: Unit<Actor>, { userId }: { userId: string }): Promise<{ userId: string }> {
  assertMay(unit.actor, "manageMunicipality");
  const user = await unit.tx.user.findFirst({ where: { id: userId } });
  if (!user) throw notFound();
  if (user.deactivatedAt) throw new DomainError("rule_broken", `Adgangen for ${user.name} er lukket. Åbn den først.`);
  if (user.passwordHash)
    throw new DomainError(
      "rule_broken",
      `${user.name} har valgt en adgangskode. Er den glemt, fås en ny på siden Log ind.`,
    );
  await mailInvitation(unit, user, unit.actor.municipalityName);
  unit.record({ kind: "user.invitedAgain", subject: `user:${userId}`, data: { name: user.name } });
  return { userId };
}
