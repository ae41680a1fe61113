import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dissentFault, type JudgedVote, type StatementKind } from "../minutes-statement";
import { seatsAt, votersAt } from "../presence";
import type { VoteChoice, VoteMethod } from "../vote";
import { personIn } from "./item-in-session.server";

interface Entered {
  /** of one that is being changed */
  id?: string;
  itemId: string;
  userId: string;
  kind: StatementKind;
}

/**
 * May this be entered? By who took part in the item; a dissent must match how they voted (RD 95.1.4). Who was disqualified may have a
 * remark entered, of the disqualification, but has no vote to dissent with.
 * @returns the name of who has it entered
 * @throws not_found; rule_broken, with what is possible instead
 */
export async function assertStatement(
  unit: Unit<Actor>,
  meeting: Parameters<typeof personIn>[1],
  { id, itemId, userId, kind }: Entered,
): Promise<string> {
  const { tx, actor } = unit;
  const { person, rows } = await personIn(unit, meeting, userId);
  const self = userId === actor.userId;
  const who = self ? "Du" : person.name;
  if (!votersAt(rows, itemId).some((voter) => voter.userId === userId)) {
    const seat = seatsAt(rows, itemId).find(({ memberId }) => memberId === userId);
    if (seat?.away !== "disqualified")
      throw new DomainError(
        "rule_broken",
        `${who} deltog ikke i punktet. Kun de, der deltog, kan få noget ført til protokollen. ${
          self
            ? "Sig det til den, der fører protokollen, hvis fremmødet er forkert."
            : "Ret fremmødet, hvis det er forkert."
        }`,
        "userId",
      );
    if (kind === "dissent")
      throw new DomainError(
        "rule_broken",
        `${who} er inhabil i punktet og har ikke stemt. En bemærkning om inhabiliteten kan føres til protokollen.`,
        "kind",
      );
  }
  if (kind !== "dissent") return person.name;
  const others = await tx.minutesStatement.findMany({
    where: { agendaItemId: itemId, kind: "dissent", ...(id ? { id: { not: id } } : {}) },
    select: { userId: true },
  });
  if (others.some((one) => one.userId === userId))
    throw new DomainError(
      "rule_broken",
      `${self ? "Du har" : `${person.name} har`} allerede en mindretalsudtalelse på punktet. Ret den i stedet.`,
      "kind",
    );
  const fault = dissentFault(
    { userId, name: person.name, self },
    await judgedVotes(unit, itemId),
    others.map((one) => one.userId),
  );
  if (fault) throw new DomainError("rule_broken", fault, "kind");
  return person.name;
}

async function judgedVotes({ tx }: Unit, itemId: string): Promise<JudgedVote[]> {
  const votes = await tx.vote.findMany({
    where: { agendaItemId: itemId, state: "closed", subject: { not: "disqualification" } },
    include: { ballots: { select: { userId: true, choice: true } } },
  });
  return votes.map(({ method, inFavour, against, abstained, ballots }) => ({
    method: method as VoteMethod,
    tally: { inFavour, against, abstained },
    ballots: ballots.map(({ userId, choice }) => ({ userId, choice: choice as VoteChoice })),
  }));
}
