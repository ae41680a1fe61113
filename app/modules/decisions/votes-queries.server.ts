import type { Actor } from "~/modules/identity/actor";
import { itemReader } from "~/modules/meetings/document-access.server";
import { countedBallots, nameAndParty, votingWords, type WordingStyle } from "~/modules/meetings/vote-words";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AmendmentState } from "./amendment";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { mayVoteOn } from "./internal/vote-at.server";
import { dissentFault, type StatementKind } from "./minutes-statement";
import { votersAt, type AttendanceRow, type Voter } from "./presence";
import { attendanceRows } from "./presence-queries.server";
import { type VoteChoice, type VoteMethod, type VoteResult, type VoteSubject } from "./vote";
import type { AmendmentView, ClosedVote, ItemVotes, MeetingVotes, OpenVote, StatementView } from "./votes-view";

type VoteRow = Awaited<ReturnType<typeof voteRows>>[number];

/** Open and closed votes in the order they were opened, with their ballots. */
const voteRows = ({ tx }: Unit, where: { meetingId: string } | { id: string }) =>
  tx.vote.findMany({
    where: { state: { in: ["open", "closed"] }, item: where },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    include: {
      ballots: { orderBy: { castAt: "asc" } },
      amendment: { select: { proposedById: true } },
      disqualification: { select: { userId: true } },
    },
  });

/**
 * A meeting's votes, amendments and statements for whoever may read it, in a handful of statements however many items it has. Of an
 * open vote it tells who has voted, and to the reader only what they themself cast or noted.
 * @throws not_found, forbidden
 */
export async function votesOf(unit: Unit<Actor>, meetingId: string): Promise<MeetingVotes> {
  const { tx, actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(actor, "readMeeting", subjectOf(meeting));
  const { voteWording, disqualifiedMayVote } = await tx.committee.findUniqueOrThrow({
    where: { id: meeting.committeeId },
    select: { voteWording: true, disqualifiedMayVote: true },
  });
  const wording = voteWording as WordingStyle;
  const rows = await attendanceRows(unit, meeting);
  const items = (await tx.agendaItem.findMany({ where: { meetingId }, select: { id: true, closed: true } })).filter(
    await itemReader(unit, meeting),
  );
  const votes = await voteRows(unit, { meetingId });
  const amendments = (await tx.amendment.findMany({ where: { item: { meetingId } }, orderBy: { rank: "asc" } })).map(
    (one) => amendmentView(one, rows),
  );
  const statements = await tx.minutesStatement.findMany({
    where: { item: { meetingId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const of = <R>(list: R[], itemId: string, idOf: (one: R) => string) => list.filter((one) => idOf(one) === itemId);
  return {
    wording,
    items: Object.fromEntries(
      items.map(({ id }): [string, ItemVotes] => {
        const own = of(votes, id, ({ agendaItemId }) => agendaItemId);
        const open = own.find(({ state }) => state === "open");
        const closed = own
          .filter(({ state }) => state === "closed")
          .map((vote) => closedVote(vote, rows, wording))
          .toSorted((a, b) => a.closedAt.localeCompare(b.closedAt));
        return [
          id,
          {
            open: open ? openVoteView(open, rows, disqualifiedMayVote, actor.userId) : null,
            closed,
            amendments: inVotingOrder(of(amendments, id, ({ itemId }) => itemId)),
            statements: statementViews(
              of(statements, id, ({ agendaItemId }) => agendaItemId),
              rows,
              closed,
            ),
          },
        ];
      }),
    ),
  };
}

const votersNow = (vote: VoteRow, rows: readonly AttendanceRow[], disqualifiedMayVote: boolean): Voter[] =>
  mayVoteOn(votersAt(rows, vote.agendaItemId), vote.disqualification?.userId ?? null, disqualifiedMayVote);

function outcomeOf(vote: VoteRow) {
  const voters = vote.voters as unknown as Voter[];
  return {
    voters,
    tally: { inFavour: vote.inFavour, against: vote.against, abstained: vote.abstained },
    result: vote.result as VoteResult,
    ballots: countedBallots(vote.ballots, voters),
  };
}

const named = (rows: readonly AttendanceRow[], userId: string | undefined): string => {
  const person = rows.find((row) => row.userId === userId);
  return person ? nameAndParty(person) : "";
};

const factsOf = (vote: VoteRow, rows: readonly AttendanceRow[]) => ({
  id: vote.id,
  itemId: vote.agendaItemId,
  subject: vote.subject as VoteSubject,
  pointId: vote.pointId,
  amendmentId: vote.amendmentId,
  proposedBy: named(rows, vote.amendment?.proposedById),
  member: named(rows, vote.disqualification?.userId),
  question: vote.question,
  method: vote.method as VoteMethod,
  openedAt: vote.openedAt.toISOString(),
});

function openVoteView(vote: VoteRow, rows: AttendanceRow[], disqualifiedMayVote: boolean, readerId: string): OpenVote {
  const voters = votersNow(vote, rows, disqualifiedMayVote);
  const { ballots } = vote;
  const known = ballots.filter(({ userId, castById }) => castById === readerId && userId !== readerId);
  return {
    ...factsOf(vote, rows),
    voters,
    castIds: ballots.map(({ userId }) => userId),
    castThemselvesIds: ballots.filter(({ userId, castById }) => userId === castById).map(({ userId }) => userId),
    strangers: rows
      .filter(({ userId }) => ballots.some((ballot) => ballot.userId === userId))
      .filter(({ userId }) => !voters.some((voter) => voter.userId === userId))
      .map(({ userId, name, party }) => ({ userId, name, party })),
    own: (ballots.find(({ userId }) => userId === readerId)?.choice ?? null) as VoteChoice | null,
    noted: Object.fromEntries(known.map(({ userId, choice }) => [userId, choice as VoteChoice])),
  };
}

function closedVote(vote: VoteRow, rows: readonly AttendanceRow[], wording: WordingStyle): ClosedVote {
  const { tally, result, ballots } = outcomeOf(vote);
  const facts = factsOf(vote, rows);
  return {
    ...facts,
    closedAt: vote.closedAt?.toISOString() ?? "",
    tally,
    result,
    ballots,
    words: votingWords({ method: facts.method, tally, ballots }, wording),
  };
}

const amendmentView = (
  row: {
    id: string;
    agendaItemId: string;
    pointId: string;
    rank: number;
    text: string;
    proposedById: string;
    state: string;
  },
  rows: readonly AttendanceRow[],
): AmendmentView => ({
  id: row.id,
  itemId: row.agendaItemId,
  pointId: row.pointId,
  rank: row.rank,
  text: row.text,
  proposedById: row.proposedById,
  proposedBy: named(rows, row.proposedById),
  state: row.state as AmendmentState,
});

const inVotingOrder = (amendments: AmendmentView[]): AmendmentView[] =>
  amendments.toSorted((a, b) => Number(a.state !== "proposed") - Number(b.state !== "proposed"));

function statementViews(
  own: {
    id: string;
    agendaItemId: string;
    userId: string;
    kind: string;
    text: string;
    sendAlong: boolean;
    version: number;
  }[],
  rows: readonly AttendanceRow[],
  closed: ClosedVote[],
): StatementView[] {
  const votes = closed.filter(({ subject }) => subject !== "disqualification");
  const dissenters = own.filter(({ kind }) => kind === "dissent").map(({ userId }) => userId);
  return own.map(({ agendaItemId, kind, ...statement }) => {
    const name = rows.find(({ userId }) => userId === statement.userId)?.name ?? "";
    const others = dissenters.filter((userId) => userId !== statement.userId);
    const fault =
      kind === "dissent" ? dissentFault({ userId: statement.userId, name, self: false }, votes, others) : undefined;
    return {
      id: statement.id,
      itemId: agendaItemId,
      userId: statement.userId,
      by: named(rows, statement.userId),
      kind: kind as StatementKind,
      text: statement.text,
      sendAlong: statement.sendAlong,
      version: statement.version,
      fault: fault ?? null,
    };
  });
}
