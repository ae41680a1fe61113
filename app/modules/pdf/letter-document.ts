import { z } from "zod";
import { documentMunicipalitySchema, textDocumentSchema } from "./meeting-document";

/**
 * What `templates/letter.typ` typesets: one letter, complete in itself. Every letterhead comes out of that one template; what
 * differs between municipalities is in `letterhead`, and nothing else is.
 */

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, "skal være en farve som #0d5166");
const line = z.string().min(1).max(120);

/** Lines that stand together: a sender's address, a reference, opening hours. */
export const letterGroupSchema = z.strictObject({
  /** small and muted above the lines: "Dato", "Åbningstider"; "" = none */
  label: z.string().max(60).default(""),
  /** the first line in semibold */
  strong: z.boolean().default(false),
  lines: z.array(line).min(1).max(12),
});
export type LetterGroup = z.output<typeof letterGroupSchema>;

const groups = z.array(letterGroupSchema).max(10).default([]);
/** Millimetres from the top of the first page. */
const fromTop = z.number().min(35).max(110);

/** How the first page is laid out. The values are those of an administration's form; its words are in modules/letters. */
export const documentLetterheadSchema = z.strictObject({
  /** line: a small square and the name. stacked: the name in spaced capitals, a word a line. band: the name under a coloured band. */
  wordmark: z.enum(["line", "stacked", "band"]).default("line"),
  /** Stands in place of the wordmark. `fileSha256`: PNG, JPEG, GIF or WebP in the file store; `alt`: what it says. */
  logo: z
    .strictObject({
      fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
      alt: z.string().min(1).max(200),
      height: z.number().min(8).max(30).default(16),
    })
    .nullable()
    .default(null),
  /** null: the municipality's own */
  accent: colour.nullable().default(null),
  sender: z.strictObject({ place: z.enum(["right", "top", "none"]).default("right"), groups }).prefault({}),
  /** Case numbers and the like. `at` is for place right: below the sender, or at the foot of the first page. */
  references: z
    .strictObject({ place: z.enum(["right", "line"]).default("right"), at: z.enum(["top", "bottom"]).default("top") })
    .prefault({}),
  /** Opening and telephone hours: below the references in the right margin, else at the foot of the first page. */
  hours: groups,
  /** right: in the right margin. line: first in the line of references. body: above the subject. */
  date: z
    .strictObject({
      place: z.enum(["right", "line", "body"]).default("right"),
      format: z.enum(["long", "short"]).default("long"),
    })
    .prefault({}),
  /** From page 2 on: `{n}` is the page, `{m}` how many there are. */
  pageNumber: z
    .string()
    .max(40)
    .refine((pattern) => pattern.includes("{n}"), "skal rumme {n}")
    .default("Side {n} af {m}"),
  /** columns: signatories two and two. eachColumn: so, each with the closing above. stacked: below each other. */
  closing: z.enum(["columns", "eachColumn", "stacked"]).default("columns"),
  offsets: z.strictObject({ addressee: fromTop.default(54), aside: fromTop.default(54) }).prefault({}),
});
export type DocumentLetterhead = z.output<typeof documentLetterheadSchema>;

const signatorySchema = z.strictObject({
  /** before the name: "f /" or "e.b."; "" when they sign for themselves */
  mark: z.string().max(10).default(""),
  name: z.string().min(1),
  title: z.string().default(""),
  /** who signs for whom, as a line of its own: "Underskrevet af Ib Ravn, jobchef" */
  note: z.string().default(""),
});

export const letterDocumentSchema = z.strictObject({
  kind: z.literal("letter"),
  /** public: with what must be withheld removed */
  edition: z.enum(["members", "public"]).default("members"),
  /** Still being written: every page says so. */
  draft: z.boolean().default(false),
  demonstration: z.boolean(),
  /** The PDF's date; the letter's own is printed. */
  issued: z.iso.date(),
  description: z.string().default(""),
  keywords: z.array(z.string()).default([]),
  municipality: documentMunicipalitySchema,
  letterhead: documentLetterheadSchema,
  letter: z.strictObject({
    date: z.iso.date(),
    subject: z.string().min(1),
    /** lines, as they stand on an envelope */
    addressee: z.array(z.string().min(1).max(300)).min(1).max(20),
    references: z.array(letterGroupSchema).max(20).default([]),
    salutation: z.string().default(""),
    body: textDocumentSchema,
    closing: z.string().default("Med venlig hilsen"),
    signatories: z.array(signatorySchema).max(20).default([]),
    /** public edition: what is left out, in whole sentences */
    leftOut: z.string().default(""),
  }),
});

/** With every default filled in, as the template reads it. */
export type LetterDocument = z.output<typeof letterDocumentSchema>;
/** As callers write it: what has a default may be left out. */
export type LetterDocumentInput = z.input<typeof letterDocumentSchema>;
