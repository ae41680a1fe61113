import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { barredAmong } from "~/modules/meetings/barred-items.server";
import { canReadClosed } from "~/modules/meetings/meeting-access";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { sourceOf, type TaskState } from "../follow-up-task";

export interface TaskRow {
  id: string;
  committeeId: string;
  title: string;
  ownerId: string;
  ownerName: string;
  ownerEmail: string;
  state: TaskState;
  /** "2022-11-17" */
  dueOn: string | null;
  remindedAt: Date | null;
  returnMeetingId: string | null;
  returnMonth: string;
  returnItemId: string | null;
  version: number;
  /** what it stands for, whose own page ends it: "commitment:…"; "" = a task of its own */
  source: string;
  itemId: string | null;
  /** of a closed item: its title and all that is said of it are for who may read that item */
  closed: boolean;
  /** the actor is disqualified at that closed item */
  barred: boolean;
  meetingId: string | null;
  meetingStatus: string | null;
}

/** A task that the actor may know of. @throws not_found */
export async function findTask(unit: Unit<Actor>, taskId: string): Promise<TaskRow> {
  const { tx, actor } = unit;
  const [found] = await tx.$queryRaw<Omit<TaskRow, "barred">[]>`
    SELECT t.id, t.committee_id AS "committeeId", t.title, t.owner_id AS "ownerId", u.name AS "ownerName", u.email AS "ownerEmail",
           t.state, to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", t.reminded_at AS "remindedAt",
           t.return_meeting_id AS "returnMeetingId", t.return_month AS "returnMonth", t.return_item_id AS "returnItemId", t.version, t.source,
           i.id AS "itemId", coalesce(i.closed, false) AS closed, m.id AS "meetingId", m.status AS "meetingStatus"
    FROM follow_up_task t JOIN "user" u ON u.id = t.owner_id
    LEFT JOIN agenda_item i ON i.id = t.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id
    WHERE t.id = ${taskId}::uuid`;
  const [task] = found ? await withBarred(unit, [found]) : [];
  if (!task || !mayKnowTask(actor, task)) throw notFound();
  return task;
}

/** Tasks with whether the actor is disqualified at the closed items that they follow from. */
export async function withBarred<T extends { itemId: string | null }>(
  unit: Unit<Actor>,
  tasks: readonly T[],
): Promise<(T & { barred: boolean })[]> {
  const barred = await barredAmong(
    unit,
    tasks.flatMap(({ itemId }) => itemId ?? []),
  );
  return tasks.map((task) => ({ ...task, barred: task.itemId !== null && barred.has(task.itemId) }));
}

type Known = Pick<TaskRow, "committeeId" | "ownerId" | "closed" | "barred" | "meetingId" | "meetingStatus">;

/** Its owner knows a task; others as they may read the committee's follow-up, and of a closed item as they may read that. */
export function mayKnowTask(actor: Actor, task: Known): boolean {
  if (task.ownerId === actor.userId) return true;
  return may(actor, "readFollowUp", { committeeId: task.committeeId }) && (!task.closed || mayReadItem(actor, task));
}

/** Whether the actor reads the closed item that the task follows from. */
export const mayReadItem = (
  actor: Actor,
  { committeeId, barred, meetingId, meetingStatus }: Omit<Known, "ownerId">,
): boolean =>
  !barred && canReadClosed(actor, { id: meetingId ?? undefined, committeeId, status: meetingStatus ?? "sealed" });

/** What the history tells of: the meeting, whose screens then follow, or the committee of a task without an item. */
export const subjectOfTask = (task: { meetingId: string | null; committeeId: string }): string =>
  task.meetingId ? `meeting:${task.meetingId}` : `committee:${task.committeeId}`;

/** More people read the history than a closed item. */
export const taskTitleForHistory = (task: { closed: boolean; title: string }): string =>
  task.closed ? "" : task.title;

/**
 * A task that stands for something else is led where that is: its own page ends it, hands it over and moves its date, and this task
 * follows.
 * @throws rule_broken with the page's address in `details.to`
 */
export function assertOwnTask({ source }: Pick<TaskRow, "source">): void {
  const stands = sourceOf(source);
  if (!stands) return;
  throw new DomainError(
    "rule_broken",
    `Opgaven følger ${stands.definite}. Gør det på ${stands.possessive} egen side: ${stands.to}`,
    undefined,
    { to: stands.to },
  );
}

/** One conditional write: whoever comes second sees that somebody was first. @throws conflict */
export async function writeTask({ tx }: Unit, task: TaskRow, seen: number, data: object): Promise<void> {
  const { count } = await tx.followUpTask.updateMany({
    where: { id: task.id, version: seen, state: task.state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "Opgaven er ændret, siden du åbnede siden. Genindlæs den, og se, hvad der står nu.",
    );
}

/** Whoever is to have a task. @throws rule_broken at the field */
export async function assertOwner({ tx }: Unit, ownerId: string): Promise<{ name: string; email: string }> {
  const owner = await tx.user.findFirst({
    where: { id: ownerId, deactivatedAt: null },
    select: { name: true, email: true },
  });
  if (!owner) throw new DomainError("rule_broken", "Personen har ikke længere adgang. Vælg en anden.", "ownerId");
  return owner;
}

/** The referral stays the decision, and all that follows from it (kommunestyrelsesloven § 23; RD 98.1.1). */
export async function stateNow({ tx }: Unit, itemId: string | null): Promise<"open" | "stayed"> {
  if (itemId === null) return "open";
  const referred = await tx.referral.count({ where: { agendaItemId: itemId, state: "declared" } });
  return referred > 0 ? "stayed" : "open";
}
