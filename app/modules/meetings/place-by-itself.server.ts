import type { Unit } from "~/platform/unit-of-work.server";
import type { LockedMeeting } from "./internal/lock-meeting.server";
import { placeItem } from "./internal/place-item.server";

interface ItemByItself {
  title: string;
  proposalId?: string | null;
  closed?: boolean;
  closedReason?: string;
  publicTitle?: string;
  precedingItemId?: string | null;
}

/**
 * An item that comes on an agenda by itself, as the consequence of something decided or planned elsewhere: whether that may
 * happen was asked there. On an agenda that is out already it is a late item, and goes with a supplementary agenda.
 * @param only the states in which the agenda takes it
 * @returns null when the meeting is past them
 */
export async function placeByItself(
  unit: Unit,
  meetingId: string,
  item: ItemByItself,
  only: readonly string[] = ["drafting", "dispatched"],
): Promise<{ itemId: string } | null> {
  const [meeting] = await unit.tx.$queryRaw<LockedMeeting[]>`
    SELECT m.id, m.committee_id AS "committeeId", c.name AS "committeeName", m.status, m.version,
           m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.path_date AS "pathDate"
    FROM meeting m JOIN committee c ON c.id = m.committee_id
    WHERE m.id = ${meetingId}::uuid FOR UPDATE OF m`;
  if (!meeting || !only.includes(meeting.status)) return null;
  const itemId = await placeItem(unit, meeting, item);
  unit.record({
    kind: "meeting.itemAdded",
    subject: `meeting:${meetingId}`,
    data: { itemId, proposalId: item.proposalId ?? null, title: item.closed ? "" : item.title },
  });
  return { itemId };
}
