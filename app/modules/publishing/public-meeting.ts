import type { FullItem } from "~/modules/meetings/document-items";
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
}

export interface RecordedDecision {
  agendaItemId: string;
  pointId: string;
  outcome: string;
  text: string;
}

export interface ItemContext {
  kind: PublicMeeting["kind"];
  decisions: readonly RecordedDecision[];
  /** when the supplementary agenda that it came with was sent out */
  addedAt: string | null;
  stayed?: string;
  disqualified?: string;
  history?: PublicHistory[];
}

/** A closed item's public title, summary and decision, and nothing else (KSL § 8; a bare "Lukket punkt" is refused by the blockers). */
export function publicItem(item: FullItem, context: ItemContext): PublicItem {
  const { kind, decisions, addedAt, stayed = "", disqualified = "", history = [] } = context;
  const nothing = {
    number: item.number,
    fixedKind: null,
    caseNumber: "",
    purpose: "",
    addedAt,
    lateReason: "",
    guests: [],
    document: null,
    attachments: [],
    held: false,
    stayed: "",
    disqualified: "",
    history: [],
  };
  const withMinutes = kind === "minutes" && !item.heldForParties;
  if (item.closed) {
    const decision =
      withMinutes && item.publicDecision !== "" ? { outcome: "", text: item.publicDecision, points: [] } : null;
    return {
      ...nothing,
      title: item.publicTitle,
      closed: true,
      summary: item.publicSummary,
      decision,
      held: kind === "minutes" && item.heldForParties,
    };
  }
  const head = {
    ...nothing,
    title: item.title,
    closed: false,
    summary: "",
    fixedKind: item.fixedKind,
    caseNumber: item.caseNumber,
    purpose: item.purpose,
  };
  if (kind === "caseList") return { ...head, decision: null };
  return {
    ...head,
    lateReason: item.lateReason,
    guests: item.guests.map(({ name, role, from }) => ({ name, role, from })),
    document: item.document,
    attachments: item.attachments.flatMap((one, index) =>
      one.closed
        ? []
        : [
            {
              number: index + 1,
              title: one.title,
              fileSha256: one.fileSha256,
              fileName: one.fileName,
              kind: one.kind,
              size: one.size,
              pages: one.pages,
              remark: one.remark,
            },
          ],
    ),
    decision: withMinutes ? decisionOf(item, decisions) : null,
    stayed: withMinutes ? stayed : "",
    disqualified: kind === "minutes" ? disqualified : "",
    history,
    held: kind === "minutes" && item.heldForParties,
  };
}

function decisionOf(item: FullItem, decisions: readonly RecordedDecision[]): PublicDecision | null {
  const own = decisions.filter(({ agendaItemId }) => agendaItemId === item.id);
  if (own.length === 0) return null;
  const whole = own.find(({ pointId }) => pointId === "");
  return {
    outcome: whole?.outcome ?? "",
    text: whole?.text ?? "",
    points: item.points.flatMap((point, index) => {
      const decided = own.find(({ pointId }) => pointId === point.id);
      return decided ? [{ number: index + 1, outcome: decided.outcome, text: decided.text }] : [];
    }),
  };
}

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

const unknownThen = { addedAt: null, stayed: "", disqualified: "", history: [] };

/** What is stored may be of an earlier release, which knew fewer fields. */
export function readStored(stored: PublicMeeting): PublicMeeting {
  const { publishedAt, items, signatures } = stored;
  const missing = { cancelled: false, dispatchedAt: null, changedAt: publishedAt, addenda: [] };
  return {
    ...missing,
    ...stored,
    items: items.map((item) => ({ ...unknownThen, ...item })),
    signatures: signatures && {
      ...signatures,
      people: signatures.people.map((one) => ({ ...{ refusedAt: null }, ...one })),
    },
  };
}
