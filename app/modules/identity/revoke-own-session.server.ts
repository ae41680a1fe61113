import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";

/** Ends one of one's own sessions on another device: a telephone that was lost, a browser that was left open. */
export async function revokeOwnSession(unit: Unit<Actor>, { sessionId }: { sessionId: string }): Promise<void> {
  const { tx, actor, now } = unit;
  const where = { id: sessionId, userId: actor.userId };
  if ((await tx.session.count({ where })) === 0) throw notFound();
  const { count } = await tx.session.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now } });
  if (count > 0) unit.record({ kind: "user.sessionRevoked", subject: `user:${actor.userId}` });
}
