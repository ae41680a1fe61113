import type { Unit } from "~/platform/unit-of-work.server";
import { weekdayDate } from "~/ui/danish-dates";
import type { TargetGroup } from "../course";

/** Where an item of a meeting can go: each active committee's open meetings after it, and its next one whichever that is. */
export async function targetsAfter(
  { tx }: Unit,
  startsAt: Date,
): Promise<(TargetGroup & { committeeId: string; kind: string })[]> {
  const committees = await tx.$queryRaw<
    { id: string; name: string; kind: string; meetings: { id: string; at: string }[] }[]
  >`
    SELECT c.id, c.name, c.kind,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'at', m.starts_at) ORDER BY m.starts_at), '[]')
            FROM meeting m WHERE m.committee_id = c.id AND m.status IN ('drafting', 'dispatched') AND m.starts_at > ${startsAt}) AS meetings
    FROM committee c WHERE c.active
    ORDER BY array_position(ARRAY['finance', 'council', 'standing'], c.kind), c.name COLLATE "da-DK-x-icu"`;
  return committees.map(({ id, name, kind, meetings }) => ({
    committeeId: id,
    kind,
    committee: name,
    options: [
      {
        value: `${id}/`,
        label: meetings.length > 0 ? `${name}, næste møde` : `${name}, næste møde (ikke planlagt endnu)`,
      },
      ...meetings.map((meeting) => ({ value: `${id}/${meeting.id}`, label: `${name}, ${weekdayDate(meeting.at)}` })),
    ],
  }));
}
