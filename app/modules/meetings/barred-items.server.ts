import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * The meeting's items at which the actor was found disqualified (forvaltningsloven § 3; the committee decides,
 * kommunestyrelsesloven § 14), each with whether it is closed. An item that carries on a case from an earlier meeting carries on the
 * disqualification too, as far as papers go, until the body that has it now finds otherwise.
 */
export async function disqualifiedItems(unit: Unit<Actor>, meetingId: string): Promise<Map<string, boolean>> {
  const rows = await unit.tx.$queryRaw<{ id: string; closed: boolean; state: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT i.id AS root, i.closed, i.id, i.preceding_item_id, 0 AS depth FROM agenda_item i
      WHERE i.meeting_id = ${meetingId}::uuid
      UNION ALL
      SELECT c.root, c.closed, p.id, p.preceding_item_id, c.depth + 1
      FROM chain c JOIN agenda_item p ON p.id = c.preceding_item_id WHERE c.depth < 100)
    SELECT DISTINCT ON (chain.root) chain.root AS id, chain.closed, d.state
    FROM chain JOIN disqualification d ON d.agenda_item_id = chain.id
    WHERE d.user_id = ${unit.actor.userId}::uuid AND d.state IN ('disqualified', 'qualified')
    ORDER BY chain.root, chain.depth`;
  return new Map(rows.filter(({ state }) => state === "disqualified").map(({ id, closed }) => [id, closed]));
}

/**
 * Ids of the meeting's closed items whose papers the actor may not open because they are disqualified there: neither text,
 * attachments and pictures nor what was decided. Whoever else they are (chair, secretary, mayor) makes no difference.
 */
export async function barredItems(unit: Unit<Actor>, meetingId: string): Promise<ReadonlySet<string>> {
  const items = await disqualifiedItems(unit, meetingId);
  return new Set([...items].filter(([, closed]) => closed).map(([id]) => id));
}
