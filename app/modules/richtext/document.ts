/**
 * The one format of every text in Sagsgang (ARCHITECTURE.md 1.4): a document of named sections as Tiptap JSON.
 * Plain types and constructors, without the editor's libraries, so that any page or module may import it.
 * What may stand where is decided by `check-document.ts`, which everything passes before it is stored.
 */

import type { ChartNumbers, chartWidths, Drawing } from "~/ui/charts/drawing";

export const SCHEMA_VERSION = 1;

/** What is stored: the document and the version of the format that it is written in. */
export interface StoredDocument {
  schemaVersion: typeof SCHEMA_VERSION;
  doc: RichDocument;
}

export interface RichDocument {
  type: "doc";
  content: DocumentPart[];
}

export type DocumentPart = Section | Recommendation | SectionSlot;

/** A named section of the case text. Its title is the template's and is not edited as text. */
export interface Section {
  type: "section";
  attrs: {
    id: string;
    key: string;
    title: string;
    /** Chosen with one click; shown as "Ingen bemærkninger." Always false where the section has words. */
    noRemarks: boolean;
  };
  content: Block[];
}

/** The indstilling: a lead sentence and any number of points, none included. */
export interface Recommendation {
  type: "recommendation";
  attrs: { id: string; key: string; title: string };
  content: [RecommendationLead, ...RecommendationPoint[]];
}

export interface RecommendationLead {
  type: "recommendationLead";
  attrs: { id: string };
  content?: Inline[];
}

/** The word that opens a point, outside its text; empty where the point has none. */
export const POINT_WORDS = ["at", "om", "hvorledes", ""] as const;
export type PointWord = (typeof POINT_WORDS)[number];

export interface RecommendationPoint {
  type: "recommendationPoint";
  attrs: { id: string; word: PointWord };
  content?: Inline[];
}

export const SLOT_KINDS = ["attachments", "decision"] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** The place in the order of sections where upper modules show the attachments or the decision. */
export interface SectionSlot {
  type: "sectionSlot";
  attrs: { id: string; key: string; title: string; kind: SlotKind };
}

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | HorizontalRule
  | Table
  | Image
  | LiveTable
  | Chart
  | DrawnChart;

/** What a list item, a quotation and a table cell hold. */
export type FlowBlock = Paragraph | BulletList | OrderedList;

export interface Paragraph {
  type: "paragraph";
  attrs: { id: string };
  content?: Inline[];
}

/** Levels count from the section's own heading: 1 is one step below it. */
export interface Heading {
  type: "heading";
  attrs: { id: string; level: 1 | 2 | 3 };
  content?: Inline[];
}

export interface BulletList {
  type: "bulletList";
  attrs: { id: string };
  content: ListItem[];
}

export interface OrderedList {
  type: "orderedList";
  attrs: { id: string; start: number };
  content: ListItem[];
}

export interface ListItem {
  type: "listItem";
  attrs: { id: string };
  content: FlowBlock[];
}

export interface Blockquote {
  type: "blockquote";
  attrs: { id: string };
  content: FlowBlock[];
}

export interface HorizontalRule {
  type: "horizontalRule";
  attrs: { id: string };
}

/** One or two header rows first; a header cell in a later row names its row. */
export interface Table {
  type: "table";
  attrs: { id: string; caption: string; notes: string };
  content: TableRow[];
}

export interface TableRow {
  type: "tableRow";
  attrs: { id: string };
  content: TableCell[];
}

export interface TableCell {
  type: "tableHeader" | "tableCell";
  attrs: { colspan: number; rowspan: number };
  content: FlowBlock[];
}

export interface Image {
  type: "image";
  attrs: {
    id: string;
    /** The content's address in the files module: 64 hex digits. */
    fileSha256: string;
    /** Says what the picture tells, for whoever cannot see it (WCAG 1.1.1). Never empty. */
    alt: string;
    title: string;
  };
}

/** A table that another module computes. `ref` is that module's own address of it. */
export interface LiveTable {
  type: "liveTable";
  attrs: { id: string; ref: string };
}

/** A chart that another module draws. */
export interface Chart {
  type: "chart";
  attrs: { id: string; ref: string };
}

/**
 * What a chart shows: its drawing for page, telephone and paper, in words and in numbers. It stands where a chart is read and where a
 * text is frozen, never in a text under work: nobody writes one.
 */
export interface DrawnChart {
  type: "drawnChart";
  attrs: {
    id: string;
    /** the chart node's, so that a text that is written on can follow its source again */
    ref: string;
    title: string;
    description: string;
    source: string;
    numbers: ChartNumbers;
    drawings: Record<keyof typeof chartWidths, Drawing>;
  };
}

/** Reserved: a value that stands in the running text and is filled by another module. */
export interface MergeField {
  type: "mergeField";
  attrs: { ref: string };
}

export interface TextRun {
  type: "text";
  text: string;
  marks?: Mark[];
}

export interface HardBreak {
  type: "hardBreak";
}

export type Inline = TextRun | HardBreak | MergeField;

export type Mark = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } };

export type AnyNode =
  | RichDocument
  | DocumentPart
  | RecommendationLead
  | RecommendationPoint
  | Block
  | ListItem
  | TableRow
  | TableCell
  | Inline;

/** A section of a committee's template, in the order in which it stands. */
export interface SectionTemplate {
  kind: "text" | "recommendation" | SlotKind;
  /** Latin letters, digits and hyphens: `sagsfremstilling`, `bilag`. */
  key: string;
  title: string;
}

/** How an empty section reads in page, PDF and text. */
export const NO_REMARKS = "Ingen bemærkninger.";
/** How an empty recommendation reads there. */
export const NO_RECOMMENDATION = "Ingen indstilling.";

const ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** 12 characters, 60 random bits: enough to be unique in one document and short enough to stand on every block. */
export function newBlockId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => ID_ALPHABET[byte & 31]).join("");
}

/** A document with nothing written yet: each section of the template with an empty paragraph. */
export function emptyDocument(template: readonly SectionTemplate[]): RichDocument {
  return { type: "doc", content: template.map(emptyPart) };
}

function emptyPart({ kind, key, title }: SectionTemplate): DocumentPart {
  const id = newBlockId();
  switch (kind) {
    case "text":
      return { type: "section", attrs: { id, key, title, noRemarks: false }, content: [emptyParagraph()] };
    case "recommendation":
      return {
        type: "recommendation",
        attrs: { id, key, title },
        content: [{ type: "recommendationLead", attrs: { id: newBlockId() } }],
      };
    default:
      return { type: "sectionSlot", attrs: { id, key, title, kind } };
  }
}

export function emptyParagraph(): Paragraph {
  return { type: "paragraph", attrs: { id: newBlockId() } };
}

/** Wraps a checked document for storage. */
export function toStored(doc: RichDocument): StoredDocument {
  return { schemaVersion: SCHEMA_VERSION, doc };
}
