import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";

export interface ListedGroup {
  name: string;
  members: { id: string; name: string }[];
  contactId: string | null;
  /** the contact isn't in the group any longer, or their access is closed */
  contactGone: boolean;
  version: number;
}

/** The groups that today's seats name, with who is in each and who is asked for a substitute (kommunestyrelsesloven § 28(2)). */
export async function electionGroups({ tx, actor, now }: Unit<Actor>): Promise<ListedGroup[]> {
  assertMay(actor, "manageMunicipality");
  const rows = await tx.$queryRaw<Omit<ListedGroup, "contactGone">[]>`
    SELECT s.name, s.members, g.contact_id AS "contactId", coalesce(g.version, 0) AS version
    FROM (SELECT election_group AS name, jsonb_agg(jsonb_build_object('id', id, 'name', person)
                 ORDER BY person COLLATE "da-DK-x-icu") AS members
          FROM (SELECT DISTINCT m.election_group, u.id, u.name AS person
                FROM membership m JOIN "user" u ON u.id = m.user_id
                WHERE m.election_group <> '' AND u.deactivated_at IS NULL
                  AND daterange(m.valid_from, m.valid_to, '[]') @> ${copenhagenDate(now)}::date) seats
          GROUP BY election_group) s
    LEFT JOIN election_group g ON g.name = s.name
    ORDER BY s.name COLLATE "da-DK-x-icu"`;
  return rows.map((row) => ({
    ...row,
    contactGone: row.contactId !== null && !row.members.some(({ id }) => id === row.contactId),
  }));
}
