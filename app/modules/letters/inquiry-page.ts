import type { StateKind } from "~/ui/state";
import type { EarlierCommitment } from "./commitment-page";
import type { Extension } from "./extension";
import type { ChainLetter } from "./inquiry-chain";
import type { LetterStatus } from "./reply-letter";

export type QuestionState = "open" | "ready" | "leftOut";

export const questionStateWords: Record<QuestionState, { kind: StateKind; words: string }> = {
  open: { kind: "draft", words: "Mangler" },
  ready: { kind: "ready", words: "Bidrag klar" },
  leftOut: { kind: "done", words: "Besvares ikke" },
};

export interface InquiryQuestionView {
  id: string;
  version: number;
  number: number;
  text: string;
  quote: string;
  owner: { id: string; name: string } | null;
  dueOn: string | null;
  state: QuestionState;
  note: string;
  /** a letter answers it, in so many places */
  answers: number;
  /** the actor may say that the contribution is ready, or take that back */
  mayDeliver: boolean;
}

export interface LetterOfInquiry {
  id: string;
  number: number;
  kind: "reply" | "extension";
  registered: boolean;
  status: LetterStatus;
  /** a mail with it could not be delivered */
  mailFails: boolean;
  subject: string;
  day: string | null;
  note: string;
  /** of the person who has it in hand on its way */
  holder: string | null;
  station: string;
  hasFile: boolean;
  /** of one that asks for more time, and was written here */
  askedDeadline: string | null;
}

export interface MovedDeadline {
  from: string | null;
  to: string | null;
  ground: "corrected" | "extended";
  note: string;
  at: string;
}

export interface InquiryPageData {
  id: string;
  version: number;
  subject: string;
  sender: { authority: string; title: string; name: string; address: string; email: string; reference: string };
  datedOn: string | null;
  dateNote: string;
  receivedOn: string | null;
  deadline: string | null;
  deadlineNote: string;
  /** hverdage until the deadline, negative when it has passed; null without one */
  left: number | null;
  movedDeadlines: MovedDeadline[];
  /** more time was asked for; null: it wasn't */
  extension: Extension | null;
  status: string;
  closedReason: string;
  answeredOn: string | null;
  answeredInTime: boolean | null;
  case: { id: string; number: string };
  committee: { id: string; name: string } | null;
  owner: { id: string; name: string };
  followsId: string | null;
  file: { name: string; pages: number | null; size: number } | null;
  /** as it was typed or corrected at registration; else as it is read from the file */
  text: string;
  /** the file's text is still being read, or can't be */
  textProblem: string | null;
  remark: string;
  questions: InquiryQuestionView[];
  letters: LetterOfInquiry[];
  chain: ChainLetter[];
  /** what was promised before, in other inquiries' letters */
  promises: EarlierCommitment[];
  mayEdit: boolean;
  mayDraft: boolean;
  /** who can be given something; empty for whoever gives nothing */
  people: { value: string; label: string }[];
}
