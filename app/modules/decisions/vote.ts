/** Votes in a committee: who may, how they are counted, and what comes of them. */
export const voteChoices = ["inFavour", "against", "abstained"] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** By show of hands (counts alone), by name, or by party. */
export const voteMethods = ["show", "byName", "byParty"] as const;
export type VoteMethod = (typeof voteMethods)[number];

export type VoteResult = "adopted" | "rejected" | "lapsed";

export type VoteTally = Record<VoteChoice, number>;

/** Majority of votes cast: abstentions don't count (RD 18.1.2). A tie lapses (RD 04.1.2). */
export function resultOf({ inFavour, against }: VoteTally): VoteResult {
  if (inFavour === against) return "lapsed";
  return inFavour > against ? "adopted" : "rejected";
}
