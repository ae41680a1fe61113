import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { dayAndMonth } from "~/ui/danish-dates";
import type { Task } from "../overview";
import { cameFrom } from "../onward";

/** What becomes of items, as far as it waits for a secretary: a case that is stayed, and one that no meeting is planned for. */
export async function courseTasks({ tx }: Unit<Actor>, committeeIds: string[]): Promise<Task[]> {
  if (committeeIds.length === 0) return [];
  const stayed = await tx.$queryRaw<{ meetingId: string; title: string; committee: string; startsAt: Date }[]>`
    SELECT i.meeting_id AS "meetingId", CASE WHEN i.closed THEN i.public_title ELSE i.title END AS title,
           c.name AS committee, m.starts_at AS "startsAt"
    FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN committee c ON c.id = m.committee_id
    WHERE m.committee_id = ANY (${committeeIds}::uuid[]) AND m.status IN ('closed', 'signing', 'sealed')
      AND EXISTS (SELECT FROM referral r WHERE r.agenda_item_id = i.id AND r.state = 'declared')
      AND NOT EXISTS (SELECT FROM onward o WHERE o.agenda_item_id = i.id AND o.kind = 'referred' AND o.state IN ('waiting', 'done'))
    ORDER BY m.starts_at, i.position`;
  const waiting = await tx.$queryRaw<
    { committeeId: string; kind: string; title: string; committee: string; startsAt: Date }[]
  >`
    SELECT o.to_committee_id AS "committeeId", o.kind, CASE WHEN i.closed THEN i.public_title ELSE i.title END AS title,
           c.name AS committee, m.starts_at AS "startsAt"
    FROM onward o JOIN agenda_item i ON i.id = o.agenda_item_id JOIN meeting m ON m.id = i.meeting_id
    JOIN committee c ON c.id = m.committee_id
    WHERE o.state = 'waiting' AND o.to_committee_id = ANY (${committeeIds}::uuid[]) ORDER BY m.starts_at, i.position`;
  return [
    ...stayed.map(({ meetingId, title, committee, startsAt }): Task => ({
      deed: "Vælg vej for standset sag",
      title: title || "Lukket punkt",
      facts: [`${committee} ${dayAndMonth(startsAt)}`, "Sagen er krævet indbragt for byrådet"],
      due: null,
      to: `/intern/moeder/${meetingId}/standsning`,
      action: "Vælg",
    })),
    ...waiting.map(({ committeeId, kind, title, committee, startsAt }): Task => ({
      deed: "Planlæg møde",
      title: title || "Lukket punkt",
      facts: [cameFrom(kind, committee, startsAt), "Kommer på dagsordenen, når der er et møde"],
      due: null,
      to: `/intern/moeder/nyt?udvalg=${committeeId}`,
      action: "Planlæg",
    })),
  ];
}
