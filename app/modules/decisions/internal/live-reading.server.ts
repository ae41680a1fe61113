import { LRUCache } from "lru-cache";
import { inOrder } from "~/modules/meetings/agenda";
import { disqualifiedPeople } from "~/modules/meetings/barred-items.server";
import { pointsOf } from "~/modules/meetings/document-items";
import { readFrozenTexts } from "~/modules/richtext/read-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AttendanceRow } from "../presence";
import { attendanceRows } from "../presence-queries.server";
import type { VoteChoice, VoteMethod, VoteResult, VoteSubject } from "../vote";

/** All that is shown of a meeting while it goes on, for every audience at once: states are made of it without asking again. */
export interface LiveReading {
  madeAt: string;
  meeting: MeetingRow;
  items: ReadItem[];
  votes: ReadVote[];
  /** those that are proposed, by rank */
  amendments: ReadAmendment[];
  rows: AttendanceRow[];
}

interface MeetingRow {
  id: string;
  committeeId: string;
  committee: string;
  status: string;
  startsAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
  pausedAt: Date | null;
  currentItemId: string | null;
  penHolderId: string | null;
  penHolderName: string | null;
  disqualifiedMayVote: boolean;
}

export interface ReadItem {
  id: string;
  number: string | null;
  position: number;
  placement: string;
  dispatchNumber: number | null;
  title: string;
  publicTitle: string;
  closed: boolean;
  fixedKind: string | null;
  textVersionId: string | null;
  endedAt: Date | null;
  decisions: { pointId: string; outcome: string; text: string }[];
  onward: { kind: string; committee: string | null; startsAt: string | null } | null;
  stayed: boolean;
  /** user ids, also of who was found so when the case was at an earlier meeting */
  disqualified: string[];
  points: { id: string; word: string; text: string }[];
}

export interface ReadAmendment {
  id: string;
  itemId: string;
  pointId: string;
  text: string;
  proposedById: string;
}

export interface ReadVote {
  id: string;
  itemId: string;
  subject: VoteSubject;
  pointId: string;
  question: string;
  method: VoteMethod;
  state: "open" | "closed";
  inFavour: number;
  against: number;
  abstained: number;
  voters: { userId: string; name: string; party: string }[];
  result: VoteResult | "";
  ballots: { userId: string; choice: VoteChoice }[];
  /** whose disqualification it is about */
  aboutId: string | null;
  /** whose amendment it is about */
  proposedById: string | null;
}

/**
 * A meeting as it is now, in a handful of statements however long its agenda; null where there is none. Access is the caller's:
 * nothing of it reaches a reader but through live-projection.ts.
 */
export async function readLiveMeeting(unit: Unit, meetingId: string): Promise<LiveReading | null> {
  const { tx } = unit;
  const [meeting] = await tx.$queryRaw<MeetingRow[]>`
    SELECT m.id, m.committee_id AS "committeeId", c.name AS committee, m.status, m.starts_at AS "startsAt",
           m.opened_at AS "openedAt", m.closed_at AS "closedAt", m.current_item_id AS "currentItemId",
           m.pen_holder_id AS "penHolderId", u.name AS "penHolderName", c.disqualified_may_vote AS "disqualifiedMayVote",
           (SELECT max(p.started_at) FROM meeting_pause p WHERE p.meeting_id = m.id AND p.ended_at IS NULL) AS "pausedAt"
    FROM meeting m JOIN committee c ON c.id = m.committee_id LEFT JOIN "user" u ON u.id = m.pen_holder_id
    WHERE m.id = ${meetingId}::uuid`;
  if (!meeting) return null;
  const items = await tx.$queryRaw<Omit<ReadItem, "points" | "disqualified">[]>`
    SELECT i.id, i.number, i.position, i.placement, i.dispatch_number AS "dispatchNumber",
           coalesce(v.title, p.title, i.title) AS title, i.public_title AS "publicTitle", i.closed, i.fixed_kind AS "fixedKind",
           v.text_version_id AS "textVersionId", i.ended_at AS "endedAt",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('pointId', d.point_id, 'outcome', d.outcome, 'text', d.text)), '[]')
            FROM decision d WHERE d.agenda_item_id = i.id) AS decisions,
           (SELECT jsonb_build_object('kind', o.kind, 'committee', c.name, 'startsAt', m.starts_at)
            FROM onward o LEFT JOIN committee c ON c.id = o.to_committee_id LEFT JOIN meeting m ON m.id = o.to_meeting_id
            WHERE o.agenda_item_id = i.id AND o.state <> 'calledOff') AS onward,
           EXISTS (SELECT FROM referral r WHERE r.agenda_item_id = i.id AND r.state = 'declared') AS stayed
    FROM agenda_item i LEFT JOIN proposal_version v ON v.id = i.proposal_version_id LEFT JOIN proposal p ON p.id = i.proposal_id
    WHERE i.meeting_id = ${meetingId}::uuid AND i.dispatch_number IS NOT NULL`;
  const votes = await tx.$queryRaw<ReadVote[]>`
    SELECT v.id, v.agenda_item_id AS "itemId", v.subject, v.point_id AS "pointId", v.question, v.method, v.state,
           v.in_favour AS "inFavour", v.against, v.abstained, v.voters, v.result, d.user_id AS "aboutId",
           a.proposed_by_id AS "proposedById",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('userId', b.user_id, 'choice', b.choice) ORDER BY b.cast_at, b.user_id), '[]')
            FROM ballot b WHERE b.vote_id = v.id) AS ballots
    FROM vote v JOIN agenda_item i ON i.id = v.agenda_item_id LEFT JOIN disqualification d ON d.id = v.disqualification_id
         LEFT JOIN amendment a ON a.id = v.amendment_id
    WHERE i.meeting_id = ${meetingId}::uuid AND v.state <> 'cancelled' ORDER BY v.opened_at, v.id`;
  const amendments = await tx.$queryRaw<ReadAmendment[]>`
    SELECT a.id, a.agenda_item_id AS "itemId", a.point_id AS "pointId", a.text,
           a.proposed_by_id AS "proposedById"
    FROM amendment a JOIN agenda_item i ON i.id = a.agenda_item_id
    WHERE i.meeting_id = ${meetingId}::uuid AND a.state = 'proposed' ORDER BY a.point_id, a.rank, a.id`;
  const rows = await attendanceRows(unit, meeting);
  const points = await pointsOfTexts(unit, items);
  const disqualified = await disqualifiedPeople(unit, meetingId);
  return {
    madeAt: unit.now.toISOString(),
    meeting,
    items: inOrder(items, true).map((item) => ({
      ...item,
      disqualified: disqualified.get(item.id) ?? [],
      points: points.get(item.textVersionId ?? "") ?? [],
    })),
    votes,
    amendments,
    rows,
  };
}

type Points = ReadItem["points"];

/** A frozen text never changes. Its id comes from a row that the unit may read. */
const known = new LRUCache<string, Points>({ max: 1_000 });

async function pointsOfTexts({ tx }: Unit, items: { textVersionId: string | null }[]): Promise<Map<string, Points>> {
  const ids = items.flatMap(({ textVersionId }) => textVersionId ?? []);
  const unknown = ids.filter((id) => !known.has(id));
  const read = new Map<string, Points>(
    (unknown.length > 0 ? await readFrozenTexts(tx, unknown) : []).map(({ id, document }) => [id, pointsOf(document)]),
  );
  for (const [id, points] of read) known.set(id, points);
  return new Map(ids.map((id) => [id, read.get(id) ?? known.get(id) ?? []]));
}
