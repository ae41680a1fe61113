import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";

export interface CouncilMember {
  userId: string;
  name: string;
  party: string;
  electionGroup: string;
  email: string;
}

/** The council's members on a day, by name: a substitute must sit on the council (kommunestyrelsesloven § 28(2)). */
export function councilMembers({ tx }: Unit, at: Date): Promise<CouncilMember[]> {
  return tx.$queryRaw<CouncilMember[]>`
    SELECT u.id AS "userId", u.name, m.party, m.election_group AS "electionGroup", u.email
    FROM membership m JOIN committee c ON c.id = m.committee_id JOIN "user" u ON u.id = m.user_id
    WHERE c.kind = 'council' AND c.active AND m.office <> 'substitute' AND u.deactivated_at IS NULL
      AND daterange(m.valid_from, m.valid_to, '[]') @> ${copenhagenDate(at)}::date
    ORDER BY u.name COLLATE "da-DK-x-icu"`;
}
