import type { RichDocument } from "~/modules/richtext/document";

/**
 * What the public may see of a meeting, as data. It is built by naming what may be copied, field by field: what is not
 * named here is not public. Stored in `portal.meeting`; the pages and the public PDF are made from it and from nothing
 * else.
 */
export interface PublicMeeting {
  kind: "caseList" | "agenda" | "minutes";
  municipality: {
    name: string;
    slug: string;
    accent: string;
    contactEmail: string;
    contactPhone: string;
    address: string;
  };
  /** `formerly`: what it was called when the PDF was made, where that is something else */
  committee: { name: string; slug: string; formerly?: string };
  pathDate: string;
  /** ISO moments */
  startsAt: string;
  endsAt: string;
  openedAt: string | null;
  closedAt: string | null;
  place: string;
  demonstration: boolean;
  /** not held; what was published of it stands, and says so */
  cancelled: boolean;
  /** of an agenda: when it was sent out */
  dispatchedAt: string | null;
  publishedAt: string;
  /** when something a reader would notice was last changed */
  changedAt: string;
  /** of minutes: who was there; of an agenda: who is called */
  people: {
    name: string;
    party: string;
    office: string;
    state: "present" | "apology" | "absent";
    substituteFor: string | null;
  }[];
  /** of minutes: who came late, left early or missed items, in whole sentences; of a closed item without the reason */
  notes: string[];
  /** of minutes: "Mødet holdt pause kl. 16.05-16.15."; "" else */
  pauses: string;
  items: PublicItem[];
  /** of sealed minutes */
  signatures: PublicSignatures | null;
  /** of sealed minutes: the dated addenda that are read with them */
  addenda: PublicAddendum[];
}

/** An addendum to the minutes. Where the public may not read it, only that there is one, and its date. */
export interface PublicAddendum {
  number: number;
  sealedAt: string;
  /** null: not public */
  content: { text: string; reason: string; file: { fileSha256: string; size: number; pages: number | null } } | null;
}

export interface PublicSignatures {
  /** the members' edition's body, which was signed */
  bodySha256: string;
  bodyPages: number;
  sealedAt: string;
  people: PublicSignature[];
}

export interface PublicSignature {
  name: string;
  party: string;
  role: string;
  signedAt: string | null;
  code: string | null;
  /** when somebody who hasn't signed refused to. Why stands in the members' edition: it may tell of a closed item. */
  refusedAt: string | null;
  /** why the round was closed without it */
  remark: string;
}

export interface PublicItem {
  number: string;
  title: string;
  closed: boolean;
  /** of a closed item, where given */
  summary: string;
  fixedKind: string | null;
  caseNumber: string;
  purpose: string;
  /** of a supplementary agenda: when it was sent out, and why the item can't wait */
  addedAt: string | null;
  lateReason: string;
  guests: { name: string; role: string; from: string }[];
  document: RichDocument | null;
  attachments: PublicAttachment[];
  /** null: none is recorded, or none may be shown */
  decision: PublicDecision | null;
  /** of minutes: that a member referred the decision to the council (kommunestyrelsesloven § 23), in whole sentences; "" else */
  stayed: string;
  /** of minutes: who was disqualified (forvaltningsloven § 3), in a sentence without the ground; "" where nobody was */
  disqualified: string;
  /** of minutes: who else wasn't there, and who sat for them */
  presence: string;
  /** of minutes: where the item goes on, in a sentence */
  onward: string;
  /** what earlier minutes in the portal say was decided in the case, the oldest first; nothing of a closed item */
  history: PublicHistory[];
  /** the decision waits until the parties are told (RD 84.1.5) */
  held: boolean;
}

export interface PublicHistory {
  /** of the item there: the same case at the same meeting */
  itemId: string;
  committee: string;
  /** ISO moment of the meeting */
  startsAt: string;
  decision: PublicDecision;
  stayed: string;
}

export interface PublicAttachment {
  number: number;
  title: string;
  fileSha256: string;
  fileName: string;
  kind: string;
  size: number;
  pages: number | null;
  remark: string;
}

export interface PublicDecision {
  outcome: string;
  text: string;
  points: { number: number; outcome: string; text: string }[];
  /** `about` is "at-punkt 1"; "" of the whole item */
  amendments: { by: string; about: string; text: string; result: string }[];
  /** `words` as they are printed: "For stemte: 2 (C+V)" */
  votes: { subject: string; words: string[]; result: string }[];
  statements: PublicStatement[];
}

export interface PublicStatement {
  kind: string;
  by: string;
  text: string;
  /** goes along when the case goes on (kommunestyrelsesloven § 13(2)) */
  sendAlong: boolean;
}

export const noDecision: PublicDecision = {
  outcome: "",
  text: "",
  points: [],
  amendments: [],
  votes: [],
  statements: [],
};

/** With a supplementary agenda, the public's agenda is the whole one again, and says so: one document has all that will be decided. */
export const publicHeading = ({ kind, items }: PublicMeeting): string =>
  kind === "minutes" ? "Referat" : items.some(({ addedAt }) => addedAt) ? "Dagsorden med tillæg" : "Dagsorden";

/** What overviews, neighbours, the feed, the calendar and a case's way through meetings show of a meeting. */
export interface MeetingSummary extends Pick<
  PublicMeeting,
  "kind" | "startsAt" | "endsAt" | "place" | "changedAt" | "cancelled"
> {
  items: { number: string; title: string; caseNumber: string; fixedKind: string | null; outcome: string }[];
}

export const summaryOf = ({
  kind,
  startsAt,
  endsAt,
  place,
  changedAt,
  cancelled,
  items,
}: PublicMeeting): MeetingSummary => ({
  kind,
  startsAt,
  endsAt,
  place,
  changedAt,
  cancelled,
  items: items.map(({ number, title, caseNumber, fixedKind, decision }) => ({
    number,
    title,
    caseNumber,
    fixedKind,
    outcome: decision?.outcome ?? "",
  })),
});

const unknownThen = { addedAt: null, stayed: "", disqualified: "", presence: "", onward: "", history: [] };

/** What is stored may be of an earlier release, which knew fewer fields. */
export function readStored(stored: PublicMeeting): PublicMeeting {
  const { publishedAt, items, signatures } = stored;
  const missing = { cancelled: false, dispatchedAt: null, changedAt: publishedAt, notes: [], pauses: "", addenda: [] };
  const whole = (decision: PublicDecision): PublicDecision => ({ ...noDecision, ...decision });
  return {
    ...missing,
    ...stored,
    items: items.map((item) => ({
      ...unknownThen,
      ...item,
      decision: item.decision && whole(item.decision),
      history: (item.history ?? []).map((entry) => ({ ...entry, decision: whole(entry.decision) })),
    })),
    signatures: signatures && {
      ...signatures,
      people: signatures.people.map((one) => ({ ...{ refusedAt: null }, ...one })),
    },
  };
}
