import { listInWords } from "~/ui/danish-numbers";
import type { Voter } from "./presence";

/** Votes in a committee: who may, how they are counted, and what comes of them. */
export const voteChoices = ["inFavour", "against", "abstained"] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** By show of hands (counts alone), by name, or by party. */
export const voteMethods = ["show", "byName", "byParty"] as const;
export type VoteMethod = (typeof voteMethods)[number];

export const voteSubjects = ["item", "point", "amendment", "disqualification"] as const;
export type VoteSubject = (typeof voteSubjects)[number];

/** Nothing else hangs on such a vote: the decision's wording is put in order without it. */
export const mayCancelAfterMeeting = (subject: VoteSubject): boolean => subject === "item" || subject === "point";

export type VoteResult = "adopted" | "rejected" | "lapsed";

export type VoteTally = Record<VoteChoice, number>;

/** One person's vote, with the name and party they had when it was counted. */
export interface CountedBallot extends Voter {
  choice: VoteChoice;
}

export const choiceWords: Record<VoteChoice, string> = { inFavour: "For", against: "Imod", abstained: "Undlader" };
/** After a name: "Ib Sandholt stemte imod" */
export const votedWords: Record<VoteChoice, string> = {
  inFavour: "stemte for",
  against: "stemte imod",
  abstained: "undlod at stemme",
};
export const methodWords: Record<VoteMethod, string> = {
  show: "håndsoprækning",
  byName: "ved navn",
  byParty: "efter parti",
};

export function tallyOf(ballots: readonly { choice: VoteChoice }[]): VoteTally {
  const tally = { inFavour: 0, against: 0, abstained: 0 };
  for (const { choice } of ballots) tally[choice] += 1;
  return tally;
}

export const votesIn = (tally: VoteTally): number => tally.inFavour + tally.against + tally.abstained;

/** Majority of votes cast: abstentions don't count (RD 18.1.2). A tie lapses (RD 04.1.2). */
export function resultOf({ inFavour, against }: VoteTally): VoteResult {
  if (inFavour === against) return "lapsed";
  return inFavour > against ? "adopted" : "rejected";
}

/**
 * Why a vote can't be closed as it stands: its total must fit those who may vote at the item.
 * @param counted a show of hands' counts, or the ballots of a vote by name or party
 */
export function voteFault(
  counted: VoteTally | readonly { userId: string; name: string }[],
  voters: readonly Voter[],
): string | undefined {
  return isTally(counted) ? countFault(votesIn(counted), voters.length) : ballotFault(counted, voters);
}

const isTally = (counted: VoteTally | readonly unknown[]): counted is VoteTally => !Array.isArray(counted);

function countFault(counted: number, voters: number): string | undefined {
  if (counted === voters) return undefined;
  const told = counted === 1 ? "1 stemme er talt" : `${counted} stemmer er talt`;
  if (counted > voters) return `${told}, men kun ${voters} kan stemme.`;
  return `${told}, men ${voters} kan stemme. Der mangler ${voters - counted}.`;
}

function ballotFault(cast: readonly { userId: string; name: string }[], voters: readonly Voter[]): string | undefined {
  const strangers = cast.filter(({ userId }) => !voters.some((voter) => voter.userId === userId));
  if (strangers.length > 0) {
    const names = listInWords(strangers.map(({ name }) => name));
    return `${names} har stemt, men kan ikke længere stemme ved punktet. Fjern stemmen, eller ret fremmødet.`;
  }
  const missing = voters.filter(({ userId }) => !cast.some((ballot) => ballot.userId === userId));
  return missing.length > 0 ? `${listInWords(missing.map(({ name }) => name))} har ikke stemt endnu.` : undefined;
}

/**
 * What a vote was about: "Afstemning om at-punkt 1, ændringsforslag fra Ib Sandholt (O)".
 * @param points the ids of the recommendation's points, in order
 */
export function subjectWords(
  vote: { subject: VoteSubject; pointId: string; proposedBy: string; member: string },
  points: readonly string[],
): string {
  if (vote.subject === "disqualification") return `Afstemning om inhabilitet: ${vote.member}`;
  const index = points.indexOf(vote.pointId);
  const about = index === -1 ? "hele punktet" : `at-punkt ${index + 1}`;
  return `Afstemning om ${about}${vote.subject === "amendment" ? `, ændringsforslag fra ${vote.proposedBy}` : ""}`;
}

/** "5 af 7 har stemt" */
export const turnoutWords = (cast: number, voters: number): string => `${cast} af ${voters} har stemt`;
