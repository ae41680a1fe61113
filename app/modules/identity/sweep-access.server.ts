import type { Unit } from "~/platform/unit-of-work.server";
import { idleHours } from "./require-actor.server";

/**
 * Removes what opens nothing any longer: sessions that were ended or left alone for too long, and one-time links that were used
 * or ran out. Each person's latest session stays: it says when they were last here.
 */
export async function sweepAccess({ tx, now }: Unit): Promise<void> {
  const idleSince = new Date(now.getTime() - idleHours * 3_600_000);
  await tx.$executeRaw`
    DELETE FROM session s WHERE (s.revoked_at IS NOT NULL OR s.last_seen_at <= ${idleSince})
      AND EXISTS (SELECT FROM session later WHERE later.user_id = s.user_id
                  AND (later.last_seen_at, later.id) > (s.last_seen_at, s.id))`;
  await tx.oneTimeLink.deleteMany({ where: { OR: [{ usedAt: { not: null } }, { expiresAt: { lte: now } }] } });
}
