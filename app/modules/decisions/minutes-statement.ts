import { resultOf, votedWords, votesIn, type CountedBallot, type VoteMethod, type VoteTally } from "./vote";

/** Protokoltilførsel: a dissent (mindretalsudtalelse), or another statement. */
export const statementKinds = ["dissent", "statement"] as const;
export type StatementKind = (typeof statementKinds)[number];

export const statementKindWords: Record<StatementKind, string> = {
  dissent: "Mindretalsudtalelse",
  statement: "Protokoltilførsel",
};

/** "Briefly" (kommunestyrelsesloven § 13(2)), as a number of characters. */
export const longestStatement = 1000;

/** A closed vote on what the item is about, as dissents are judged by it. */
export interface JudgedVote {
  method: VoteMethod;
  tally: VoteTally;
  ballots: readonly Pick<CountedBallot, "userId" | "choice">[];
}

/** How many didn't vote with the majority: abstentions among them. A tie has no majority. */
export function outsideMajority(tally: VoteTally): number {
  const result = resultOf(tally);
  return votesIn(tally) - (result === "lapsed" ? 0 : result === "adopted" ? tally.inFavour : tally.against);
}

const majorityChoice = (tally: VoteTally) =>
  (({ adopted: "inFavour", rejected: "against", lapsed: null }) as const)[resultOf(tally)];

/** Who writes, as the refusal names them. */
interface Dissenter {
  userId: string;
  name: string;
  /** the refusal is read by themself: "Du stemte for." */
  self: boolean;
}

const other = (self: boolean) =>
  self ? "Du kan få en anden bemærkning ført til protokollen." : "En anden bemærkning kan føres til protokollen.";

/**
 * Why somebody can't have a dissent entered: it must match how they voted (RD 95.1.4). Where the item had a vote by name or party, by
 * their own vote; after a show of hands there can be as many dissents as votes outside the majority. Without a vote nothing
 * contradicts it.
 * @param votes the item's closed votes, less those on disqualification
 * @param others the userIds of the item's other dissents
 */
export function dissentFault(
  { userId, name, self }: Dissenter,
  votes: readonly JudgedVote[],
  others: readonly string[],
): string | undefined {
  const named = votes.filter(({ method }) => method !== "show");
  const shown = votes.filter(({ method }) => method === "show");
  if (votes.length === 0 || named.some((vote) => isOutside(vote, userId))) return undefined;
  if (shown.length > 0) {
    const room = shown.reduce((sum, { tally }) => sum + outsideMajority(tally), 0);
    const taken = others.filter((one) => !named.some((vote) => isOutside(vote, one))).length;
    if (taken < room) return undefined;
    return `${
      room === 0
        ? "Alle stemte med flertallet"
        : `${room === 1 ? "Kun 1 stemte" : `Kun ${room} stemte`} ikke med flertallet, og der er allerede ført ${taken === 1 ? "1 mindretalsudtalelse" : `${taken} mindretalsudtalelser`} til protokollen`
    }. ${other(self)}`;
  }
  const own = named.flatMap(({ ballots }) => ballots.find((ballot) => ballot.userId === userId) ?? [])[0];
  const who = self ? "Du" : name;
  if (!own) return `${who} har ikke stemt om punktet. En mindretalsudtalelse skal svare til stemmen. ${other(self)}`;
  return `${who} ${votedWords[own.choice]}. En mindretalsudtalelse er for dem, der ikke stemte med flertallet. ${other(self)}`;
}

function isOutside({ tally, ballots }: JudgedVote, userId: string): boolean {
  const own = ballots.find((ballot) => ballot.userId === userId);
  return own !== undefined && own.choice !== majorityChoice(tally);
}
