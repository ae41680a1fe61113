import type { z } from "zod";
import type { letterheadSchema } from "~/modules/letters/letterhead";
import type { Block } from "~/modules/richtext/document";
import type { IsoDate, LocalMoment } from "../dates";

/** What has a default may be left out. */
type LetterheadSettings = z.input<typeof letterheadSchema>;

/** The shapes of the demonstration's inquiries and letters. People are named by their keys. */

export interface DemoSender {
  authority: string;
  title: string;
  name: string;
  /** lines */
  address: string;
  email: string;
}

export interface DemoQuestion {
  text: string;
  /** the letter's own words; "" = typed */
  quote: string;
  owner: string;
  /** words of the reply that answer it */
  answeredBy: string[];
}

export interface DemoSignatory {
  person: string;
  title: string;
  capacity: "self" | "for" | "byAuthority";
  inPlaceOf?: { person?: string; name: string; title: string };
  reason?: string;
  at: LocalMoment;
}

export interface DemoUpdate {
  kind: "progress" | "followedUp" | "moved" | "kept" | "dropped";
  by: string;
  at: LocalMoment;
  text: string;
  /** moved: the new last day */
  dueOn?: IsoDate;
}

export interface DemoCommitment {
  /** the sentence of the letter that promises */
  quote: string;
  title: string;
  owner: string;
  dueKind: "date" | "month" | "quarter" | "halfYear" | "year" | "ongoing" | "none";
  /** the last day; null of ongoing and none */
  dueOn: IsoDate | null;
  dueWords: string;
  recurrence?: "none" | "monthly" | "quarterly";
  followUp: string;
  targetWords?: string;
  /** a DemoSeries' key, and what it must reach */
  measure?: {
    series: string;
    comparison: "atLeast" | "atMost" | "above" | "below";
    target?: string;
    targetSeries?: string;
    from: string;
  };
  updates: DemoUpdate[];
}

export interface DemoLetter {
  subject: string;
  letterDate: IsoDate;
  salutation: string;
  closing: string;
  addressee: string[];
  recipientEmail: string;
  references: { label: string; lines: string[] }[];
  blocks: Block[];
  author: string;
  writtenAt: LocalMoment;
  /** who passed it on, in order: station's key, title, person, when */
  stations: { key: string; title: string; person: string; at: LocalMoment }[];
  lockedAt: LocalMoment;
  signatories: DemoSignatory[];
  sentAt: LocalMoment;
  commitments: DemoCommitment[];
  /** the last part of its address in the portal */
  slug: string;
  publishedAt: LocalMoment;
  /** an inside note */
  remark: string;
}

/** An answer that is known by mention alone. */
export interface DemoMentionedAnswer {
  subject: string;
  dateNote: string;
  remark: string;
  author: string;
  commitments: DemoCommitment[];
}

export interface DemoInquiry {
  key: string;
  caseNumber: string;
  /** slug of the committee whose matter it is */
  committee: string;
  subject: string;
  sender: DemoSender;
  theirReference: string;
  datedOn: IsoDate | null;
  dateNote: string;
  receivedOn: IsoDate | null;
  deadline: IsoDate | null;
  deadlineNote: string;
  follows: string | null;
  /** the letter's words, a paragraph each; none where it is known by mention alone */
  text: string[];
  /** whether the letter stands as a file on the case: then the demonstration makes one of its words */
  file: boolean;
  registeredAt: LocalMoment;
  owner: string;
  remark: string;
  questions: DemoQuestion[];
  mentioned: DemoMentionedAnswer[];
  letter: DemoLetter | null;
}

export interface DemoSeries {
  key: string;
  measure: string;
  area: string;
  targetGroup: string;
  unit: "percent" | "persons" | "fullTimeEquivalents" | "kroner" | "days" | "count";
  decimals: number;
  frequency: "month" | "quarter" | "halfYear" | "year";
  direction: "up" | "down" | "";
  source: string;
  note: string;
  /** period → value, as Danish people write it */
  values: [period: string, value: string][];
  provisional?: string;
}

export interface DemoLetterTemplate {
  name: string;
  letterhead: LetterheadSettings;
  stations: { key: string; title: string; person: string }[];
  salutation: string;
  closing: string;
}

/** Everything a municipality has of letters. */
export interface DemoCorrespondence {
  municipality: string;
  cases: { caseNumber: string; title: string; subjectCode: string; createdAt: LocalMoment; createdBy: string }[];
  template: DemoLetterTemplate;
  textBlocks: { title: string; paragraphs: string[] }[];
  series: DemoSeries[];
  /** in the order in which they came */
  inquiries: DemoInquiry[];
}
