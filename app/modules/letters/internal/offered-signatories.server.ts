import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";

export interface OfferedSignatory {
  id: string;
  name: string;
  title: string;
  /** "Borgmester", "Formand for Beskæftigelsesudvalget" */
  why: string;
}

/** Those who usually sign: the mayor, and the chair of the committee whose matter it is. One statement. */
export const offeredSignatories = (
  { tx, now }: Unit,
  { inquiry }: { inquiry: { committeeId: string | null } },
): Promise<OfferedSignatory[]> => tx.$queryRaw<OfferedSignatory[]>`
  SELECT u.id, u.name, u.title, 'Borgmester' AS why FROM role_assignment r JOIN "user" u ON u.id = r.user_id
  WHERE r.role = 'mayor' AND u.deactivated_at IS NULL
  UNION ALL
  SELECT u.id, u.name, u.title, 'Formand for ' || c.name FROM membership m
  JOIN "user" u ON u.id = m.user_id JOIN committee c ON c.id = m.committee_id
  WHERE m.committee_id = ${inquiry.committeeId}::uuid AND m.office = 'chair' AND u.deactivated_at IS NULL
    AND daterange(m.valid_from, m.valid_to, '[]') @> ${copenhagenDate(now)}::date`;
