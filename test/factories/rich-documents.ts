import fc from "fast-check";
import type {
  Block,
  DocumentPart,
  FlowBlock,
  Inline,
  Mark,
  PointWord,
  RichDocument,
  Table,
  TableCell,
} from "~/modules/richtext/document";
import { newBlockId, POINT_WORDS } from "~/modules/richtext/document";

/** Short ways to write documents in tests, and any document at all for properties. */

const id = newBlockId;

export const text = (words: string, ...marks: Mark[]): Inline =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };

const inlines = (content: string | Inline[]): Inline[] =>
  typeof content === "string" ? (content === "" ? [] : [text(content)]) : content;

export const paragraph = (content: string | Inline[] = ""): FlowBlock & { type: "paragraph" } => ({
  type: "paragraph",
  attrs: { id: id() },
  ...(content.length > 0 ? { content: inlines(content) } : {}),
});

export const heading = (level: 1 | 2 | 3, content: string): Block => ({
  type: "heading",
  attrs: { id: id(), level },
  content: inlines(content),
});

export const bulletList = (...items: (string | FlowBlock[])[]): FlowBlock => ({
  type: "bulletList",
  attrs: { id: id() },
  content: items.map(listItem),
});

export const orderedList = (start: number, ...items: (string | FlowBlock[])[]): FlowBlock => ({
  type: "orderedList",
  attrs: { id: id(), start },
  content: items.map(listItem),
});

const listItem = (item: string | FlowBlock[]) => ({
  type: "listItem" as const,
  attrs: { id: id() },
  content: typeof item === "string" ? [paragraph(item)] : item,
});

export const cell = (
  content: string | FlowBlock[],
  { header = false, colspan = 1, rowspan = 1 }: { header?: boolean; colspan?: number; rowspan?: number } = {},
): TableCell => ({
  type: header ? "tableHeader" : "tableCell",
  attrs: { colspan, rowspan },
  content: typeof content === "string" ? [paragraph(content)] : content,
});

/** Strings become cells; the first `headerRows` rows header cells. */
export const table = (
  rows: (string | TableCell)[][],
  { caption = "", notes = "", headerRows = 1 }: { caption?: string; notes?: string; headerRows?: number } = {},
): Table => ({
  type: "table",
  attrs: { id: id(), caption, notes },
  content: rows.map((cells, index) => ({
    type: "tableRow",
    attrs: { id: id() },
    content: cells.map((one) => (typeof one === "string" ? cell(one, { header: index < headerRows }) : one)),
  })),
});

export const image = (alt: string, title = ""): Block => ({
  type: "image",
  attrs: { id: id(), fileSha256: "a".repeat(64), alt, title },
});

export const section = (title: string, ...content: Block[]): DocumentPart => ({
  type: "section",
  attrs: { id: id(), key: keyOf(title), title, noRemarks: false },
  content: content.length > 0 ? content : [paragraph()],
});

export const recommendation = (
  lead: string,
  ...points: [word: PointWord, content: string | Inline[]][]
): DocumentPart => ({
  type: "recommendation",
  attrs: { id: id(), key: "indstilling", title: "Indstilling" },
  content: [
    { type: "recommendationLead", attrs: { id: id() }, content: inlines(lead) },
    ...points.map(([word, content]) => ({
      type: "recommendationPoint" as const,
      attrs: { id: id(), word },
      content: inlines(content),
    })),
  ],
});

export const slot = (title: string, kind: "attachments" | "decision"): DocumentPart => ({
  type: "sectionSlot",
  attrs: { id: id(), key: keyOf(title), title, kind },
});

export const richDocument = (...content: DocumentPart[]): RichDocument => ({ type: "doc", content });

const keyOf = (title: string) =>
  title
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^a-z0-9]+/g, "-");

const WORDS = [
  "borgeren",
  "16.990",
  "88 %",
  "<script>alert(1)</script>",
  "&amp;",
  "“citat”",
  "Søren O'Brien",
  "€",
  "Ålborg",
  "𝔘",
  "العربية",
  "😀",
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1, maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(" "));
const marks: fc.Arbitrary<Mark[]> = fc.subarray<Mark>([
  { type: "link", attrs: { href: "https://www.rksk.dk/?a=1&b=\u00e5" } },
  { type: "bold" },
  { type: "italic" },
]);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(words, marks).map(([content, some]) => text(content, ...some)) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "hardBreak" }) },
);
const inlineContent = fc.array(inline, { maxLength: 3 });
const anyParagraph = inlineContent.map((content) => paragraph(content));
const flow: fc.Arbitrary<FlowBlock> = fc.letrec<{ flow: FlowBlock; items: FlowBlock[] }>((tie) => ({
  flow: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    anyParagraph,
    fc.array(tie("items"), { minLength: 1, maxLength: 3 }).map((items) => bulletList(...items)),
    fc
      .tuple(fc.nat(9), fc.array(tie("items"), { minLength: 1, maxLength: 3 }))
      .map(([start, items]) => orderedList(start, ...items)),
  ),
  items: fc.tuple(anyParagraph, fc.array(tie("flow"), { maxLength: 1 })).map(([first, rest]) => [first, ...rest]),
})).flow;
const anyTable = fc
  .record({
    width: fc.integer({ min: 1, max: 4 }),
    height: fc.integer({ min: 2, max: 4 }),
    headerRows: fc.integer({ min: 1, max: 2 }),
    caption: words,
    notes: words,
  })
  .chain(({ width, height, ...rest }) =>
    fc
      .array(fc.array(fc.array(flow, { minLength: 1, maxLength: 2 }), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      })
      .map((rows) =>
        table(
          rows.map((cells, row) => cells.map((content) => cell(content, { header: row < rest.headerRows }))),
          rest,
        ),
      ),
  );
const block: fc.Arbitrary<Block> = fc.oneof(
  flow,
  fc.tuple(fc.constantFrom(1, 2, 3), words).map(([level, content]) => heading(level as 1 | 2 | 3, content)),
  fc
    .array(flow, { minLength: 1, maxLength: 2 })
    .map((content): Block => ({ type: "blockquote", attrs: { id: id() }, content })),
  fc.constant<Block>({ type: "horizontalRule", attrs: { id: id() } }),
  anyTable,
  fc.tuple(words, words).map(([alt, title]) => image(`Viser ${alt}`, title)),
);

/** Any document that the format allows: two to three sections, a recommendation, and the place of the attachments. */
export const anyDocument: fc.Arbitrary<RichDocument> = fc
  .record({
    bodies: fc.array(fc.array(block, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 }),
    lead: words,
    points: fc.array(fc.tuple(fc.constantFrom(...POINT_WORDS), inlineContent), { maxLength: 3 }),
  })
  .map(({ bodies, lead, points }) =>
    richDocument(
      ...bodies.map((content, index) => section(`Afsnit ${index + 1}`, ...content)),
      recommendation(lead, ...points),
      slot("Bilag", "attachments"),
    ),
  );

/** How often a property of documents is tried: enough to find what is wrong, in a second or two. */
export const documentRuns = { numRuns: 40 };
