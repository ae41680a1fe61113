import { z } from "zod";
import { chartPictureSchema } from "./chart-picture";
import { documentMunicipalitySchema, textDocumentSchema } from "./meeting-document";

/** What `templates/plan.typ` typesets: a plan with its goals, chapters, what it is followed up by, and the tables of its appendix. */
export const planDocumentSchema = z.strictObject({
  kind: z.literal("plan"),
  edition: z.enum(["members", "public"]).default("public"),
  /** Still being written: the front page says so. */
  draft: z.boolean().default(false),
  demonstration: z.boolean(),
  issued: z.iso.date(),
  description: z.string().default(""),
  keywords: z.array(z.string()).default([]),
  municipality: documentMunicipalitySchema,
  plan: z.strictObject({
    title: z.string().min(1),
    /** "Beskæftigelsesplan" */
    kind: z.string().min(1),
    committee: z.string().min(1),
    caseNumber: z.string().default(""),
    validFrom: z.iso.date(),
    validTo: z.iso.date(),
    adopted: z.strictObject({ on: z.iso.date(), words: z.string().default("") }).nullable(),
    goals: z.array(z.string()).default([]),
    national: z.strictObject({
      /** "Beskæftigelsesministerens mål for 2021" */
      title: z.string().default(""),
      goals: z.array(z.strictObject({ text: z.string(), answer: z.string() })).default([]),
    }),
    groups: z.array(z.strictObject({ title: z.string(), names: z.array(z.string()).min(1) })).default([]),
    body: textDocumentSchema,
    follow: z.strictObject({
      /** "Tal til og med august 2021" */
      newest: z.string().default(""),
      indicators: z
        .array(
          z.strictObject({
            name: z.string().min(1),
            /** "489 i august 2021, fra 476" */
            now: z.string(),
            target: z.string().default(""),
            standing: z.string().default(""),
            chart: chartPictureSchema.nullable(),
          }),
        )
        .default([]),
    }),
    appendix: z.strictObject({
      chart: chartPictureSchema.nullable(),
      tables: z
        .array(
          z.strictObject({
            title: z.string().min(1),
            /** "Fuldtidspersoner, juni 2019 og juni 2020" */
            caption: z.string().min(1),
            columns: z.array(z.string()).min(2),
            /** each with its heading first */
            rows: z.array(z.array(z.string())),
            /** source, and where the printed plan tells otherwise */
            notes: z.string().default(""),
            comment: z.array(z.string()).default([]),
          }),
        )
        .default([]),
    }),
  }),
});
export type PlanDocument = z.output<typeof planDocumentSchema>;
export type PlanDocumentInput = z.input<typeof planDocumentSchema>;
