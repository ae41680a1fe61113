import type { DocumentState } from "~/modules/pdf/document-queries.server";
import type { RenderedPart } from "~/modules/richtext/render-html";
import type { Guest } from "./agenda";
import type { TextChange } from "./agenda-difference";
import type { MeetingFacts } from "./agenda-page";
import type { HistoryEntry } from "./item-history";

/** One line of the agenda beside the text. */
export interface ReadingLine {
  number: string;
  title: string;
  closed: boolean;
  /** Its text is another than what was sent out. */
  changed: boolean;
  /** Came with the n-th supplementary agenda; 0 with the agenda itself. */
  dispatchNumber: number;
}

export interface ReadAttachment {
  id: string;
  title: string;
  /** "PDF", "Word-dokument" */
  kind: string;
  pages: number | null;
  size: number;
  closed: boolean;
  href: string;
}

/** What has happened to the case since it was sent out. */
export interface ItemChanges {
  texts: TextChange[];
  addedAttachments: string[];
  removedAttachments: string[];
  at: string;
  byName: string | null;
}

export interface ReadItem extends ReadingLine {
  id: string;
  caseNumber: string;
  /** "Til beslutning" */
  purpose: string;
  fixedKind: string | null;
  closedReason: string;
  publicTitle: string;
  publicSummary: string;
  lateReason: string;
  heldForParties: boolean;
  guests: Guest[];
  /** The text's parts as HTML, the recommendation among them; none of an item without a case text. */
  parts: RenderedPart[];
  attachments: ReadAttachment[];
  minutesToRead: number;
  changes: ItemChanges | null;
  /** False: closed, and not this person's to read. */
  readable: boolean;
  /** … because they are disqualified there. */
  barred: boolean;
  /** What was decided in the case before it came here, the oldest first. */
  history: HistoryEntry[];
}

/** The agenda as a member reads it, one item at a time. */
export interface AgendaReading {
  meeting: MeetingFacts;
  lines: ReadingLine[];
  /** The item that is open; null when the agenda holds none. */
  item: ReadItem | null;
  /** The members' PDFs: agenda, supplements, packages. None for who may not read what is closed in them. */
  documents: DocumentState[];
  /** The documents are kept from this person because they hold papers of an item at which they are disqualified. */
  documentsBarred: boolean;
  /** The agenda is not sent out: what the secretary sees here may still change. */
  draft: boolean;
  /** The secretary may go on to the agenda builder from here. */
  mayEdit: boolean;
}
