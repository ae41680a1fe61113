import type { DeliveryProof } from "./delivery";
import type { Capacity, LetterStatus } from "./reply-letter";
import type { StepKind, WayReason } from "./reply-way";

export interface NamedPerson {
  id: string;
  name: string;
  title: string;
}

/** A letter's way as its page shows it, and what this person may do. */
export interface ReplyWay {
  letterId: string;
  version: number;
  kind: "reply" | "extension";
  status: LetterStatus;
  stops: { steps: string[]; at: number };
  stations: {
    key: string;
    title: string;
    userId: string | null;
    name: string;
    left: boolean;
    state: "past" | "here" | "next";
  }[];
  authorName: string;
  holder: (NamedPerson & { left: boolean; dueOn: string | null }) | null;
  next: { title: string; userId: string | null; name: string } | null;
  previous: { title: string; name: string } | null;
  steps: { id: string; kind: StepKind; byName: string; at: string; comment: string; to: string }[];
  comments: {
    id: string;
    text: string;
    blockId: string;
    quote: string;
    byName: string;
    at: string;
    settledBy: string | null;
    maySettle: boolean;
  }[];
  signatories: {
    id: string;
    userId: string;
    name: string;
    title: string;
    capacity: Capacity;
    inPlaceOfId: string | null;
    inPlaceOfName: string;
    inPlaceOfTitle: string;
    reason: string;
    left: boolean;
    signed: { at: string; code: string } | null;
  }[];
  /** given on an earlier text, which was opened again */
  earlierSignatures: { name: string; at: string; code: string }[];
  committee: {
    state: "none" | "notPut" | "waiting" | "decided";
    committeeName: string;
    committeeId: string | null;
    proposalId: string | null;
    meeting: { id: string; date: string; number: string | null; held: boolean } | null;
    decisions: { outcome: string; text: string }[];
    closed: boolean;
  };
  /** of the next step: sending on, or locking */
  blockers: WayReason[];
  body: WayDocument | null;
  bodySha256: string | null;
  sealed: WayDocument | null;
  deliveries: DeliveryProof[];
  recipientEmail: string;
  /** without one, mails are only kept */
  hasMailServer: boolean;
  rights: WayRights;
  /** who can do what this person can't, in a sentence; "" when there is nothing to say */
  whoCan: string;
  /** to choose among; empty for who may choose nobody */
  people: NamedPerson[];
  committees: { id: string; name: string }[];
  /** offered as signatories, and why */
  offered: (NamedPerson & { why: string })[];
  today: string;
}

export interface WayDocument {
  id: string;
  state: string;
  problem: string | null;
}

export interface WayRights {
  sendOn: boolean;
  giveBack: boolean;
  takeBack: boolean;
  takeOver: boolean;
  handOver: boolean;
  setDue: boolean;
  editStations: boolean;
  editSignatories: boolean;
  comment: boolean;
  lock: boolean;
  sign: boolean;
  reopen: boolean;
  replaceSignatory: boolean;
  send: boolean;
  retry: boolean;
  putToCommittee: boolean;
  liftCommittee: boolean;
}
