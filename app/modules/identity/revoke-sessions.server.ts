import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { assertMay } from "./permissions";

/** Signs a person out everywhere. @returns how many sessions ended */
export async function revokeSessions(
  unit: Unit<Actor>,
  { userId }: { userId: string },
): Promise<{ userId: string; ended: number }> {
  const { tx, actor, now } = unit;
  assertMay(actor, "manageMunicipality");
  const user = await tx.user.findFirst({ where: { id: userId }, select: { name: true } });
  if (!user) throw notFound();
  const { count } = await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  if (count > 0) unit.record({ kind: "user.sessionsRevoked", subject: `user:${userId}`, data: { name: user.name } });
  return { userId, ended: count };
}
