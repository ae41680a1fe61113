import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { assertMay } from "./permissions";

/** Opens the access that was closed, with the roles and the password the person had. */
export async function reactivateUser(unit: Unit<Actor>, { userId }: { userId: string }): Promise<{ userId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const user = await tx.user.findFirst({ where: { id: userId }, select: { name: true } });
  if (!user) throw notFound();
  const { count } = await tx.user.updateMany({
    where: { id: userId, deactivatedAt: { not: null } },
    data: { deactivatedAt: null, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", `Adgangen for ${user.name} er allerede åben.`);
  unit.record({ kind: "user.reactivated", subject: `user:${userId}`, data: { name: user.name } });
  return { userId };
}
