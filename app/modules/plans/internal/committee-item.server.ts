import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";

/** Where a plan's case text is with its committee. */
export interface CommitteeItem {
  proposalId: string;
  /** draft | submitted | returned | ready */
  proposalStatus: string;
  /** the meeting that it is on, or was decided at */
  meeting: { id: string; date: string; number: string | null; held: boolean } | null;
  /** what was decided, once the meeting is closed (KSL § 23: until then it can be referred); none of a closed item */
  decision: string;
  decided: boolean;
}

interface Row {
  status: string;
  meetingId: string | null;
  startsAt: Date | null;
  number: string | null;
  closed: boolean;
  held: boolean;
  decided: boolean;
  decision: string;
}

/** What became of the case text: the decision that holds, else the meeting that it is on. One statement. */
export async function committeeItemOf({ tx }: Pick<Unit, "tx">, proposalId: string): Promise<CommitteeItem> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT p.status, i.meeting_id AS "meetingId", i.starts_at AS "startsAt", i.number, coalesce(i.closed, false) AS closed,
           coalesce(i.held, false) AS held, coalesce(i.held AND i.decision <> '' AND NOT i.goes_on, false) AS decided,
           coalesce(i.decision, '') AS decision
    FROM proposal p LEFT JOIN LATERAL (
      SELECT a.meeting_id, m.starts_at, a.number, a.closed, m.status IN ('closed', 'signing', 'sealed') AS held, a.created_at,
             coalesce((SELECT string_agg(btrim(concat_ws(' ', nullif(d.outcome || '.', '.'), d.text)), ' ' ORDER BY d.point_id)
                       FROM decision d WHERE d.agenda_item_id = a.id), '') AS decision,
             EXISTS (SELECT FROM onward o WHERE o.agenda_item_id = a.id AND o.state <> 'calledOff') AS goes_on
      FROM agenda_item a JOIN meeting m ON m.id = a.meeting_id
      WHERE a.proposal_id = p.id AND m.status <> 'cancelled') i ON true
    WHERE p.id = ${proposalId}::uuid
    ORDER BY decided DESC, i.created_at DESC NULLS LAST LIMIT 1`;
  if (!row) throw new Error(`No proposal ${proposalId}.`);
  const { meetingId, startsAt, number, held } = row;
  return {
    proposalId,
    proposalStatus: row.status,
    meeting: meetingId && startsAt ? { id: meetingId, date: copenhagenDate(startsAt), number, held } : null,
    decision: held && !row.closed ? row.decision : "",
    decided: row.decided,
  };
}
