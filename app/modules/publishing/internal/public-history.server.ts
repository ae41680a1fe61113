import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicHistory } from "../public-meeting";
import { meetingRow, type PortalRow } from "./portal-tables.server";

/**
 * What the portal itself says was decided in each item's case before, the oldest first: only what stands in published minutes, and
 * as it stands there. So a closed item gives its public decision or nothing, and one that waits for its parties nothing.
 */
export async function publicHistories(unit: Unit, itemIds: readonly string[]): Promise<Map<string, PublicHistory[]>> {
  const chain = itemIds.length > 0 ? await chainOf(unit, itemIds) : [];
  const published = new Map<string, PortalRow | null>();
  const found = new Map<string, PublicHistory[]>();
  for (const { rootId, itemId, meetingId, number } of chain) {
    if (!published.has(meetingId)) published.set(meetingId, await meetingRow(unit, meetingId));
    const meeting = published.get(meetingId)?.data;
    const item = meeting?.kind === "minutes" ? meeting.items.find((one) => one.number === number) : undefined;
    if (!meeting || !item?.decision) continue;
    const { committee, startsAt } = meeting;
    const decision = { ...item.decision, statements: item.decision.statements.filter(({ sendAlong }) => sendAlong) };
    const entry = { itemId, committee: committee.name, startsAt, decision, stayed: item.stayed };
    found.set(rootId, [...(found.get(rootId) ?? []), entry]);
  }
  return found;
}

const chainOf = ({ tx }: Unit, itemIds: readonly string[]) => tx.$queryRaw<
  { rootId: string; itemId: string; meetingId: string; number: string }[]
>`
  WITH RECURSIVE chain AS (
    SELECT i.id AS root, i.preceding_item_id AS id, 1 AS depth FROM agenda_item i
    WHERE i.id = ANY (${[...itemIds]}::uuid[]) AND i.preceding_item_id IS NOT NULL
    UNION ALL
    SELECT c.root, i.preceding_item_id, c.depth + 1 FROM chain c JOIN agenda_item i ON i.id = c.id
    WHERE i.preceding_item_id IS NOT NULL AND c.depth < 100)
  SELECT chain.root AS "rootId", i.id AS "itemId", i.meeting_id AS "meetingId", i.number
  FROM chain JOIN agenda_item i ON i.id = chain.id ORDER BY chain.root, chain.depth DESC`;

/** Meetings with an item that carries on one of this meeting's, at once or later on: what they show of it may have changed. */
export async function laterMeetings({ tx }: Unit, meetingId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE later AS (
      SELECT i.id, i.meeting_id, 0 AS depth FROM agenda_item i WHERE i.meeting_id = ${meetingId}::uuid
      UNION
      SELECT n.id, n.meeting_id, l.depth + 1 FROM later l JOIN agenda_item n ON n.preceding_item_id = l.id WHERE l.depth < 100)
    SELECT DISTINCT p.id FROM later l JOIN portal.meeting p ON p.id = l.meeting_id WHERE l.depth > 0`;
  return rows.map(({ id }) => id);
}
