import type { Unit } from "~/platform/unit-of-work.server";

/**
 * No decision goes to execution until the meeting is closed: then its tasks start, and those of a decision that a member has referred
 * to the council stay (kommunestyrelsesloven § 23; RD 03.1.1, 89.1.1). Done twice it does nothing.
 */
export async function startTasks({ tx }: Unit, meetingId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE follow_up_task t
    SET state = CASE WHEN EXISTS (SELECT FROM referral r WHERE r.agenda_item_id = t.agenda_item_id AND r.state = 'declared')
                     THEN 'stayed' ELSE 'open' END,
        version = t.version + 1
    FROM agenda_item i
    WHERE i.id = t.agenda_item_id AND i.meeting_id = ${meetingId}::uuid AND t.state = 'waiting'`;
}
