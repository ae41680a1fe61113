import type { Actor } from "~/modules/identity/actor";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { DispatchFacts, MeetingFacts } from "../agenda-page";
import { canSee } from "../meeting-access";
import type { NoticeRule } from "../notice-deadline";
import { isId } from "./record-id";

export interface MeetingRow extends Omit<MeetingFacts, "startsAt" | "endsAt" | "dispatchedAt">, NoticeRule {
  startsAt: Date;
  endsAt: Date;
  dispatchedAt: Date | null;
  dispatches: DispatchFacts[];
  facts: MeetingFacts;
}

/**
 * A meeting with its committee's rule of notice and what has been sent out, in one statement.
 * @throws not_found, also when the actor may not know of it
 */
export async function findMeeting({ tx, actor }: Unit<Actor>, meetingId: string): Promise<MeetingRow> {
  if (!isId(meetingId)) throw notFound();
  const [row] = await tx.$queryRaw<Omit<MeetingRow, "facts">[]>`
    SELECT m.id, m.committee_id AS "committeeId", c.name AS "committeeName", c.slug AS "committeeSlug", m.status, m.version,
           m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.dispatched_at AS "dispatchedAt",
           c.notice_days AS days, c.notice_saturday_counts AS "saturdayCounts",
           c.notice_sending_day_counts AS "sendingDayCounts", c.closing_days AS "closingDays",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('number', d.number, 'at', d.at, 'reason', d.reason,
                     'byName', coalesce(u.name, ''), 'recipients', cardinality(d.recipients)) ORDER BY d.number), '[]')
            FROM dispatch d LEFT JOIN "user" u ON u.id = d.by_id WHERE d.meeting_id = m.id) AS dispatches
    FROM meeting m JOIN committee c ON c.id = m.committee_id
    WHERE m.id = ${meetingId}::uuid`;
  if (!row || !canSee(actor, row)) throw notFound();
  return { ...row, facts: factsOf(row) };
}

const factsOf = (row: Omit<MeetingRow, "facts">): MeetingFacts => ({
  id: row.id,
  committeeId: row.committeeId,
  committeeName: row.committeeName,
  committeeSlug: row.committeeSlug,
  status: row.status,
  version: row.version,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  place: row.place,
  dispatchedAt: row.dispatchedAt?.toISOString() ?? null,
});
