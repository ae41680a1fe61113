import { draftAgain } from "~/modules/meetings/draft-again.server";
import { placeByItself } from "~/modules/meetings/place-by-itself.server";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";

interface ReturningRow {
  id: string;
  title: string;
  ownerId: string;
  returnMeetingId: string | null;
  returnMonth: string;
  itemId: string | null;
  closed: boolean;
  closedReason: string;
  publicTitle: string;
  /** when the meeting was that gave the task */
  after: Date | null;
}

/**
 * "Behandles på mødet i november": a task that has started puts its item on the meeting that it comes back on, once, as soon as
 * that meeting is planned. The item carries the earlier one on: its case as a draft for the task's owner, or, where there was no
 * case text, the task's title; where the earlier one was deferred to that meeting, it is the deferred one. Access is the step's that it follows from.
 * @returns the tasks that got their item now
 */
export async function placeReturningTasks(unit: Unit, committeeId: string): Promise<string[]> {
  const { tx } = unit;
  // One at a time in a committee: its meetings are planned under the same lock.
  const [committee] = await tx.$queryRaw<{ active: boolean }[]>`
    SELECT active FROM committee WHERE id = ${committeeId}::uuid FOR NO KEY UPDATE`;
  if (!committee?.active) return [];
  const tasks = await tx.$queryRaw<ReturningRow[]>`
    SELECT t.id, t.title, t.owner_id AS "ownerId", t.return_meeting_id AS "returnMeetingId", t.return_month AS "returnMonth",
           i.id AS "itemId", coalesce(i.closed, false) AS closed, coalesce(i.closed_reason, '') AS "closedReason",
           coalesce(i.public_title, '') AS "publicTitle", m.starts_at AS after
    FROM follow_up_task t
    LEFT JOIN agenda_item i ON i.id = t.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id
    WHERE t.committee_id = ${committeeId}::uuid AND t.state = 'open' AND t.return_item_id IS NULL
      AND (t.return_meeting_id IS NOT NULL OR t.return_month <> '')
    ORDER BY t.created_at, t.id`;
  const placed: string[] = [];
  for (const task of tasks) {
    const meetingId = task.returnMeetingId ?? (await firstOf(unit, committeeId, task));
    if (meetingId && (await takesItems(unit, meetingId)) && (await comeBack(unit, task, meetingId)))
      placed.push(task.id);
  }
  return placed;
}

/** The month's first meeting that still takes items. */
async function firstOf(
  { tx, now }: Unit,
  committeeId: string,
  { returnMonth, after }: ReturningRow,
): Promise<string | null> {
  const meetings = await tx.meeting.findMany({
    where: {
      committeeId,
      status: { in: ["drafting", "dispatched"] },
      startsAt: { gt: after && after > now ? after : now },
    },
    orderBy: { startsAt: "asc" },
    select: { id: true, startsAt: true },
  });
  return meetings.find(({ startsAt }) => copenhagenDate(startsAt).startsWith(returnMonth))?.id ?? null;
}

/** Asked before a draft is written for it. */
const takesItems = async ({ tx }: Unit, meetingId: string) =>
  (await tx.meeting.count({ where: { id: meetingId, status: { in: ["drafting", "dispatched"] } } })) > 0;

async function comeBack(unit: Unit, task: ReturningRow, meetingId: string): Promise<boolean> {
  const { closed, closedReason, publicTitle, itemId, ownerId } = task;
  const carried = itemId ? await carriedOn(unit, itemId, meetingId) : null;
  if (carried) return placed(unit, task, { meetingId, itemId: carried });
  const draft = itemId ? await draftAgain(unit, { itemId, authorId: ownerId }) : null;
  const item = await placeByItself(unit, meetingId, {
    title: draft?.title ?? task.title,
    proposalId: draft?.proposalId ?? null,
    precedingItemId: itemId,
    ...(closed ? { closed, closedReason, publicTitle } : {}),
  });
  return item !== null && placed(unit, task, { meetingId, itemId: item.itemId });
}

/** The item was deferred to that very meeting: the task comes back with it, and the case isn't on the agenda twice. */
async function carriedOn({ tx }: Unit, agendaItemId: string, meetingId: string): Promise<string | null> {
  const onward = await tx.onward.findFirst({
    where: { agendaItemId, state: "done", toMeetingId: meetingId, toItemId: { not: null } },
    select: { toItemId: true },
  });
  const stands = onward?.toItemId && (await tx.agendaItem.count({ where: { id: onward.toItemId, meetingId } })) > 0;
  return stands ? onward.toItemId : null;
}

async function placed(
  unit: Unit,
  { id, title, closed }: ReturningRow,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<boolean> {
  await unit.tx.followUpTask.update({ where: { id }, data: { returnItemId: itemId } });
  unit.record({
    kind: "task.returned",
    subject: `meeting:${meetingId}`,
    data: { taskId: id, itemId, title: closed ? "" : title },
  });
  return true;
}
