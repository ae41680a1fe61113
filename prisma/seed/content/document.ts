import { createHash } from "node:crypto";
import type {
  Block,
  BulletList,
  DocumentPart,
  FlowBlock,
  Heading,
  Inline,
  ListItem,
  OrderedList,
  Paragraph,
  PointWord,
  Recommendation,
  RecommendationPoint,
  RichDocument,
  Section,
  SectionSlot,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "~/modules/richtext/document";

/**
 * Builders for the demonstration's texts. They leave ids empty; `caseText` fills them from the text's name and each
 * block's place in it, so that the same content always gets the same ids and a decision can name a point before the
 * text is stored (`pointId`).
 */

type Words = string | Inline;

const inline = (words: readonly Words[]): Inline[] =>
  words.map((word) => (typeof word === "string" ? { type: "text", text: word } : word));

export const bold = (text: string): TextRun => ({ type: "text", text, marks: [{ type: "bold" }] });
export const italic = (text: string): TextRun => ({ type: "text", text, marks: [{ type: "italic" }] });
export const link = (text: string, href: string): TextRun => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href } }],
});

export const p = (...words: Words[]): Paragraph => ({ type: "paragraph", attrs: { id: "" }, content: inline(words) });

/** Level 1 is one step below the section's own heading. */
export const h = (text: string, level: 1 | 2 | 3 = 1): Heading => ({
  type: "heading",
  attrs: { id: "", level },
  content: inline([text]),
});

const listItem = (item: Words | FlowBlock[]): ListItem => ({
  type: "listItem",
  attrs: { id: "" },
  content: Array.isArray(item) ? item : [p(item)],
});

export const ul = (...items: (Words | FlowBlock[])[]): BulletList => ({
  type: "bulletList",
  attrs: { id: "" },
  content: items.map(listItem),
});

export const ol = (...items: (Words | FlowBlock[])[]): OrderedList => ({
  type: "orderedList",
  attrs: { id: "", start: 1 },
  content: items.map(listItem),
});

const cell = (type: TableCell["type"], text: string): TableCell => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [text === "" ? { type: "paragraph", attrs: { id: "" } } : p(text)],
});

const row = (cells: TableCell[]): TableRow => ({ type: "tableRow", attrs: { id: "" }, content: cells });

/**
 * A table with one header row. The first cell of every row names the row.
 * @param notes printed under the table; "" for none
 */
export function table(caption: string, header: string[], rows: string[][], notes = ""): Table {
  return {
    type: "table",
    attrs: { id: "", caption, notes },
    content: [
      row(header.map((text) => cell("tableHeader", text))),
      ...rows.map((texts) => row(texts.map((text, column) => cell(column === 0 ? "tableHeader" : "tableCell", text)))),
    ],
  };
}

/** The text sections of Ringkøbing-Skjern's template, in its order. */
export const SECTION_TITLES = {
  sagsfremstilling: "Sagsfremstilling",
  lovgrundlag: "Lovgrundlag og juridisk vurdering",
  oekonomi: "Økonomi",
  effektvurdering: "Effektvurdering",
} as const;
export type SectionKey = keyof typeof SECTION_TITLES;

/** A named section. Without blocks it is empty and not yet answered: a draft's. */
export function section(key: SectionKey, ...blocks: Block[]): Section {
  return {
    type: "section",
    attrs: { id: "", key, title: SECTION_TITLES[key], noRemarks: false },
    content: blocks.length > 0 ? blocks : [{ type: "paragraph", attrs: { id: "" } }],
  };
}

/** A section answered by "Ingen bemærkninger." */
export function noRemarks(key: SectionKey): Section {
  const empty = section(key);
  return { ...empty, attrs: { ...empty.attrs, noRemarks: true } };
}

/** A recommendation point that opens with "at", "om" or "hvorledes"; a bare string is a point without such a word. */
export const point = (word: PointWord, ...words: Words[]): RecommendationPoint => ({
  type: "recommendationPoint",
  attrs: { id: "", word },
  content: inline(words),
});

/** The indstilling: its lead sentence and any number of points, none included. An empty lead is a draft's. */
export function recommendation(lead: string, points: (string | RecommendationPoint)[] = []): Recommendation {
  return {
    type: "recommendation",
    attrs: { id: "", key: "indstilling", title: "Indstilling" },
    content: [
      lead === ""
        ? { type: "recommendationLead", attrs: { id: "" } }
        : { type: "recommendationLead", attrs: { id: "" }, content: inline([lead]) },
      ...points.map((each) => (typeof each === "string" ? point("", each) : each)),
    ],
  };
}

const slot = (key: string, title: string, kind: SectionSlot["attrs"]["kind"]): SectionSlot => ({
  type: "sectionSlot",
  attrs: { id: "", key, title, kind },
});

/**
 * A whole case text in Ringkøbing-Skjern's template: the given parts, then Bilag and Beslutning. Sections that are not
 * given stand as "Ingen bemærkninger.", as the municipality prints them.
 * @param name names the text among all of the demonstration's texts; the ids are made from it
 */
export function caseText(name: string, parts: { sections: Section[]; recommendation: Recommendation }): RichDocument {
  const keys = Object.keys(SECTION_TITLES) as SectionKey[];
  const sections = keys.map((key) => parts.sections.find((each) => each.attrs.key === key) ?? noRemarks(key));
  const content: DocumentPart[] = [
    ...sections,
    parts.recommendation,
    slot("bilag", "Bilag", "attachments"),
    slot("beslutning", "Beslutning", "decision"),
  ];
  return withIds(name, { type: "doc", content });
}

/** Blocks with their ids, made from the text's name: of a letter, which is one section. */
export const blocksWithIds = (name: string, blocks: Block[]): Block[] =>
  blocks.map((block, index) => withIds(`${name}/${index}`, block));

/** The block id of a text's recommendation point, counted from 1. Throws when the text has no such point. */
export function pointId(document: RichDocument, number: number): string {
  const points = document.content
    .filter((part) => part.type === "recommendation")
    .flatMap((part) => part.content.slice(1));
  const found = points[number - 1];
  if (!found) throw new Error(`The text has ${points.length} points, not ${number}.`);
  return found.attrs.id;
}

const ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** 12 characters of richtext's id alphabet, always the same for the same path. */
function blockId(path: string): string {
  const digest = createHash("sha256").update(path).digest();
  return Array.from(digest.subarray(0, 12), (byte) => ID_ALPHABET[byte & 31]).join("");
}

interface AnyBranch {
  type: string;
  attrs?: Record<string, unknown>;
  content?: unknown[];
}

function withIds<Node>(path: string, node: Node): Node {
  const branch = node as AnyBranch;
  const copy: AnyBranch = { ...branch };
  if (branch.attrs && "id" in branch.attrs) copy.attrs = { ...branch.attrs, id: blockId(path) };
  if (branch.content) copy.content = branch.content.map((child, index) => withIds(`${path}/${index}`, child));
  return copy as Node;
}

const COUNT = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 16990 → "16.990" */
export const count = (value: number): string => COUNT.format(value).replace("−", "-");

/** 2.09 → "2,1" */
export const oneDecimal = (value: number): string => ONE_DECIMAL.format(value).replace("−", "-");
