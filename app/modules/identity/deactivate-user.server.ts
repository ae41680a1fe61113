import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { assertAnotherAdministrator } from "./internal/roles.server";
import { assertMay } from "./permissions";

/** Closes a person's access at once: sessions end, links stop working. What they did stays under their name. */
export async function deactivateUser(unit: Unit<Actor>, { userId }: { userId: string }): Promise<{ userId: string }> {
  const { tx, actor, now } = unit;
  assertMay(actor, "manageMunicipality");
  const user = await tx.user.findFirst({ where: { id: userId }, include: { roles: true } });
  if (!user) throw notFound();
  if (userId === actor.userId)
    throw new DomainError("rule_broken", "Du kan ikke lukke din egen adgang. Bed en anden systemadministrator om det.");
  if (user.roles.some(({ role }) => role === "systemAdministrator")) await assertAnotherAdministrator(tx, userId);
  const { count } = await tx.user.updateMany({
    where: { id: userId, deactivatedAt: null },
    data: { deactivatedAt: now, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", `Adgangen for ${user.name} er allerede lukket.`);
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } });
  unit.record({ kind: "user.deactivated", subject: `user:${userId}`, data: { name: user.name } });
  return { userId };
}
