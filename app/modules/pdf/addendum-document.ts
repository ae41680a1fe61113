import { z } from "zod";
import { documentMunicipalitySchema } from "./meeting-document";

/** What `templates/addendum.typ` typesets: a dated addition to sealed minutes, which itself is signed and sealed (RD 04.1.4). */
export const addendumDocumentSchema = z.strictObject({
  kind: z.literal("addendum"),
  edition: z.literal("members"),
  demonstration: z.boolean(),
  issued: z.iso.date(),
  description: z.string().default(""),
  keywords: z.array(z.string()).default([]),
  municipality: documentMunicipalitySchema,
  meeting: z.strictObject({ committee: z.string().min(1), date: z.iso.date() }),
  /** the n-th to these minutes */
  number: z.int().positive(),
  /** The sealed minutes: their bytes, and when they were sealed, in words: "19-08-2022 kl. 08.10". */
  corrects: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), sealedAt: z.string().min(1) }),
  reason: z.string().min(1),
  /** its paragraphs */
  text: z.array(z.string().min(1)).min(1),
  /** The address where anyone may check the file. */
  verifyAt: z.string().min(1),
});

export type AddendumDocument = z.output<typeof addendumDocumentSchema>;
