import type { RichDocument } from "~/modules/richtext/document";
import type { IsoDate, LocalMoment } from "./dates";

/** The shapes of the demonstration's content. Keys are the content's own; the loader turns them into database ids. */

export interface DemoMunicipality {
  slug: string;
  name: string;
  /** "#rrggbb", at least 7:1 on white */
  accent: string;
  caseNumberPattern: string;
  contactEmail: string;
  contactPhone: string;
  address: string;
  /** offered when a decision is recorded, in order */
  outcomes: string[];
}

export type DemoRole =
  { role: "systemAdministrator" | "caseworker" | "approver" | "mayor" } | { role: "secretary"; committee: string };

export interface DemoPerson {
  /** unique over all municipalities, "anne-vestergaard" */
  key: string;
  name: string;
  /** as it stands after a name: "beskæftigelseschef" */
  title: string;
  email: string;
  roles: DemoRole[];
}

export type Office = "chair" | "viceChair" | "member" | "substitute";

export interface DemoMembership {
  person: string;
  committee: string;
  office: Office;
  party: string;
  electionGroup: string;
  validFrom: IsoDate;
  validTo: IsoDate;
}

export interface DemoSection {
  key: string;
  title: string;
  kind: "text" | "recommendation" | "attachments" | "decision";
  /** printed where the section is empty; "" for none */
  emptyText: string;
  /** what the writer is asked */
  question: string;
}

export interface DemoSectionTemplate {
  key: string;
  name: string;
  sections: DemoSection[];
}

export interface DemoFixedItem {
  kind:
    | "agendaApproval"
    | "mutualInformation"
    | "comingMeetings"
    | "followUp"
    | "anyOtherBusiness"
    | "signaturePage"
    | "other";
  title: string;
  placement: "first" | "last";
  /** its standing case; "" for none */
  caseNumber: string;
}

export interface DemoCommittee {
  slug: string;
  name: string;
  kind: "standing" | "finance" | "council";
  voteWording: "parties" | "names";
  substituteShortAbsence: boolean;
  substituteDisqualified: boolean;
  disqualifiedMayVote: boolean;
  noticeDays: number;
  noticeSaturdayCounts: boolean;
  noticeSendingDayCounts: boolean;
  defaultPlace: string;
  /** "15.00" */
  defaultStart: string;
  defaultEnd: string;
  publishesCaseList: boolean;
  publishesAgenda: boolean;
  publishesMinutes: boolean;
  standingSentences: string[];
  /** a DemoSectionTemplate's key */
  sectionTemplate: string;
  fixedItems: DemoFixedItem[];
}

export interface DemoCaseFile {
  caseNumber: string;
  title: string;
  /** KLE, "15.20 G00"; "" where none is given */
  subjectCode: string;
  createdAt: LocalMoment;
  createdBy: string;
  notes: { at: LocalMoment; by: string; text: string }[];
}

export interface DemoAttachmentUse {
  /** an entry of the attachment catalogue */
  file: string;
  title: string;
  closed: boolean;
  /** shown beside the title: "opdigtet eksempel" */
  remark: string;
}

export interface DemoStep {
  kind: "submitted" | "approved" | "returned";
  by: string;
  at: LocalMoment;
  comment: string;
}

export interface DemoProposal {
  /** unique over all meetings, "coming/projekt-plus" */
  key: string;
  caseNumber: string;
  title: string;
  purpose: "decision" | "orientation" | "discussion";
  /** what the steps have led to */
  status: "draft" | "submitted" | "returned" | "ready";
  author: string;
  createdAt: LocalMoment;
  closed: boolean;
  steps: DemoStep[];
  document: RichDocument;
  attachments: DemoAttachmentUse[];
}

export interface DemoGuest {
  name: string;
  role: string;
  /** "15.45" */
  from: string;
}

export interface DemoDecision {
  /** the recommendation point's block id; "" for the whole item */
  pointId: string;
  /** one of the municipality's outcomes, or "" */
  outcome: string;
  /** a blank line divides paragraphs */
  text: string;
}

export interface DemoAgendaItem {
  title: string;
  fixedKind: DemoFixedItem["kind"] | null;
  /** a DemoProposal's key, or null for a fixed item without text */
  proposal: string | null;
  caseNumber: string;
  closed: boolean;
  closedReason: string;
  publicTitle: string;
  publicSummary: string;
  publicDecision: string;
  guests: DemoGuest[];
  decisions: DemoDecision[];
  course?: DemoCourse;
}

export type DemoChoice = "inFavour" | "against" | "abstained";

/** What happens at an item beside its decision, in the order in which it happens. Each by the person who does it. */
export interface DemoCourse {
  disqualified?: { person: string; ground: string };
  amendment?: { by: string; text: string; votes: Record<string, DemoChoice> };
  vote?: {
    question: string;
    method: "byName" | "byParty";
    /** every voter who isn't named votes for */
    others: Partial<Record<string, DemoChoice>>;
  };
  statements?: { person: string; kind: "dissent" | "statement"; text: string }[];
  /** where it goes from here: the committee's slug, and a meeting's key */
  onward?: { kind: "deferred" | "forwarded"; committee: string; meeting: string };
  /** who refers it to the council (§ 23) */
  referredBy?: string;
  tasks?: { title: string; owner: string; dueOn: IsoDate; returnMonth?: string }[];
}

/** What the chair decides alone between two meetings (formandsbeslutning). */
export interface DemoChairDecision {
  committee: string;
  by: string;
  at: LocalMoment;
  title: string;
  caseNumber: string;
  text: string;
  ground: "urgent" | "undoubtful";
  reason: string;
}

export interface DemoAttendance {
  person: string;
  state: "present" | "apology" | "absent";
  substituteFor: string | null;
  /** comes after the item with this number, at this time */
  arrives?: { afterItem: number; at: LocalMoment };
}

export interface DemoMeeting {
  /** unique, "2022-08-18", "recent", "coming" */
  key: string;
  committee: string;
  startsAt: LocalMoment;
  endsAt: LocalMoment;
  place: string;
  status: "drafting" | "dispatched" | "signing" | "sealed";
  dispatchedAt: LocalMoment | null;
  openedAt: LocalMoment | null;
  closedAt: LocalMoment | null;
  /** when the minutes were frozen and the signing round began */
  frozenAt: LocalMoment | null;
  signatures: { person: string; at: LocalMoment }[];
  /** when the seal was set; null while signatures are missing */
  sealedAt: LocalMoment | null;
  attendance: DemoAttendance[];
  items: DemoAgendaItem[];
  /** decisions of items that came by themselves from an earlier meeting, by their title */
  carriedOn?: Record<string, DemoDecision[]>;
  /** what in it is invented, in Danish sentences to show beside the meeting */
  invented: string[];
}

/** A proposal's place on an agenda, with nothing unusual about it. */
export function itemOf(proposal: DemoProposal, differences: Partial<DemoAgendaItem> = {}): DemoAgendaItem {
  return {
    title: proposal.title,
    fixedKind: null,
    proposal: proposal.key,
    caseNumber: proposal.caseNumber,
    closed: proposal.closed,
    closedReason: "",
    publicTitle: "",
    publicSummary: "",
    publicDecision: "",
    guests: [],
    decisions: [],
    ...differences,
  };
}

/** A fixed item without a text of its own. */
export function fixedItemOf(fixed: DemoFixedItem, differences: Partial<DemoAgendaItem> = {}): DemoAgendaItem {
  return {
    title: fixed.title,
    fixedKind: fixed.kind,
    proposal: null,
    caseNumber: fixed.caseNumber,
    closed: false,
    closedReason: "",
    publicTitle: "",
    publicSummary: "",
    publicDecision: "",
    guests: [],
    decisions: [],
    ...differences,
  };
}

/** One decision for the whole item. */
export const decided = (outcome: string, text: string): DemoDecision[] => [{ pointId: "", outcome, text }];
