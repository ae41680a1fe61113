import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingInSession } from "./internal/item-in-session.server";
import { meetingOfVote, voteNow, votersOf, type VoteNow } from "./internal/vote-at.server";
import type { Voter } from "./presence";
import type { noteBallotsForm } from "./vote-forms";

type Input = z.infer<typeof noteBallotsForm>;

/**
 * Whoever records notes how somebody voted: one person, a party's members, or all who haven't voted. A vote that somebody cast
 * themself is theirs alone to change while they may vote. Taking a person's vote away leaves them without one.
 * @throws not_found, forbidden; conflict where somebody else records or the vote is closed; rule_broken with why
 */
export async function noteBallots(unit: Unit<Actor>, input: Input): Promise<{ meetingId: string; voteId: string }> {
  const { tx, actor, now } = unit;
  const meeting = await meetingInSession(unit, await meetingOfVote(unit, input.voteId), "Der kan ikke stemmes mere.");
  const vote = await voteNow(unit, input.voteId);
  if (vote.state !== "open")
    throw new DomainError("conflict", "Afstemningen er lukket. Annullér den, hvis der skal stemmes igen.");
  if (vote.method === "show")
    throw new DomainError("rule_broken", "Der stemmes ved håndsoprækning. Skriv antallet, når afstemningen lukkes.");
  const { voters, rows } = await votersOf(unit, meeting, vote);
  const done = { meetingId: meeting.id, voteId: vote.id };
  const event = {
    subject: `meeting:${meeting.id}`,
    data: { voteId: vote.id, itemId: vote.agendaItemId, item: vote.words },
  };
  if (input.who === "person" && input.choice === "") {
    const names = rows.filter(({ userId }) => userId === input.userId).map(({ name }) => name);
    if ((await removeBallot(unit, vote, voters, input.userId)) > 0)
      unit.record({ kind: "vote.ballotRemoved", ...event, data: { ...event.data, userId: input.userId, names } });
    return done;
  }
  const { choice } = input;
  const noted = chosen(input, vote, voters, actor.userId);
  for (const { userId } of noted)
    await tx.ballot.upsert({
      where: { municipalityId_voteId_userId: { municipalityId: actor.municipalityId, voteId: vote.id, userId } },
      create: { voteId: vote.id, userId, choice, castById: actor.userId, castAt: now },
      update: { choice, castById: actor.userId, castAt: now },
    });
  if (noted.length > 0)
    unit.record({ kind: "vote.noted", ...event, data: { ...event.data, names: noted.map(({ name }) => name) } });
  return done;
}

/** @throws not_found, rule_broken */
function chosen(input: Input, vote: VoteNow, voters: Voter[], actorId: string): Voter[] {
  if (input.who === "rest")
    return voters.filter(({ userId }) => !vote.ballots.some((ballot) => ballot.userId === userId));
  if (input.who === "party") {
    const members = voters.filter(({ party }) => party === input.party);
    if (members.length === 0) throw notFound();
    return members.filter(({ userId }) => !isTheirs(vote, userId, actorId));
  }
  const voter = voters.find(({ userId }) => userId === input.userId);
  if (!voter)
    throw new DomainError(
      "rule_broken",
      "Den, du vil notere en stemme for, kan ikke stemme ved punktet. Ret fremmødet først.",
    );
  assertNotTheirs(vote, voter, actorId);
  return [voter];
}

/** They voted themself, on their own screen. */
const isTheirs = (vote: VoteNow, userId: string, actorId: string): boolean =>
  userId !== actorId && vote.ballots.some((ballot) => ballot.userId === userId && ballot.castById === userId);

function assertNotTheirs(vote: VoteNow, { userId, name }: Voter, actorId: string): void {
  if (isTheirs(vote, userId, actorId))
    throw new DomainError(
      "rule_broken",
      `${name} har selv stemt. Kun ${name} kan ændre stemmen, til afstemningen lukkes.`,
    );
}

/** Of somebody who has left the item, also the vote that they cast themself. */
async function removeBallot(
  { tx, actor }: Unit<Actor>,
  vote: VoteNow,
  voters: Voter[],
  userId: string,
): Promise<number> {
  const voter = voters.find((one) => one.userId === userId);
  if (voter) assertNotTheirs(vote, voter, actor.userId);
  return (await tx.ballot.deleteMany({ where: { voteId: vote.id, userId } })).count;
}
