import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertInSession } from "./internal/item-in-session.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import { meetingOfVote, voteNow, votersOf, type VoteNow } from "./internal/vote-at.server";
import { seatsAt, type AttendanceRow } from "./presence";
import { choiceWords, type VoteChoice } from "./vote";
import type { castVoteForm } from "./vote-forms";

const ended = "Der kan ikke stemmes mere.";

/**
 * Votes as oneself. Can be changed until the vote is closed; the same again changes nothing.
 * @throws not_found, forbidden; rule_broken by a show of hands, or for who isn't at the item; conflict once it is closed
 */
export async function castVote(
  unit: Unit<Actor>,
  { voteId, choice }: z.infer<typeof castVoteForm>,
): Promise<{ meetingId: string; voteId: string; choice: VoteChoice }> {
  const { tx, actor, now } = unit;
  const meetingId = await meetingOfVote(unit, voteId);
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(actor, "takePart", subjectOf(meeting));
  assertInSession(meeting, ended);
  const vote = await voteNow(unit, voteId);
  const own = vote.ballots.find(({ userId }) => userId === actor.userId);
  if (vote.state !== "open") throw tooLate(vote.state, own?.choice);
  if (vote.method === "show")
    throw new DomainError("rule_broken", "Der stemmes ved håndsoprækning. Ræk hånden op, så bliver stemmen talt.");
  const { voters, rows } = await votersOf(unit, meeting, vote);
  if (!voters.some(({ userId }) => userId === actor.userId)) throw mayNot(vote, rows, actor.userId);
  const done = { meetingId, voteId, choice };
  if (own?.choice === choice && own.castById === actor.userId) return done;
  const cast = { choice, castById: actor.userId, castAt: now };
  if (own) await tx.ballot.update({ where: { id: own.id }, data: cast });
  else await tx.ballot.create({ data: { voteId, userId: actor.userId, ...cast } });
  unit.record({
    kind: "vote.cast",
    subject: `meeting:${meetingId}`,
    data: { voteId, itemId: vote.agendaItemId, item: vote.words, again: own !== undefined },
  });
  return done;
}

function tooLate(state: string, choice: string | undefined): DomainError {
  if (state === "cancelled")
    return new DomainError("conflict", "Afstemningen er annulleret. Vent, til der stemmes igen.");
  const own = choice
    ? `Din stemme, ${choiceWords[choice as VoteChoice].toLowerCase()}, er talt med og kan ikke ændres.`
    : "Din stemme kom ikke med.";
  return new DomainError("conflict", `Afstemningen er lukket. ${own}`);
}

function mayNot(vote: VoteNow, rows: AttendanceRow[], userId: string): DomainError {
  const seat = seatsAt(rows, vote.agendaItemId).find(({ memberId }) => memberId === userId);
  const why =
    vote.memberConcernedId === userId
      ? "Der stemmes om din egen inhabilitet, og det stemmer du ikke selv om."
      : seat?.away === "disqualified"
        ? "Du er inhabil i punktet og stemmer ikke."
        : "Du er ikke noteret som til stede ved punktet. Sig det til den, der fører protokollen.";
  return new DomainError("rule_broken", why);
}
