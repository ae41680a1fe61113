import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { votersAt, type AttendanceRow, type Voter } from "../presence";
import { attendanceRows } from "../presence-queries.server";
import type { VoteMethod, VoteSubject } from "../vote";

/** Which meeting a vote is in: to be locked before anything of the vote is read. @throws not_found */
export async function meetingOfVote({ tx }: Unit, voteId: string): Promise<string> {
  const vote = await tx.vote.findFirst({ where: { id: voteId }, select: { item: { select: { meetingId: true } } } });
  if (!vote) throw notFound();
  return vote.item.meetingId;
}

/**
 * The meeting votes on one thing at a time, and doesn't end in the middle of it.
 * @param before "før den næste begynder"
 * @throws conflict while a vote is open
 */
export async function assertNoOpenVote({ tx }: Unit, meetingId: string, before: string): Promise<void> {
  const open = await tx.vote.findFirst({
    where: { state: "open", item: { meetingId } },
    select: { item: { select: { number: true } } },
  });
  if (open)
    throw new DomainError("conflict", `En afstemning på punkt ${open.item.number ?? "?"} er åben. Luk den, ${before}.`);
}

/** A vote with its ballots; read it only while its meeting is held. */
export async function voteNow({ tx }: Unit, voteId: string) {
  const vote = await tx.vote.findUniqueOrThrow({
    where: { id: voteId },
    include: {
      ballots: { orderBy: { castAt: "asc" } },
      item: { select: { number: true } },
      disqualification: { select: { userId: true } },
    },
  });
  return {
    ...vote,
    subject: vote.subject as VoteSubject,
    method: vote.method as VoteMethod,
    memberConcernedId: vote.disqualification?.userId ?? null,
    words: `punkt ${vote.item.number ?? "?"}`,
  };
}

export type VoteNow = Awaited<ReturnType<typeof voteNow>>;

/**
 * Who may vote: those present at the item. On the question of their own disqualification a member votes only where the committee's
 * forretningsorden allows it (RD 80.2a.1 has them leave).
 */
export async function votersOf(
  unit: Unit<Actor>,
  meeting: { id: string; committeeId: string; startsAt: Date },
  vote: { agendaItemId: string; memberConcernedId: string | null },
): Promise<{ voters: Voter[]; rows: AttendanceRow[] }> {
  const rows = await attendanceRows(unit, meeting);
  const present = votersAt(rows, vote.agendaItemId);
  if (vote.memberConcernedId === null) return { rows, voters: present };
  const { disqualifiedMayVote } = await unit.tx.committee.findUniqueOrThrow({
    where: { id: meeting.committeeId },
    select: { disqualifiedMayVote: true },
  });
  return { rows, voters: mayVoteOn(present, vote.memberConcernedId, disqualifiedMayVote) };
}

export const mayVoteOn = (present: Voter[], memberConcernedId: string | null, disqualifiedMayVote: boolean): Voter[] =>
  disqualifiedMayVote ? present : present.filter(({ userId }) => userId !== memberConcernedId);
