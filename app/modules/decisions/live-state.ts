import type { Quorum, SeatAt } from "./presence";
import type { VoteChoice, VoteMethod, VoteResult, VoteTally } from "./vote";

/**
 * What every screen in a meeting shows, made once for each audience and sent to all of it. Nothing in it is anybody's own: a page
 * finds its own reader in `seats` and `vote.voterIds`.
 */
export interface LiveState {
  /** ISO, when it was read: the newer of two holds */
  madeAt: string;
  meeting: {
    id: string;
    status: string;
    committee: string;
    startsAt: string;
    openedAt: string | null;
    closedAt: string | null;
    /** ISO since when the meeting pauses; null while it doesn't */
    pausedAt: string | null;
    penHolder: { userId: string; name: string } | null;
  };
  items: LiveItem[];
  currentId: string | null;
  /** the committee's seats at the current item */
  seats: SeatAt[];
  quorum: Quorum & { missing: string[] };
  /** the current item's recommendation, point by point; none where the audience may not read the item */
  points: LivePoint[];
  /** what is proposed instead at the current item and not yet decided, in the order it is voted on */
  amendments: LiveAmendment[];
  /** the current item's open vote, or else the last one that was closed */
  vote: LiveVote | null;
}

/** Whom a state is made for: screens of one audience show the same. The wall is one that reads nothing closed. */
export interface Audience {
  closed: boolean;
  /** closed items of which a member is disqualified: their papers are closed to them, too (forvaltningsloven § 3) */
  barred: string[];
}

/** Which page asks: a person's own, or the wall. */
export const liveScreens = ["moede", "vaeg"] as const;
export type LiveScreen = (typeof liveScreens)[number];

export interface LivePoint {
  id: string;
  word: string;
  text: string;
  outcome: string;
  /** of the last vote on it that is over */
  tally: VoteTally | null;
  /** voting: the open vote is about it */
  state: "coming" | "voting" | "decided";
}

export interface LiveItem {
  id: string;
  number: string;
  /** the public title where the audience may not read the item */
  title: string;
  closed: boolean;
  /** false: closed, and not this audience's to read */
  readable: boolean;
  state: "coming" | "current" | "passed" | "decided";
  /** of the whole item and of its points, in order; empty where the audience may not read it */
  decisions: { pointId: string; label: string; outcome: string; paragraphs: string[] }[];
  /** a member has referred it to the council: the decision is stayed (kommunestyrelsesloven § 23) */
  stayed: boolean;
  /** "Udsat til mødet 17. november", "Oversendt til Økonomiudvalget"; "" when it stays here */
  onward: string;
}

export interface LiveAmendment {
  id: string;
  /** "Hele punktet", "At-punkt 1" */
  place: string;
  /** "Ib Sandholt (O)" */
  by: string;
  text: string;
}

export interface LiveVote {
  id: string;
  itemId: string;
  /** "Afstemning om hele punktet, ændringsforslag fra Ib Sandholt (O)"; "Afstemning" where the audience may not read the item */
  about: string;
  question: string;
  method: VoteMethod;
  state: "open" | "closed";
  /** who may vote */
  voterIds: string[];
  /** who has voted. What they voted is told when the vote is over, never before */
  castIds: string[];
  tally: VoteTally | null;
  result: VoteResult | null;
  /** "Forslaget er vedtaget.", as the minutes print it; "" while it is open */
  resultWords: string;
  /** of a closed vote by name or party */
  ballots: { userId: string; name: string; party: string; choice: VoteChoice }[];
}
