import type { RichDocument } from "~/modules/richtext/document";
import type { LiveContent } from "~/modules/richtext/live-content";
import type { ProposalStatus } from "./agenda";
import type { AttachmentView } from "./attachment";
import type { ProposalStep, Purpose } from "./proposal";

/** A proposal's page as its loader gives it: plain data, safe in the browser. */
export interface ProposalPage {
  id: string;
  version: number;
  title: string;
  purpose: Purpose;
  status: ProposalStatus;
  closed: boolean;
  closedReason: string;
  caseFileId: string;
  caseNumber: string;
  committeeId: string;
  committeeName: string;
  authorName: string;
  /** ISO */
  createdAt: string;
  text: { id: string; document: RichDocument; revision: number; savedAt: string; savedBy: string | null };
  /** what the text's live tables show now, by their refs */
  live: Record<string, LiveContent | null>;
  /** what the writer is asked in an empty section, by the section's key */
  questions: Record<string, string>;
  attachments: AttachmentView[];
  /** oldest first */
  steps: { id: string; kind: ProposalStep; comment: string; byName: string; at: string }[];
  /** where it stands or stood, the newest meeting first */
  placements: ProposalPlacement[];
  /** who may approve it */
  approvers: string[];
  rights: ProposalRights;
}

export interface ProposalPlacement {
  meetingId: string;
  /** ISO */
  startsAt: string;
  meetingStatus: string;
  /** "4" once the agenda is sent out */
  number: string | null;
  /** the actor reads this meeting's agenda */
  visible: boolean;
}

/** What the actor may do now; where not, the sentence that says who or why. */
export interface ProposalRights {
  edit: boolean;
  submit: boolean;
  withdraw: boolean;
  approve: boolean;
  /** is an approver, but not of this one: the button stands, and says who can */
  asksToApprove: boolean;
  copy: boolean;
  /** another committee may still be chosen */
  move: boolean;
  /** "Du har skrevet sagen. Morten Thyregod kan godkende." Empty where nothing needs saying. */
  whoCan: string;
}
