import type { z } from "zod";
import type { Prisma } from "~/platform/generated/client";
import type { Actor } from "~/modules/identity/actor";
import { countedBallots } from "~/modules/meetings/vote-words";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingInSession } from "./internal/item-in-session.server";
import { settleDisqualification } from "./internal/settle-disqualification.server";
import { meetingOfVote, voteNow, votersOf } from "./internal/vote-at.server";
import { resultOf, tallyOf, voteFault, type VoteResult } from "./vote";
import type { closeVoteForm } from "./vote-forms";

/**
 * Closes a vote, when its total fits those who may vote, and writes what came of it: the majority of votes cast (RD 18.1.2), a tie
 * lapses (RD 04.1.2). An amendment is then adopted, rejected or lapsed, and a member disqualified or not. Counts are read of a show
 * of hands alone.
 * @throws not_found, forbidden; conflict where somebody else records or the vote is closed already; rule_broken with the difference
 */
export async function closeVote(
  unit: Unit<Actor>,
  input: z.infer<typeof closeVoteForm>,
): Promise<{ meetingId: string; voteId: string; result: VoteResult }> {
  const { tx } = unit;
  const { voteId, inFavour, against, abstained } = input;
  const meeting = await meetingInSession(unit, await meetingOfVote(unit, voteId), "Afstemningen kan ikke lukkes mere.");
  const vote = await voteNow(unit, voteId);
  if (vote.state !== "open")
    throw new DomainError(
      "conflict",
      vote.state === "closed" ? "Afstemningen er allerede lukket." : "Afstemningen er annulleret.",
    );
  const { voters, rows } = await votersOf(unit, meeting, vote);
  const byShow = vote.method === "show";
  const ballots = countedBallots(vote.ballots, rows);
  const tally = byShow ? { inFavour, against, abstained } : tallyOf(ballots);
  const fault = voteFault(byShow ? tally : ballots, voters);
  if (fault) throw new DomainError("rule_broken", fault);
  const result = resultOf(tally);
  const { count } = await tx.vote.updateMany({
    where: { id: voteId, state: "open" },
    data: {
      state: "closed",
      ...tally,
      voters: voters as unknown as Prisma.InputJsonArray,
      result,
      closedAt: unit.now,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new DomainError("conflict", "Afstemningen er allerede lukket.");
  unit.record({
    kind: "vote.closed",
    subject: `meeting:${meeting.id}`,
    data: {
      voteId,
      itemId: vote.agendaItemId,
      item: vote.words,
      about: vote.subject,
      pointId: vote.pointId,
      question: vote.question,
      method: vote.method,
      ...tally,
      result,
      voters,
      ballots,
    },
  });
  if (vote.amendmentId)
    await tx.amendment.updateMany({
      where: { id: vote.amendmentId, state: "proposed" },
      data: { state: result, version: { increment: 1 } },
    });
  if (vote.disqualificationId) await settleDisqualification(unit, vote.disqualificationId, result === "adopted");
  return { meetingId: meeting.id, voteId, result };
}
