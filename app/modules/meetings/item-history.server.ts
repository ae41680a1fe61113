import { readFrozenTexts } from "~/modules/richtext/read-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { pointsOf } from "./document-items";
import type { HistoryEntry, HistoryWithSecrets } from "./item-history";
import { stayedItems } from "./stayed-items.server";
import { countedBallots, resultWords, votingWords, type WordedBallot, type WordingStyle } from "./vote-words";

interface Link {
  rootId: string;
  itemId: string;
  meetingId: string;
  committee: string;
  startsAt: Date;
  number: string | null;
  closed: boolean;
  publicDecision: string;
  heldForParties: boolean;
  textVersionId: string | null;
}

/**
 * What was decided in each item's case before it came here: the items that it carries on, the oldest first. A handful of
 * statements for a whole agenda. Access is the caller's: see `historyFor`.
 */
export async function historiesOf(unit: Unit, itemIds: readonly string[]): Promise<Map<string, HistoryWithSecrets[]>> {
  const chain = itemIds.length > 0 ? await chainOf(unit, itemIds) : [];
  if (chain.length === 0) return new Map();
  const ids = [...new Set(chain.map(({ itemId }) => itemId))];
  const [decisions, votes, statements, stays, points] = [
    await unit.tx.decision.findMany({ where: { agendaItemId: { in: ids } } }),
    await votesOn(unit, ids),
    await statementsOn(unit, ids),
    await stayedItems(unit, ids),
    await pointNumbers(unit, chain),
  ];
  const entryOf = (link: Link): HistoryWithSecrets => {
    const own = decisions.filter(({ agendaItemId }) => agendaItemId === link.itemId);
    const label = (pointId: string) => (pointId === "" ? "" : `Punkt ${points.get(pointId) ?? "?"}`);
    const order = (pointId: string) => (pointId === "" ? 0 : (points.get(pointId) ?? 999));
    return {
      itemId: link.itemId,
      meetingId: link.meetingId,
      committee: link.committee,
      date: link.startsAt.toISOString(),
      number: link.number ?? "",
      closed: link.closed,
      publicDecision: link.heldForParties ? "" : link.publicDecision,
      decisions: own
        .toSorted((a, b) => order(a.pointId) - order(b.pointId))
        .map(({ pointId, outcome, text }) => ({ label: label(pointId), outcome, text })),
      votes: votes.filter(({ itemId }) => itemId === link.itemId).map(({ itemId: _id, ...vote }) => vote),
      statements: statements.filter(({ itemId }) => itemId === link.itemId).map(({ itemId: _id, ...one }) => one),
      referred: stays.get(link.itemId)?.words ?? "",
    };
  };
  const roots = new Map<string, HistoryWithSecrets[]>();
  for (const link of chain) roots.set(link.rootId, [...(roots.get(link.rootId) ?? []), entryOf(link)]);
  return roots;
}

/** The oldest first; a chain that is longer than any case's way was made to harm. */
const chainOf = ({ tx }: Unit, itemIds: readonly string[]) => tx.$queryRaw<Link[]>`
  WITH RECURSIVE chain AS (
    SELECT i.id AS root, i.preceding_item_id AS id, 1 AS depth FROM agenda_item i
    WHERE i.id = ANY (${[...itemIds]}::uuid[]) AND i.preceding_item_id IS NOT NULL
    UNION ALL
    SELECT c.root, i.preceding_item_id, c.depth + 1 FROM chain c JOIN agenda_item i ON i.id = c.id
    WHERE i.preceding_item_id IS NOT NULL AND c.depth < 100)
  SELECT chain.root AS "rootId", i.id AS "itemId", m.id AS "meetingId", k.name AS committee, m.starts_at AS "startsAt", i.number,
         i.closed, i.public_decision AS "publicDecision", i.held_for_parties AS "heldForParties",
         v.text_version_id AS "textVersionId"
  FROM chain JOIN agenda_item i ON i.id = chain.id JOIN meeting m ON m.id = i.meeting_id JOIN committee k ON k.id = m.committee_id
  LEFT JOIN proposal_version v ON v.id = i.proposal_version_id
  ORDER BY chain.root, chain.depth DESC`;

interface VoteRow {
  itemId: string;
  question: string;
  subject: string;
  method: string;
  result: "adopted" | "rejected" | "lapsed";
  inFavour: number;
  against: number;
  abstained: number;
  voters: Omit<WordedBallot, "choice">[];
  ballots: { userId: string; choice: string }[];
  wording: WordingStyle;
}

async function votesOn({ tx }: Unit, ids: string[]): Promise<(HistoryEntry["votes"][number] & { itemId: string })[]> {
  const rows = await tx.$queryRaw<VoteRow[]>`
    SELECT v.agenda_item_id AS "itemId", v.question, v.subject, v.method, v.result, v.in_favour AS "inFavour", v.against,
      v.abstained, v.voters, k.vote_wording AS wording,
      COALESCE((SELECT json_agg(json_build_object('userId', b.user_id, 'choice', b.choice)) FROM ballot b
        WHERE b.vote_id = v.id), '[]') AS ballots
    FROM vote v JOIN agenda_item i ON i.id = v.agenda_item_id JOIN meeting m ON m.id = i.meeting_id
    JOIN committee k ON k.id = m.committee_id
    WHERE v.agenda_item_id = ANY (${ids}::uuid[]) AND v.state = 'closed' AND v.subject <> 'disqualification'
    ORDER BY v.closed_at, v.id`;
  return rows.map(({ itemId, question, subject, method, result, voters, ballots, wording, ...tally }) => ({
    itemId,
    question,
    words: votingWords({ method, tally, ballots: countedBallots(ballots, voters) }, wording),
    result: resultWords(result, subject),
  }));
}

const statementsOn = ({ tx }: Unit, ids: string[]) =>
  tx.$queryRaw<(HistoryEntry["statements"][number] & { itemId: string })[]>`
    SELECT s.agenda_item_id AS "itemId", s.kind, u.name AS by, s.text FROM minutes_statement s JOIN "user" u ON u.id = s.user_id
    WHERE s.agenda_item_id = ANY (${ids}::uuid[]) AND s.send_along ORDER BY s.created_at, s.id`;

/** A recommendation point's place in the text that was sent out. Ids of blocks are unique across texts. */
async function pointNumbers({ tx }: Unit, chain: readonly Link[]): Promise<Map<string, number>> {
  const versions = [...new Set(chain.flatMap(({ textVersionId }) => textVersionId ?? []))];
  const texts = versions.length > 0 ? await readFrozenTexts(tx, versions) : [];
  return new Map(texts.flatMap(({ document }) => pointsOf(document).map(({ id }, index) => [id, index + 1])));
}
