import type { WordingStyle } from "~/modules/meetings/vote-words";
import type { AmendmentState } from "./amendment";
import type { StatementKind } from "./minutes-statement";
import type { Voter } from "./presence";
import type { CountedBallot, VoteChoice, VoteMethod, VoteResult, VoteSubject, VoteTally } from "./vote";

/** A meeting's votes as its pages show them, item by item. */
export interface MeetingVotes {
  wording: WordingStyle;
  items: Record<string, ItemVotes>;
}

export interface ItemVotes {
  open: OpenVote | null;
  /** in the order they were closed */
  closed: ClosedVote[];
  /** those still proposed in the order they are voted on, then the others */
  amendments: AmendmentView[];
  statements: StatementView[];
}

interface VoteFacts {
  id: string;
  itemId: string;
  subject: VoteSubject;
  pointId: string;
  amendmentId: string | null;
  /** of an amendment: "Ib Sandholt (V)" */
  proposedBy: string;
  /** of a disqualification: whose it is */
  member: string;
  question: string;
  method: VoteMethod;
  openedAt: string;
}

/** Who has voted, and not how: that is told when it is closed. */
export interface OpenVote extends VoteFacts {
  voters: Voter[];
  castIds: string[];
  /** who has voted on their own screen; whoever records can't change it */
  castThemselvesIds: string[];
  /** have voted, and are no longer at the item */
  strangers: Voter[];
  /** the reader's own vote */
  own: VoteChoice | null;
  /** userId → what the reader noted for others: they know that */
  noted: Record<string, VoteChoice>;
}

export interface ClosedVote extends VoteFacts {
  closedAt: string;
  tally: VoteTally;
  result: VoteResult;
  /** none of a show of hands */
  ballots: CountedBallot[];
  /** "For stemte: 2 (C+V)", as the committee has chosen */
  words: string[];
}

export interface AmendmentView {
  id: string;
  itemId: string;
  pointId: string;
  rank: number;
  text: string;
  proposedById: string;
  /** "Ib Sandholt (V)" */
  proposedBy: string;
  state: AmendmentState;
}

export interface StatementView {
  id: string;
  itemId: string;
  userId: string;
  /** "Ib Sandholt (V)" */
  by: string;
  kind: StatementKind;
  text: string;
  sendAlong: boolean;
  version: number;
  /** a dissent that a later vote contradicts: why */
  fault: string | null;
}
