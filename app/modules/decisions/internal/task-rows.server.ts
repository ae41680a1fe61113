import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { type Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { ShownTask } from "../follow-up-list";
import { deadlineWords, isFinished, isOverdue, returnWords, sourceOf, taskStateWords } from "../follow-up-task";
import { mayKnowTask, mayReadItem, withBarred, type TaskRow } from "./load-task.server";

interface Row extends TaskRow {
  committeeName: string;
  committeeSlug: string;
  saturdayCounts: boolean;
  closingDays: string[];
  number: string | null;
  itemTitle: string | null;
  publicTitle: string | null;
  startsAt: Date | null;
  report: string;
  finishedAt: Date | null;
  returnStartsAt: Date | null;
  returnStatus: string | null;
  returnNumber: string | null;
  returnItemStartsAt: Date | null;
  returnItemHeld: boolean | null;
}

/** Enough of what was finished for a list; older ones stand on their meetings. */
const finishedShown = 300;

/** The tasks of a condition that the actor may know of, as pages show them: what is late first, then by deadline. */
export async function shownTasks(unit: Unit<Actor>, where: Prisma.Sql): Promise<ShownTask[]> {
  const { tx, actor, now } = unit;
  const today = copenhagenDate(now);
  const rows = await tx.$queryRaw<Omit<Row, "barred">[]>`
    SELECT t.id, t.committee_id AS "committeeId", c.name AS "committeeName", c.slug AS "committeeSlug",
           c.notice_saturday_counts AS "saturdayCounts", c.closing_days AS "closingDays",
           t.title, t.owner_id AS "ownerId", u.name AS "ownerName", t.state, to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn",
           t.return_meeting_id AS "returnMeetingId", t.return_month AS "returnMonth", t.return_item_id AS "returnItemId", t.version, t.source,
           t.report, t.finished_at AS "finishedAt", i.id AS "itemId", coalesce(i.closed, false) AS closed, i.number,
           i.title AS "itemTitle", i.public_title AS "publicTitle", m.id AS "meetingId", m.status AS "meetingStatus", m.starts_at AS "startsAt",
           r.starts_at AS "returnStartsAt", r.status AS "returnStatus", ri.number AS "returnNumber", rm.starts_at AS "returnItemStartsAt",
           rm.status IN ('closed', 'signing', 'sealed') AS "returnItemHeld"
    FROM follow_up_task t
    JOIN committee c ON c.id = t.committee_id JOIN "user" u ON u.id = t.owner_id
    LEFT JOIN agenda_item i ON i.id = t.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id
    LEFT JOIN meeting r ON r.id = t.return_meeting_id
    LEFT JOIN agenda_item ri ON ri.id = t.return_item_id LEFT JOIN meeting rm ON rm.id = ri.meeting_id
    WHERE ${where}
    ORDER BY t.finished_at DESC NULLS FIRST, t.due_on NULLS LAST, t.created_at, t.id`;
  const known = (await withBarred(unit, rows)).filter((row) => mayKnowTask(actor, row));
  return [
    ...known.filter(({ state }) => !isFinished(state)),
    ...known.filter(({ state }) => isFinished(state)).slice(0, finishedShown),
  ].map((row) => shownTask(actor, row, today));
}

function shownTask(actor: Actor, row: Row, today: string): ShownTask {
  const { committeeId, ownerId, dueOn, returnMonth } = row;
  const secretary = may(actor, "editMinutes", { committeeId });
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    committee: { id: committeeId, name: row.committeeName, slug: row.committeeSlug },
    owner: { id: ownerId, name: row.ownerName },
    decision:
      row.itemId && row.meetingId && row.startsAt
        ? {
            itemId: row.itemId,
            // An owner needn't be somebody who reads closed items.
            title: (row.closed && !mayReadItem(actor, row) ? row.publicTitle : row.itemTitle) ?? "",
            words: `${row.number ? `Punkt ${row.number}` : "Mødet"} den ${longDate(row.startsAt)}`,
            to: `/intern/moeder/${row.meetingId}/referat`,
          }
        : null,
    closed: row.closed,
    state: row.state,
    shown: taskStateWords(row, today, row),
    overdue: isOverdue(row, today),
    dueOn,
    deadline: deadlineWords(dueOn, today, row),
    comesBack: returnWords(
      {
        returnMonth,
        returnMeeting:
          row.returnStartsAt && row.returnStatus
            ? { startsAt: row.returnStartsAt.toISOString(), status: row.returnStatus }
            : null,
        returnItem: row.returnItemStartsAt
          ? {
              number: row.returnNumber,
              startsAt: row.returnItemStartsAt.toISOString(),
              held: row.returnItemHeld === true,
            }
          : null,
      },
      today,
    ),
    returnTo: row.returnMeetingId ?? returnMonth,
    placed: row.returnItemId !== null,
    source: sourceOf(row.source),
    report: row.report,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    mayFinish: may(actor, "finishTask", { committeeId, ownerId }),
    mayEdit: secretary,
  };
}
