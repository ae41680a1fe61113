import type { Unit } from "~/platform/unit-of-work.server";

export interface Recipient {
  userId: string;
  name: string;
  email: string;
  /** "formand", "næstformand", "medlem", "stedfortræder", "borgmester" */
  role: string;
}

/**
 * Who gets the agenda: the members whose term holds on the day of the meeting, substitutes who are noted as sitting for one
 * of them (with a seat of their own or named for this meeting alone), and the mayor, who sees every committee's agenda (KSL § 31 a). Each person once.
 */
export async function recipientsOf({ tx }: Unit, meetingId: string): Promise<Recipient[]> {
  return tx.$queryRaw<Recipient[]>`
    SELECT DISTINCT ON (rank, position, u.name, u.id) u.id AS "userId", u.name, u.email, role
    FROM (
      SELECT b.user_id, b.position, CASE b.office WHEN 'chair' THEN 0 WHEN 'viceChair' THEN 1 WHEN 'member' THEN 2 ELSE 3 END AS rank,
             CASE b.office WHEN 'chair' THEN 'formand' WHEN 'viceChair' THEN 'næstformand' WHEN 'member' THEN 'medlem' ELSE 'stedfortræder' END AS role
      FROM meeting m
      JOIN membership b ON b.committee_id = m.committee_id
        AND daterange(b.valid_from, b.valid_to, '[]') @> (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date
      WHERE m.id = ${meetingId}::uuid AND (b.office <> 'substitute' OR EXISTS (
        SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.user_id = b.user_id AND a.substitute_for_id IS NOT NULL))
      UNION ALL
      SELECT a.user_id, 0, 3, 'stedfortræder' FROM meeting m
      JOIN attendance a ON a.meeting_id = m.id AND a.substitute_for_id IS NOT NULL AND a.state = 'present'
      WHERE m.id = ${meetingId}::uuid AND NOT EXISTS (
        SELECT FROM membership b WHERE b.committee_id = m.committee_id AND b.user_id = a.user_id
          AND daterange(b.valid_from, b.valid_to, '[]') @> (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date)
      UNION ALL
      SELECT r.user_id, 0, 4, 'borgmester' FROM role_assignment r
      WHERE r.role = 'mayor' AND NOT EXISTS (
        SELECT FROM meeting m JOIN membership b ON b.committee_id = m.committee_id
          AND daterange(b.valid_from, b.valid_to, '[]') @> (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date
        WHERE m.id = ${meetingId}::uuid AND b.user_id = r.user_id AND b.office <> 'substitute')
    ) seats
    JOIN "user" u ON u.id = seats.user_id AND u.deactivated_at IS NULL
    ORDER BY rank, position, u.name, u.id`;
}
