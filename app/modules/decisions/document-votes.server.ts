import type { MeetingDocumentInput } from "~/modules/pdf/meeting-document";
import {
  countedBallots,
  nameAndParty,
  resultWords,
  votingWords,
  type WordingStyle,
} from "~/modules/meetings/vote-words";
import type { Unit } from "~/platform/unit-of-work.server";
import { amendmentStateWords, type AmendmentState } from "./amendment";
import { statementKindWords, type StatementKind } from "./minutes-statement";
import type { AttendanceRow, Voter } from "./presence";
import { subjectWords, type VoteMethod, type VoteResult, type VoteSubject } from "./vote";

type DecisionInput = NonNullable<MeetingDocumentInput["meeting"]["items"][number]["decision"]>;

/** What an item's decision in a document says of amendments, votes and statements. */
export interface DocumentVotes extends Required<Pick<DecisionInput, "amendments" | "votes">> {
  statements: (NonNullable<DecisionInput["statements"]>[number] & {
    /** goes along when the case goes on (kommunestyrelsesloven § 13(2)) */
    sendAlong: boolean;
  })[];
}

/**
 * Item → its amendments, closed votes and statements as documents print them; items without any are left out. In a few
 * statements for a whole meeting. Access is the caller's.
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
  const amendments = await tx.amendment.findMany({
    where: { item: { meetingId: meeting.id }, state: { not: "proposed" } },
    orderBy: [{ rank: "asc" }, { createdAt: "asc" }],
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
      const about = (pointId: string) => points.findIndex((point) => point.id === pointId) + 1;
      const own: DocumentVotes = {
        amendments: amendments
          .filter((amendment) => amendment.agendaItemId === id)
          .toSorted((a, b) => about(a.pointId) - about(b.pointId))
          .map(({ proposedById, pointId, text, state }) => ({
            by: named(proposedById),
            ...(about(pointId) > 0 ? { about: `at-punkt ${about(pointId)}` } : {}),
            text,
            result: amendmentStateWords[state as AmendmentState],
          })),
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
          .map(({ kind, userId, text, sendAlong }) => ({
            kind: statementKindWords[kind as StatementKind],
            by: named(userId),
            text,
            sendAlong,
          })),
      };
      return own.amendments.length + own.votes.length + own.statements.length > 0 ? [[id, own]] : [];
    }),
  );
}
