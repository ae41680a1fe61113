import type { Actor } from "~/modules/identity/actor";
import { canReadClosed } from "~/modules/meetings/meeting-access";
import type { Unit } from "~/platform/unit-of-work.server";

interface Told {
  subject: string;
  data: unknown;
}

interface AtClosedItem {
  /** an item's id, or that of something that hangs on it */
  id: string;
  meetingId: string;
  committeeId: string;
  status: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every id that an event names: of what it happened to, and in its data. */
export const idsIn = ({ subject, data }: Told): string[] =>
  [subject.split(":")[1], ...(typeof data === "object" && data !== null ? Object.values(data) : [])].filter(
    (value): value is string => typeof value === "string" && uuid.test(value),
  );

/**
 * Of the ids that these events name those of closed items that the actor doesn't read, and of what hangs on such: its case text, votes,
 * amendments, statements and tasks. Whoever reads the history for the sake of order, as a system administrator, reads no closed item.
 */
export async function unreadableIds({ tx, actor }: Unit<Actor>, events: readonly Told[]): Promise<Set<string>> {
  const ids = [...new Set(events.flatMap(idsIn))];
  const rows = await tx.$queryRaw<AtClosedItem[]>`
    SELECT named.id, m.id AS "meetingId", m.committee_id AS "committeeId", m.status
    FROM (
      SELECT i.id, i.id AS item_id FROM agenda_item i WHERE i.id = ANY (${ids}::uuid[])
      UNION ALL SELECT i.proposal_id, i.id FROM agenda_item i WHERE i.proposal_id = ANY (${ids}::uuid[])
      UNION ALL SELECT v.id, v.agenda_item_id FROM vote v WHERE v.id = ANY (${ids}::uuid[])
      UNION ALL SELECT a.id, a.agenda_item_id FROM amendment a WHERE a.id = ANY (${ids}::uuid[])
      UNION ALL SELECT s.id, s.agenda_item_id FROM minutes_statement s WHERE s.id = ANY (${ids}::uuid[])
      UNION ALL SELECT t.id, t.agenda_item_id FROM follow_up_task t WHERE t.id = ANY (${ids}::uuid[])) named
    JOIN agenda_item i ON i.id = named.item_id AND i.closed JOIN meeting m ON m.id = i.meeting_id`;
  return new Set(
    rows
      .filter(({ meetingId, committeeId, status }) => !canReadClosed(actor, { id: meetingId, committeeId, status }))
      .map(({ id }) => id),
  );
}

/** What a sentence may still say of a closed item: where, who and how many, in words that the app wrote itself. */
const harmless = ["item", "member", "by", "names", "owner", "contact", "substitute", "kind", "number", "place", "at"];

/** The event's data without anything that somebody wrote. */
export function withoutWords(data: unknown): Record<string, unknown> {
  if (typeof data !== "object" || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => harmless.includes(name) || typeof value === "number" || typeof value === "boolean",
    ),
  );
}
