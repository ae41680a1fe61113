import type { ItemRecord } from "./meeting-record";

/** The minutes before they are locked, as their readers see them. */
export interface MinutesReading {
  /** "Niels Vinther for Poul Erik Lauge" of a substitute */
  present: string[];
  apologies: string[];
  absent: string[];
  /** who came late, left early or missed items */
  notes: string[];
  pauses: string;
  items: ReadMinutesItem[];
}

export interface ReadMinutesItem {
  id: string;
  number: string;
  title: string;
  closed: boolean;
  /** false: closed, and not for this reader */
  readable: boolean;
  /** … because they are disqualified there */
  barred: boolean;
  /** that a member referred the decision to the council, in words; "" where nobody did */
  stayed: string;
  /** who was disqualified, in words; "" where nobody was */
  disqualified: string;
  /** who else wasn't there */
  presence: string;
  onward: string;
  followUp: string;
  happened: Pick<ItemRecord, "amendments" | "votes" | "statements">;
  whole: ReadDecision | null;
  /** the recommendation's points that were decided one by one */
  points: { id: string; text: string; decision: ReadDecision }[];
}

export interface ReadDecision {
  outcome: string;
  paragraphs: string[];
}
