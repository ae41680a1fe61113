import type { Block, RichDocument } from "~/modules/richtext/document";
import type { LiveContent } from "~/modules/richtext/live-content";
import type { InquiryStatus } from "./inquiry";
import type { ChainLetter } from "./inquiry-chain";
import type { ReplyReference } from "./reply-forms";
import type { LetterStatus, Station } from "./reply-letter";

/** Everything that the reply's own page shows of the letter itself; its way, promises and answers have queries of their own. */
export interface ReplyPage {
  id: string;
  version: number;
  number: number;
  kind: "reply" | "extension";
  status: LetterStatus;
  /** its mail was tried, and hasn't got there */
  mailFails: boolean;
  subject: string;
  salutation: string;
  closing: string;
  /** lines */
  addressee: string;
  recipientEmail: string;
  /** "2018-07-09"; null until it is chosen or locked */
  letterDate: string | null;
  references: ReplyReference[];
  askedDeadline: string | null;
  sentOn: string | null;
  authorName: string;
  /** where it is on its way, and with whom; null with its author */
  station: { title: string; holderName: string } | null;
  stations: Station[];
  /** as they stand under the letter: `note` says who signs for whom */
  signatories: { id: string; mark: string; name: string; title: string; note: string }[];
  inquiry: {
    id: string;
    subject: string;
    status: InquiryStatus;
    caseFileId: string;
    caseNumber: string;
    deadline: string | null;
    /** hverdage from today to the deadline; negative once it has passed */
    weekdaysLeft: number | null;
  };
  /** the letters of the chain in the order of their dates */
  chain: ChainLetter[];
  text: { id: string; document: RichDocument; revision: number; savedAt: string; savedBy: string | null };
  /** the merge fields with what stands for them in this letter */
  fields: FieldInLetter[];
  /** what the live tables and figures in the text show now, by their ref */
  live: Record<string, LiveContent | null>;
  /** standing texts that can be put in */
  textBlocks: { id: string; title: string; beginning: string; blocks: Block[] }[];
  rights: {
    write: boolean;
    /** why not, and who may; "" when one may */
    whyNot: string;
    discard: boolean;
  };
}

export interface FieldInLetter {
  ref: string;
  label: string;
  /** null = not known of this letter */
  value: string | null;
}
