import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { dueReminder } from "./follow-up-task";
import { reminderMail } from "./internal/task-mails";

interface DueRow {
  id: string;
  title: string;
  closed: boolean;
  dueOn: string;
  remindedAt: Date | null;
  version: number;
  state: string;
  ownerName: string;
  ownerEmail: string;
  committeeId: string;
  committee: string;
  meetingId: string | null;
  saturdayCounts: boolean;
  closingDays: string[];
}

/**
 * Reminds the owners of open tasks by mail: 3 hverdage before the deadline, and on the first day after it, once each. May run any
 * number of times, also twice at once.
 * @returns how many were reminded
 */
export async function remindOwners(unit: Unit): Promise<{ reminded: number }> {
  const { tx, now } = unit;
  const today = copenhagenDate(now);
  const rows = await tx.$queryRaw<DueRow[]>`
    SELECT t.id, t.title, coalesce(i.closed, false) AS closed, to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", t.reminded_at AS "remindedAt",
           t.version, t.state, u.name AS "ownerName", u.email AS "ownerEmail", c.id AS "committeeId", c.name AS committee,
           i.meeting_id AS "meetingId", c.notice_saturday_counts AS "saturdayCounts", c.closing_days AS "closingDays"
    FROM follow_up_task t
    JOIN committee c ON c.id = t.committee_id
    JOIN "user" u ON u.id = t.owner_id AND u.deactivated_at IS NULL
    LEFT JOIN agenda_item i ON i.id = t.agenda_item_id
    WHERE t.state = 'open' AND t.due_on IS NOT NULL AND t.source = '' -- whoever has a commitment is reminded of that
    ORDER BY t.id`;
  let reminded = 0;
  for (const { remindedAt, ...task } of rows) {
    const remindedOn = remindedAt && copenhagenDate(remindedAt);
    const when = dueReminder({ ...task, remindedOn }, today, task);
    if (!when) continue;
    const { count } = await tx.followUpTask.updateMany({
      where: { id: task.id, state: "open", remindedAt, version: task.version },
      data: { remindedAt: now },
    });
    if (count === 0) continue;
    await sendMail(unit, {
      recipient: task.ownerEmail,
      ...reminderMail(settings().baseUrl, task, when, task.committee, null),
    });
    unit.record({
      kind: "task.ownerReminded",
      subject: task.meetingId ? `meeting:${task.meetingId}` : `committee:${task.committeeId}`,
      data: { taskId: task.id, title: task.closed ? "" : task.title, owner: task.ownerName },
    });
    reminded += 1;
  }
  return { reminded };
}
