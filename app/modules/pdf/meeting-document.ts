import { z } from "zod";
import { tooMuchForThePublic } from "./public-edition";

/**
 * What `templates/agenda.typ` and `templates/minutes.typ` typeset: one JSON value, complete in itself.
 *
 * Both editions have this shape and are made from separate inputs. The schema is strict, so a field that the template
 * does not know is an error rather than bytes in a file; and it refuses a public edition that holds more of a closed
 * item than its public title, public summary and public decision.
 */

/** A Tiptap node as saved by the richtext module. Unknown node types are typeset as their content. */
export interface DocumentNode {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: DocumentNode[] | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  text?: string | undefined;
}

/** Deeper than any text is; what is deeper was made to harm. */
const DEEPEST = 60;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A plain walk: a schema that calls itself takes longer on a long agenda than all the rest of the checking. */
function isNode(value: unknown, depth = 0): value is DocumentNode {
  if (!isObject(value) || typeof value.type !== "string" || depth > DEEPEST) return false;
  const { attrs, content, marks, text } = value;
  const isMark = (mark: unknown) =>
    isObject(mark) && typeof mark.type === "string" && (mark.attrs == null || isObject(mark.attrs));
  return (
    (attrs === undefined || isObject(attrs)) &&
    (text === undefined ? value.type !== "text" : typeof text === "string") &&
    (marks === undefined || (Array.isArray(marks) && marks.every(isMark))) &&
    (content === undefined || (Array.isArray(content) && content.every((child) => isNode(child, depth + 1))))
  );
}

export const documentNodeSchema = z.custom<DocumentNode>((value) => isNode(value), "er ikke en tekst");

/** `{ type: "doc", content: [blocks] }`. An image's bytes come with `typeset`'s option `images`, by `attrs.src`. */
export const textDocumentSchema = z.object({
  type: z.literal("doc"),
  content: z.array(documentNodeSchema).default([]),
});
export type TextDocument = z.infer<typeof textDocumentSchema>;

/** A running text: plain, or the inline nodes of one paragraph, which keep bold, italic and links. */
const inlineTextSchema = z.union([z.string(), z.array(documentNodeSchema)]);

/** A time of day as Danish documents write it: `15.00`. */
const timeOfDay = z.string().regex(/^\d{1,2}\.\d{2}$/, "skal skrives som 15.00");

const personSchema = z.strictObject({
  name: z.string().min(1),
  /** Party letter, printed in parentheses. */
  party: z.string().optional(),
  /** "formand", "næstformand", or whatever else the list should say after the name. */
  role: z.string().optional(),
});
export type DocumentPerson = z.infer<typeof personSchema>;

const substituteSchema = personSchema.extend({
  /** The member whose seat the substitute takes. */
  for: z.string().min(1),
});

/** A guest, under the item itself and (with `item`) on the front page. */
const guestSchema = z.strictObject({
  name: z.string().min(1),
  role: z.string().optional(),
  /** When the guest comes, `15.45`. */
  from: timeOfDay.optional(),
});
const frontGuestSchema = guestSchema.extend({ item: z.string().optional() });

/** "Administrationen indstiller," and its points; each begins with its own word, printed in semibold. */
const recommendationSchema = z.strictObject({
  lead: inlineTextSchema,
  points: z.array(z.strictObject({ word: z.string(), text: inlineTextSchema })).default([]),
});
export type DocumentRecommendation = z.infer<typeof recommendationSchema>;

const attachmentSchema = z.strictObject({
  /** Its number under the item; without one, its place in the list. Give it when the public edition leaves some out. */
  number: z.int().positive().optional(),
  title: z.string().min(1),
  /** "PDF", "Word-dokument", … in words. */
  kind: z.string().optional(),
  pages: z.int().positive().optional(),
  /** "1,2 MB", in words. */
  size: z.string().optional(),
  open: z.boolean().default(true),
  remark: z.string().optional(),
  /** Address of the attachment; the title links to it. */
  link: z.url({ protocol: /^https?$/ }).optional(),
});
export type DocumentAttachment = z.infer<typeof attachmentSchema>;

const sectionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    title: z.string().min(1),
    body: textDocumentSchema.nullable().default(null),
    /** Printed when the section is empty. */
    emptyText: z.string().default("Ingen bemærkninger."),
  }),
  z.strictObject({
    kind: z.literal("recommendation"),
    title: z.string().min(1),
    body: recommendationSchema.nullable().default(null),
    emptyText: z.string().default("Ingen indstilling."),
  }),
  z.strictObject({
    kind: z.literal("attachments"),
    title: z.string().min(1),
    body: z.array(attachmentSchema).default([]),
    emptyText: z.string().default("Ingen bilag."),
  }),
  /** The place of the decision among the sections. Without one it comes last. An agenda prints nothing here. */
  z.strictObject({ kind: z.literal("decision") }),
]);
export type DocumentSection = z.infer<typeof sectionSchema>;

/** Each vote in its order: `words` are its lines as printed, "For stemte: 2 (C+V)"; `result` a sentence. */
const votesSchema = z
  .array(z.strictObject({ subject: z.string(), words: z.array(z.string()).min(1), result: z.string() }))
  .default([]);

/** Dissents and minority statements: `kind` is "Mindretalsudtalelse", "Protokoltilførsel". */
const statementsSchema = z.array(z.strictObject({ kind: z.string(), by: z.string(), text: z.string() })).default([]);

const decisionSchema = z.strictObject({
  heading: z.string().default("Beslutning"),
  /** One of the field's usual outcomes ("Godkendt"), or none when the decision is in words alone. */
  outcome: z.string().optional(),
  text: textDocumentSchema.nullable().default(null),
  /** Decisions on single points of the recommendation. */
  points: z.array(z.strictObject({ point: z.string(), outcome: z.string(), text: z.string().optional() })).default([]),
  /** In the order of voting: `by` proposed it, `about` is "at-punkt 1", none of the whole item; `result` is "Forkastet". */
  amendments: z
    .array(z.strictObject({ by: z.string(), about: z.string().optional(), text: z.string(), result: z.string() }))
    .default([]),
  votes: votesSchema,
  statements: statementsSchema,
  disqualification: z.string().optional(),
  /** That a member referred it to the council, in whole sentences (kommunestyrelsesloven § 23). */
  stayed: z.string().optional(),
  /** Who didn't take part in the item, and who sat for them. */
  presence: z.string().optional(),
  /** Where the item goes on: "Udsat til mødet 17. november 2022." */
  onward: z.string().optional(),
  /** The tasks that were given. Never in the public edition. */
  followUp: z.string().optional(),
});
export type DocumentDecision = z.infer<typeof decisionSchema>;

/** What was decided in the case before it came here, under a heading of its own. */
const historySchema = z.strictObject({
  /** "Beslutning i Beskæftigelsesudvalget den 17. november 2022" */
  heading: z.string().min(1),
  /** `label` is the recommendation's point, "Punkt 1"; none of the whole item. */
  decisions: z
    .array(
      z.strictObject({
        label: z.string().optional(),
        outcome: z.string().optional(),
        text: textDocumentSchema.nullable().default(null),
      }),
    )
    .default([]),
  votes: votesSchema,
  statements: statementsSchema,
  referred: z.string().optional(),
});

const itemSchema = z.strictObject({
  /** As printed and linked: "3", or "L1" for a closed item numbered apart. */
  number: z.string().min(1),
  /** In the public edition of a closed item: its public title. */
  title: z.string().min(1),
  caseNumber: z.string().default(""),
  open: z.boolean().default(true),
  /** "Til beslutning", "Til orientering", "Til drøftelse". */
  purpose: z.string().default(""),
  guests: z.array(guestSchema).default([]),
  publicSummary: z.string().optional(),
  /** Why the item is closed. Never in the public edition. */
  closedReason: z.string().optional(),
  /** Publication waits until the parties are told (RD 84.1.5). The public edition then holds no decision. */
  heldForParties: z.boolean().default(false),
  /** Supplementary agenda: that the item is late, and why it can't wait, in one sentence or more. */
  lateReason: z.string().optional(),
  sections: z.array(sectionSchema).default([]),
  /** The oldest first. Never of a closed item in the public edition. */
  history: z.array(historySchema).default([]),
  /** Minutes only. */
  decision: decisionSchema.optional(),
  /** The fixed item "Underskriftsside": says where the signatures stand. */
  signaturePage: z.boolean().default(false),
});
export type DocumentItem = z.infer<typeof itemSchema>;

const meetingSchema = z.strictObject({
  committee: z.string().min(1),
  /** The front page's small heading: "Dagsorden", "Tillægsdagsorden", "Referat", "Beslutningsprotokol". */
  heading: z.string().min(1),
  /** The meeting's number in the year, as printed. */
  number: z.string().optional(),
  date: z.iso.date(),
  start: timeOfDay,
  end: timeOfDay.optional(),
  place: z.string().default(""),
  /** An agenda's members who are called; in minutes those who were there. */
  participants: z.array(personSchema).default([]),
  apologies: z.array(personSchema).default([]),
  absent: z.array(personSchema).default([]),
  substitutes: z.array(substituteSchema).default([]),
  guests: z.array(frontGuestSchema).default([]),
  /** Sentences such as "X deltog ikke under punkterne 12-15." */
  attendanceNotes: z.array(z.string()).default([]),
  /** "Mødet holdt pause kl. 16.05-16.15." */
  pauses: z.string().optional(),
  /** Who wrote the minutes. */
  recorder: z.string().optional(),
  /** When, to whom and how the agenda was sent, in one sentence. */
  dispatched: z.string().optional(),
  /** How the notice period was counted, in one sentence. */
  notice: z.string().optional(),
  /** Supplementary agenda: why it comes after the agenda. */
  supplementReason: z.string().optional(),
  /** When the meeting was closed, `16.50`. Minutes only. */
  closed: timeOfDay.optional(),
  items: z.array(itemSchema).min(1),
});

/** The municipality as a document shows it. `accent` is darkened by the template until it reads 7:1 on white. */
export const documentMunicipalitySchema = z.strictObject({
  name: z.string().min(1),
  accent: z.string().regex(/^#[0-9a-fA-F]{6}$/, "skal være en farve som #0d5166"),
});

export const meetingDocumentSchema = z
  .strictObject({
    kind: z.enum(["agenda", "minutes"]),
    edition: z.enum(["members", "public"]),
    /** Demonstration content: every page says so. */
    demonstration: z.boolean(),
    /** The date the document was made, and its PDF's date. */
    issued: z.iso.date(),
    description: z.string().default(""),
    keywords: z.array(z.string()).default([]),
    municipality: documentMunicipalitySchema,
    meeting: meetingSchema,
  })
  .superRefine((document, context) => {
    const numbers = new Set<string>();
    document.meeting.items.forEach((item, index) => {
      const path = ["meeting", "items", index];
      if (numbers.has(item.number)) {
        context.addIssue({ code: "custom", path, message: `To punkter har nummer ${item.number}.` });
      }
      numbers.add(item.number);
      if (document.kind === "agenda" && item.decision) {
        context.addIssue({
          code: "custom",
          path: [...path, "decision"],
          message: "En dagsorden har ingen beslutninger.",
        });
      }
      if (document.edition !== "public") return;
      for (const what of tooMuchForThePublic(item)) {
        context.addIssue({
          code: "custom",
          path,
          message: `Punkt ${item.number}: den offentlige udgave må ikke rumme ${what}.`,
        });
      }
    });
  });

/** With every default filled in, as the templates read it. */
export type MeetingDocument = z.output<typeof meetingDocumentSchema>;
/** As callers write it: what has a default may be left out. */
export type MeetingDocumentInput = z.input<typeof meetingDocumentSchema>;
