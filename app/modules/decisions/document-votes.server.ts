import type { MeetingDocumentInput } from "~/modules/pdf/meeting-document";
import type { Unit } from "~/platform/unit-of-work.server";
import { statementKindWords, type StatementKind } from "./minutes-statement";
import type { AttendanceRow, Voter } from "./presence";
import { countedBallots } from "./internal/vote-at.server";
import {
  nameAndParty,
  resultWords,
  subjectWords,
  votingWords,
  type VoteMethod,
  type VoteResult,
  type VoteSubject,
  type WordingStyle,
} from "./vote";

type DecisionInput = NonNullable<MeetingDocumentInput["meeting"]["items"][number]["decision"]>;

/** What an item's decision in a document says of votes and statements. */
export type DocumentVotes = Required<Pick<DecisionInput, "votes" | "statements">>;

/**
 * Item → its closed votes and its statements as documents print them; items without any are left out. In two statements for a
 * whole meeting. Access is the caller's.
 * @param items with the points of their recommendations, in order
 * @param rows the meeting's people
 */
export async function documentVotes(
  { tx }: Unit,
  meeting: { id: string; committeeId: string },
  items: readonly { id: string; points: readonly { id: string }[] }[],
  rows: readonly AttendanceRow[],
): Promise<Record<string, DocumentVotes>> {
  const { voteWording } = await tx.committee.findUniqueOrThrow({
    where: { id: meeting.committeeId },
    select: { voteWording: true },
  });
  const votes = await tx.vote.findMany({
    where: { state: "closed", item: { meetingId: meeting.id } },
    orderBy: [{ closedAt: "asc" }, { id: "asc" }],
    include: {
      ballots: { orderBy: { castAt: "asc" }, select: { userId: true, choice: true } },
      amendment: { select: { proposedById: true } },
      disqualification: { select: { userId: true } },
    },
  });
  const statements = await tx.minutesStatement.findMany({
    where: { item: { meetingId: meeting.id } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const named = (userId: string | undefined) => {
    const person = rows.find((row) => row.userId === userId);
    return person ? nameAndParty(person) : "";
  };
  const printed = (vote: (typeof votes)[number], points: readonly string[]) => {
    const subject = vote.subject as VoteSubject;
    const people = { proposedBy: named(vote.amendment?.proposedById), member: named(vote.disqualification?.userId) };
    const tally = { inFavour: vote.inFavour, against: vote.against, abstained: vote.abstained };
    const ballots = countedBallots(vote.ballots, vote.voters as unknown as Voter[]);
    return {
      subject: subjectWords({ subject, pointId: vote.pointId, ...people }, points),
      words: votingWords({ method: vote.method as VoteMethod, tally, ballots }, voteWording as WordingStyle),
      result: resultWords(vote.result as VoteResult, subject),
    };
  };
  return Object.fromEntries(
    items.flatMap(({ id, points }): [string, DocumentVotes][] => {
      const own: DocumentVotes = {
        votes: votes
          .filter((vote) => vote.agendaItemId === id)
          .map((vote) =>
            printed(
              vote,
              points.map((point) => point.id),
            ),
          ),
        statements: statements
          .filter((statement) => statement.agendaItemId === id)
          .map(({ kind, userId, text }) => ({
            kind: statementKindWords[kind as StatementKind],
            by: named(userId),
            text,
          })),
      };
      return own.votes.length + own.statements.length > 0 ? [[id, own]] : [];
    }),
  );
}
