import type { Unit } from "~/platform/unit-of-work.server";

/**
 * At closing: what stood in the meeting's follow-up as finished has been heard, and isn't told again. What was finished after the
 * agenda was sent out didn't stand there, and waits for the next.
 */
export async function noteReportedTasks({ tx }: Unit, meetingId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE follow_up_task t SET reported_item_id = f.item_id
    FROM (
      SELECT DISTINCT ON (source.id) source.id AS task_id, i.id AS item_id
      FROM agenda_item i
      JOIN meeting m ON m.id = i.meeting_id
      JOIN dispatch d ON d.meeting_id = m.id AND d.number = i.dispatch_number
      JOIN follow_up_task source ON source.committee_id = m.committee_id
      LEFT JOIN agenda_item origin ON origin.id = source.agenda_item_id
      WHERE m.id = ${meetingId}::uuid AND i.fixed_kind = 'followUp' AND i.proposal_version_id IS NOT NULL
        AND source.state IN ('done', 'dropped') AND source.reported_item_id IS NULL AND source.finished_at <= d.at
        AND (i.closed OR NOT coalesce(origin.closed, false))
      ORDER BY source.id, (i.closed = coalesce(origin.closed, false)) DESC, i.position
    ) f
    WHERE t.id = f.task_id`;
}
