import type { Unit } from "~/platform/unit-of-work.server";

/** What came to an agenda from an earlier meeting, and has no place there now. */
const moving = { in: ["deferred", "forwarded", "referred"] };

/**
 * Before items are taken off an agenda, or after their meeting is cancelled: what was carried on in them waits for a meeting again.
 * @returns the ids of what waits
 */
export async function waitAgain({ tx }: Unit, itemIds: readonly string[]): Promise<string[]> {
  const done = { toItemId: { in: [...itemIds] }, state: "done" };
  const onwards = await tx.onward.findMany({
    where: { ...done, kind: moving },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  await tx.onward.updateMany({
    where: { ...done, kind: moving },
    data: { state: "waiting", toItemId: null, toMeetingId: null, version: { increment: 1 } },
  });
  await tx.onward.updateMany({ where: done, data: { toItemId: null, toMeetingId: null, version: { increment: 1 } } });
  return onwards.map(({ id }) => id);
}

export interface Claimed {
  onwardId: string;
  /** of the item that is to be carried on: what its new one takes over */
  carried: {
    precedingItemId: string;
    closed: boolean;
    closedReason: string;
    publicTitle: string;
    publicSummary: string;
  };
}

/**
 * What waits to come to this committee in a case, or was sent back to the administration or taken off the agenda here and now comes
 * again: the item that a new one carries on. Held until the unit ends.
 */
export async function claimWaiting(
  { tx }: Unit,
  committeeId: string,
  by: { proposalId: string } | { precedingItemId: string },
): Promise<Claimed | null> {
  const item = "proposalId" in by ? { proposalId: by.proposalId } : { id: by.precedingItemId };
  const candidates = await tx.onward.findMany({ where: { item }, select: { id: true } });
  if (candidates.length === 0) return null;
  await tx.$queryRaw`
    SELECT id FROM onward WHERE id = ANY (${candidates.map(({ id }) => id)}::uuid[]) ORDER BY id FOR UPDATE`;
  const onward = await tx.onward.findFirst({
    where: {
      item,
      OR: [
        { state: "waiting", toCommitteeId: committeeId },
        {
          kind: { in: ["returned", "withdrawn"] },
          state: "done",
          toItemId: null,
          item: { meeting: { committeeId } },
        },
      ],
    },
    orderBy: { createdAt: "desc" },
    include: { item: true },
  });
  if (!onward) return null;
  const { id, closed, closedReason, publicTitle, publicSummary } = onward.item;
  return { onwardId: onward.id, carried: { precedingItemId: id, closed, closedReason, publicTitle, publicSummary } };
}

/** The new item stands there. */
export async function settleClaim(
  { tx, now }: Unit,
  { onwardId }: Claimed,
  to: { itemId: string; meetingId: string },
): Promise<void> {
  await tx.onward.update({
    where: { id: onwardId },
    data: { state: "done", toItemId: to.itemId, toMeetingId: to.meetingId, doneAt: now, version: { increment: 1 } },
  });
}
