import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { startedMail } from "./task-mails";

/**
 * No decision goes to execution until the meeting is closed: then its tasks start, and those of a decision that a member has referred
 * to the council stay (kommunestyrelsesloven § 23; RD 03.1.1, 89.1.1). Done twice it does nothing. Whose task starts is told.
 */
export async function startTasks(unit: Unit, meetingId: string): Promise<void> {
  const started = await unit.tx.$queryRaw<{ id: string; state: string }[]>`
    UPDATE follow_up_task t
    SET state = CASE WHEN EXISTS (SELECT FROM referral r WHERE r.agenda_item_id = t.agenda_item_id AND r.state = 'declared')
                     THEN 'stayed' ELSE 'open' END,
        version = t.version + 1
    FROM agenda_item i
    WHERE i.id = t.agenda_item_id AND i.meeting_id = ${meetingId}::uuid AND t.state = 'waiting'
    RETURNING t.id, t.state`;
  const open = started.filter(({ state }) => state === "open");
  await mailOwners(
    unit,
    [...open, ...(await startStayedTasks(unit, meetingId))].map(({ id }) => id),
  );
}

/** The council has decided on the merits (RD 99.1.3): tasks of the decision that it took the place of start, however far the case came. */
const startStayedTasks = ({ tx }: Unit, meetingId: string) => tx.$queryRaw<{ id: string }[]>`
  WITH RECURSIVE decided AS (
    SELECT i.id, i.preceding_item_id
    FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN committee c ON c.id = m.committee_id AND c.kind = 'council'
    WHERE i.meeting_id = ${meetingId}::uuid AND EXISTS (SELECT FROM decision d WHERE d.agenda_item_id = i.id)
      AND NOT EXISTS (SELECT FROM onward o WHERE o.agenda_item_id = i.id AND o.state <> 'calledOff')
    UNION
    SELECT p.id, p.preceding_item_id FROM agenda_item p JOIN decided ON p.id = decided.preceding_item_id)
  UPDATE follow_up_task t SET state = 'open', version = t.version + 1
  FROM decided WHERE t.agenda_item_id = decided.id AND t.state = 'stayed'
  RETURNING t.id`;

/** Their owners learn that they have something to do; whoever gave it to themselves knows. */
export async function mailOwners(unit: Unit, taskIds: string[]): Promise<void> {
  const tasks = await unit.tx.$queryRaw<{ id: string; dueOn: string | null; committee: string; email: string }[]>`
    SELECT t.id, t.due_on::text AS "dueOn", c.name AS committee, u.email
    FROM follow_up_task t JOIN committee c ON c.id = t.committee_id
    JOIN "user" u ON u.id = t.owner_id AND u.deactivated_at IS NULL
    WHERE t.id = ANY (${taskIds}::uuid[]) AND t.owner_id IS DISTINCT FROM app.user_id()
    ORDER BY t.created_at, t.id`;
  for (const task of tasks)
    await sendMail(unit, { recipient: task.email, ...startedMail(settings().baseUrl, task, task.committee) });
}
