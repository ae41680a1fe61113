import type { Unit } from "~/platform/unit-of-work.server";
import { titleForHistory } from "./internal/load-item.server";
import { unsafeLockMeeting, type LockedMeeting } from "./internal/lock-meeting.server";
import { placeItem } from "./internal/place-item.server";
import { cameFrom } from "./onward";

/** Where an agenda can still take an item. */
const open = ["drafting", "dispatched"];

/**
 * Puts an item that goes on to another meeting on that meeting's agenda: the same case with the same openness, and what was
 * decided before it. Where the meeting chosen can't take it any longer it goes to the committee's next one; where none is planned
 * it waits until one is. Nobody's permission is asked: that the item goes on was decided at its own meeting. Done twice it does
 * nothing.
 */
export async function carryOn(unit: Unit, onwardId: string): Promise<void> {
  const { tx } = unit;
  await tx.$queryRaw`SELECT id FROM onward WHERE id = ${onwardId}::uuid FOR UPDATE`;
  const onward = await tx.onward.findFirst({
    where: { id: onwardId, state: { in: ["chosen", "waiting"] }, kind: { in: ["deferred", "forwarded", "referred"] } },
    include: { item: { include: { meeting: { include: { committee: { select: { name: true } } } } } } },
  });
  if (!onward?.toCommitteeId) return;
  const meeting =
    (await openMeetingAmong(unit, onward.toMeetingId ? [onward.toMeetingId] : [])) ??
    (await nextMeeting(unit, onward.toCommitteeId, onward.item.meeting.startsAt));
  if (!meeting) {
    await tx.onward.update({
      where: { id: onward.id },
      data: { state: "waiting", toMeetingId: null, version: { increment: 1 } },
    });
    return;
  }
  const itemId = await place(unit, meeting, onward);
  await tx.onward.update({
    where: { id: onward.id },
    data: { state: "done", toMeetingId: meeting.id, toItemId: itemId, doneAt: unit.now, version: { increment: 1 } },
  });
}

/**
 * A meeting that is just planned takes what has waited for one, in the order it was decided in. Its committee is locked.
 * @param meeting of which nobody else knows yet
 */
export async function placeWaiting(
  unit: Unit,
  meeting: { id: string; committeeId: string; startsAt: Date },
): Promise<void> {
  const waiting = await unit.tx.onward.findMany({
    where: {
      state: "waiting",
      toCommitteeId: meeting.committeeId,
      item: { meeting: { startsAt: { lt: meeting.startsAt } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  for (const { id } of waiting) await carryOn(unit, id);
}

async function openMeetingAmong(unit: Unit, ids: readonly string[]): Promise<LockedMeeting | null> {
  for (const id of ids) {
    const meeting = await unsafeLockMeeting(unit, id);
    if (meeting && open.includes(meeting.status)) return meeting;
  }
  return null;
}

/** The committee's first open meeting after `after`. None is planned meanwhile: planning one locks the committee, too. */
async function nextMeeting(unit: Unit, committeeId: string, after: Date): Promise<LockedMeeting | null> {
  const coming = async () =>
    (
      await unit.tx.meeting.findMany({
        where: { committeeId, status: { in: open }, startsAt: { gt: after } },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: { id: true },
      })
    ).map(({ id }) => id);
  const found = await openMeetingAmong(unit, await coming());
  if (found) return found;
  await unit.tx.$queryRaw`SELECT id FROM committee WHERE id = ${committeeId}::uuid FOR NO KEY UPDATE`;
  return openMeetingAmong(unit, await coming());
}

interface Leaving {
  kind: string;
  item: {
    id: string;
    title: string;
    proposalId: string | null;
    caseNumber: string;
    closed: boolean;
    closedReason: string;
    publicTitle: string;
    publicSummary: string;
    meeting: { startsAt: Date; committee: { name: string } };
  };
}

async function place(unit: Unit, meeting: LockedMeeting, { kind, item }: Leaving): Promise<string> {
  const { title, proposalId, caseNumber, closed, closedReason, publicTitle, publicSummary } = item;
  const from = cameFrom(kind, item.meeting.committee.name, item.meeting.startsAt);
  const standing = await standingItem(unit, meeting.id, item);
  if (standing) return standing;
  const itemId = await placeItem(unit, meeting, {
    title,
    proposalId,
    caseNumber,
    closed,
    closedReason,
    publicTitle,
    publicSummary,
    precedingItemId: item.id,
    ...(meeting.status === "dispatched" ? { lateReason: from } : {}),
  });
  unit.record({
    kind: "meeting.itemCarriedOn",
    subject: `meeting:${meeting.id}`,
    data: { itemId, precedingItemId: item.id, title: titleForHistory(item), from },
  });
  return itemId;
}

/** The case was put on that agenda meanwhile: its item becomes the one that carries it on, closed as that was unless it is sent out. */
async function standingItem({ tx }: Unit, meetingId: string, carried: Leaving["item"]) {
  const { id: precedingItemId, proposalId, closed, closedReason, publicTitle, publicSummary } = carried;
  if (!proposalId) return null;
  const standing = await tx.agendaItem.findFirst({
    where: { meetingId, proposalId },
    select: { id: true, precedingItemId: true, closed: true, dispatchNumber: true },
  });
  if (!standing) return null;
  const closes = closed && !standing.closed && standing.dispatchNumber === null;
  if (standing.precedingItemId === null)
    await tx.agendaItem.update({
      where: { id: standing.id },
      data: {
        precedingItemId,
        ...(closes ? { closed, closedReason, publicTitle, publicSummary } : {}),
        version: { increment: 1 },
      },
    });
  return standing.id;
}
