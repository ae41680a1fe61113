import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";

/** The address of one's own calendar, as far as it is known: not its secret. */
export interface OwnCalendarLink {
  createdAt: string;
  /** null: no program has fetched it yet */
  lastUsedAt: string | null;
}

export async function ownCalendarLink({ tx, actor }: Unit<Actor>): Promise<OwnCalendarLink | null> {
  const link = await tx.calendarLink.findFirst({
    where: { userId: actor.userId, revokedAt: null },
    select: { createdAt: true, lastUsedAt: true },
  });
  return link && { createdAt: link.createdAt.toISOString(), lastUsedAt: link.lastUsedAt?.toISOString() ?? null };
}
