import { z } from "zod";
import { chartPictureSchema } from "./chart-picture";
import { documentMunicipalitySchema, textDocumentSchema } from "./meeting-document";

/** What `templates/evaluation.typ` typesets: what a project was for, what came of it, and what its committee must decide. */
export const evaluationDocumentSchema = z.strictObject({
  kind: z.literal("evaluation"),
  edition: z.literal("members").default("members"),
  demonstration: z.boolean(),
  issued: z.iso.date(),
  description: z.string().default(""),
  keywords: z.array(z.string()).default([]),
  municipality: documentMunicipalitySchema,
  evaluation: z.strictObject({
    /** "Slutevaluering" */
    name: z.string().min(1),
    project: z.string().min(1),
    /** of the front page: "Udvalg", "Sag", "Målgruppe" */
    facts: z.array(z.strictObject({ label: z.string().min(1), value: z.string().min(1) })).default([]),
    /** "97" of "gennemførte, 88 %" */
    keyFigures: z.array(z.strictObject({ figure: z.string().min(1), words: z.string().min(1) })).default([]),
    /** its paragraphs */
    purpose: z.array(z.string().min(1)).min(1),
    /** whether the target was reached, in a sentence or two; that the project was held to nothing is said, too */
    answer: z.string().min(1),
    /** the table of results; null where nothing is measured */
    results: textDocumentSchema.nullable().default(null),
    charts: z.array(chartPictureSchema).default([]),
    money: z.string().default(""),
    /** what the committee decided last, in its own words */
    last: z.strictObject({ when: z.string().min(1), words: z.array(z.string().min(1)).min(1) }).nullable(),
    /** what it must decide now, as a sentence */
    question: z.string().min(1),
  }),
});
export type EvaluationDocument = z.output<typeof evaluationDocumentSchema>;
export type EvaluationDocumentInput = z.input<typeof evaluationDocumentSchema>;
