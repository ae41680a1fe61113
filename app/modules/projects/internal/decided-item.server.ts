import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";

/** Where an evaluation's case text stands with the committee. */
export interface EvaluationItem {
  itemId: string | null;
  meetingId: string | null;
  /** its number on the agenda; "" while it has none */
  number: string;
  /** what the meeting's readers are judged by: its state, and the committee whose it is */
  meetingStatus: string;
  committeeId: string;
  /** "17. november 2022, punkt 2"; "" while it is on no agenda */
  when: string;
  /** the meeting is over, and the item doesn't go on to another committee or meeting: the decision holds (kommunestyrelsesloven § 23) */
  decided: boolean;
  closed: boolean;
  /** none of a closed item: its minutes are for those who may read them */
  words: string[];
  /** draft | submitted | returned | ready */
  proposalStatus: string;
}

interface ItemRow {
  proposalId: string;
  proposalStatus: string;
  itemId: string | null;
  meetingId: string | null;
  startsAt: Date | null;
  number: string | null;
  meetingStatus: string | null;
  committeeId: string | null;
  closed: boolean;
  held: boolean;
  texts: { outcome: string; text: string }[];
}

/** By the case text's id: the item on which it was decided, otherwise its newest one. */
export async function itemsOfProposals(
  { tx }: Pick<Unit, "tx">,
  proposalIds: readonly string[],
): Promise<Map<string, EvaluationItem>> {
  if (proposalIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<ItemRow[]>`
    SELECT DISTINCT ON (p.id) p.id AS "proposalId", p.status AS "proposalStatus", i.id AS "itemId", m.id AS "meetingId",
           m.starts_at AS "startsAt", i.number, m.status AS "meetingStatus", m.committee_id AS "committeeId", coalesce(i.closed, false) AS closed,
           coalesce(m.status IN ('closed', 'signing', 'sealed') AND d.texts IS NOT NULL AND o.id IS NULL, false) AS held,
           coalesce(d.texts, '[]') AS texts
    FROM proposal p
    LEFT JOIN agenda_item i ON i.proposal_id = p.id
    LEFT JOIN meeting m ON m.id = i.meeting_id AND m.status <> 'cancelled'
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('outcome', x.outcome, 'text', x.text) ORDER BY x.point_id) AS texts
                       FROM decision x WHERE x.agenda_item_id = i.id) d ON true
    LEFT JOIN onward o ON o.agenda_item_id = i.id AND o.state <> 'calledOff'
    WHERE p.id = ANY (${[...proposalIds]}::uuid[]) AND (i.id IS NULL OR m.id IS NOT NULL)
    ORDER BY p.id, held DESC, m.starts_at DESC`;
  const found = new Map(
    rows.map((row) => [
      row.proposalId,
      {
        itemId: row.itemId,
        meetingId: row.meetingId,
        number: row.number ?? "",
        meetingStatus: row.meetingStatus ?? "",
        committeeId: row.committeeId ?? "",
        when: row.startsAt ? `${longDate(row.startsAt)}${row.number ? `, punkt ${row.number}` : ""}` : "",
        decided: row.held,
        closed: row.closed,
        words:
          row.held && !row.closed
            ? row.texts.map(({ outcome, text }) => text.trim() || outcome).filter((said) => said !== "")
            : [],
        proposalStatus: row.proposalStatus,
      },
    ]),
  );
  // One whose only meeting was cancelled stands as if it were on no agenda.
  for (const id of proposalIds) if (!found.has(id)) found.set(id, unplaced);
  return found;
}

const unplaced: EvaluationItem = {
  itemId: null,
  meetingId: null,
  number: "",
  meetingStatus: "",
  committeeId: "",
  when: "",
  decided: false,
  closed: false,
  words: [],
  proposalStatus: "ready",
};
