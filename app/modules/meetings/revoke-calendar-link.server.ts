import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";

/** Closes the address of the actor's own calendar: from now on it gives nothing. Where none is open it does nothing. */
export async function revokeCalendarLink(unit: Unit<Actor>): Promise<void> {
  const { tx, actor, now } = unit;
  const { count } = await tx.calendarLink.updateMany({
    where: { userId: actor.userId, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count > 0) unit.record({ kind: "calendar.linkRevoked", subject: `user:${actor.userId}` });
}
