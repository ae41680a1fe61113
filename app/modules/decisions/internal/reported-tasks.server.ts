import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { ReportedTask } from "../follow-up-document";

export interface TaskToReport extends ReportedTask {
  id: string;
  closed: boolean;
  closedReason: string;
}

/** The committee's tasks that are open, overdue or stayed, and those that were finished and that it hasn't heard of yet. */
export async function reportedTasks({ tx }: Unit, { committeeId }: { committeeId: string }): Promise<TaskToReport[]> {
  const rows = await tx.$queryRaw<
    (Omit<TaskToReport, "owner" | "decision"> & {
      ownerName: string;
      ownerTitle: string;
      number: string | null;
      startsAt: Date | null;
    })[]
  >`
    SELECT t.id, t.title, u.name AS "ownerName", u.title AS "ownerTitle", to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", t.state, t.report,
           coalesce(i.closed, false) AS closed, coalesce(i.closed_reason, '') AS "closedReason", i.number, m.starts_at AS "startsAt"
    FROM follow_up_task t JOIN "user" u ON u.id = t.owner_id
    LEFT JOIN agenda_item i ON i.id = t.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id
    WHERE t.committee_id = ${committeeId}::uuid
      AND (t.state IN ('open', 'stayed') OR (t.state IN ('done', 'dropped') AND t.reported_item_id IS NULL))
    ORDER BY t.due_on, t.created_at, t.id`;
  return rows.map(({ ownerName, ownerTitle, number, startsAt, ...task }) => ({
    ...task,
    owner: ownerTitle ? `${ownerName}, ${ownerTitle}` : ownerName,
    decision: startsAt ? `${number ? `Punkt ${number} den` : "Mødet den"} ${longDate(startsAt)}` : "",
  }));
}
