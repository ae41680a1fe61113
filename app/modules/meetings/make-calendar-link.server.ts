import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * A private address for the actor's own calendar. It takes the place of an earlier one, which then gives nothing.
 * @param tokenHash of the secret in the address: the secret itself is shown once by the caller, and kept nowhere
 * @returns the hash that is kept; of a repeated POST, the first one's
 */
export async function makeCalendarLink(
  unit: Unit<Actor>,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<{ tokenHash: string }> {
  const { tx, actor, now } = unit;
  // One at a time, so that of two at once the later is the one that holds.
  await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`;
  await tx.calendarLink.updateMany({ where: { userId: actor.userId, revokedAt: null }, data: { revokedAt: now } });
  await tx.calendarLink.create({ data: { userId: actor.userId, tokenHash, createdAt: now } });
  unit.record({ kind: "calendar.linkMade", subject: `user:${actor.userId}` });
  return { tokenHash: Buffer.from(tokenHash).toString("hex") };
}
