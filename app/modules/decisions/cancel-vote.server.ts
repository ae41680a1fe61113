import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingToRecordIn } from "./internal/load-meeting.server";
import { reopenDisqualification } from "./internal/settle-disqualification.server";
import { meetingOfVote, voteNow, type VoteNow } from "./internal/vote-at.server";
import { mayCancelAfterMeeting } from "./vote";
import type { cancelVoteForm } from "./vote-forms";

/**
 * A vote that doesn't count, open or closed: its ballots go, and what it settled is open again. That it was held, and what a closed
 * one showed, stays in the history. After the meeting the secretary takes a vote that was counted wrong out of the minutes until they
 * are locked, and puts the decision's wording in order; what settled something that can't be voted on again stands.
 * @throws not_found, forbidden; conflict where somebody else records or it is cancelled already; rule_broken after the meeting of a vote
 *   on an amendment or a disqualification, and once the minutes are locked
 */
export async function cancelVote(
  unit: Unit<Actor>,
  { voteId, reason }: z.infer<typeof cancelVoteForm>,
): Promise<{ meetingId: string; voteId: string }> {
  const { tx } = unit;
  const meeting = await meetingToRecordIn(unit, await meetingOfVote(unit, voteId));
  const vote = await voteNow(unit, voteId);
  if (meeting.status === "closed" && !mayCancelAfterMeeting(vote.subject))
    throw new DomainError(
      "rule_broken",
      "Mødet er hævet. Afstemningen afgjorde et ændringsforslag eller et medlems habilitet, og der kan ikke stemmes igen. Skriv i beslutningen, hvad der var forkert.",
    );
  const { count } = await tx.vote.updateMany({
    where: { id: voteId, state: { in: ["open", "closed"] } },
    data: { state: "cancelled", inFavour: 0, against: 0, abstained: 0, result: "", version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "Afstemningen er allerede annulleret.");
  await tx.ballot.deleteMany({ where: { voteId } });
  if (vote.state === "closed" && vote.amendmentId) await takeBack(unit, vote, vote.amendmentId);
  if (vote.state === "closed" && vote.disqualificationId) await reopenDisqualification(unit, vote.disqualificationId);
  unit.record({
    kind: "vote.cancelled",
    subject: `meeting:${meeting.id}`,
    data: {
      voteId,
      itemId: vote.agendaItemId,
      item: vote.words,
      question: vote.question,
      ...(meeting.status === "closed" ? { afterMeeting: true } : {}),
      from: { state: vote.state },
      to: { state: "cancelled" },
      reason,
    },
  });
  return { meetingId: meeting.id, voteId };
}

/** The amendment is proposed again; so are those that lapsed because it was adopted, unless another still is. */
async function takeBack({ tx }: Unit, vote: VoteNow, amendmentId: string): Promise<void> {
  await tx.amendment.updateMany({
    where: { id: amendmentId, state: { in: ["adopted", "rejected", "lapsed"] } },
    data: { state: "proposed", version: { increment: 1 } },
  });
  const same = { agendaItemId: vote.agendaItemId, pointId: vote.pointId };
  if ((await tx.amendment.count({ where: { ...same, state: "adopted" } })) > 0) return;
  await tx.amendment.updateMany({
    where: { ...same, state: "lapsed", votes: { none: { state: "closed" } } },
    data: { state: "proposed", version: { increment: 1 } },
  });
}
