import type { DocumentState } from "~/modules/pdf/document-queries.server";
import type { AgendaItemView, ProposalStatus } from "./agenda";
import type { Reason } from "./dispatch-blockers";
import type { MeetingStatus } from "./meeting";
import type { NoticeDeadline } from "./notice-deadline";

/** A meeting's facts as pages show them; times are ISO instants. */
export interface MeetingFacts {
  id: string;
  committeeId: string;
  committeeName: string;
  committeeSlug: string;
  status: MeetingStatus;
  version: number;
  startsAt: string;
  endsAt: string;
  place: string;
  dispatchedAt: string | null;
}

export interface Notice extends NoticeDeadline {
  rule: string;
  /** Hverdage from today to the deadline, negative when it has passed. */
  weekdaysLeft: number;
  saturdayCounts: boolean;
  today: string;
}

/** A case that could be put on the agenda. */
export interface WaitingProposal {
  id: string;
  title: string;
  caseNumber: string;
  status: ProposalStatus;
  authorName: string;
  /** "godkendt 3. november af Birgit Holmgaard" is told from these. */
  stepAt: string | null;
  stepBy: string | null;
}

export interface DispatchFacts {
  number: number;
  at: string;
  byName: string;
  reason: string;
  recipients: number;
}

/** Everything the agenda builder shows. */
export interface AgendaPage {
  meeting: MeetingFacts;
  items: AgendaItemView[];
  notice: Notice;
  /** Of the agenda, or after dispatch of the late items. */
  blockers: Reason[];
  recipients: { name: string; role: string }[];
  /** What they will get; null once it has been sent. */
  mail: { subject: string; text: string } | null;
  waiting: WaitingProposal[];
  dispatches: DispatchFacts[];
  documents: DocumentState[];
  mayEdit: boolean;
  mayPlan: boolean;
}
