import { z } from "zod";
import { documentMunicipalitySchema } from "./meeting-document";

const frame = {
  demonstration: z.boolean(),
  issued: z.iso.date(),
  description: z.string().default(""),
  keywords: z.array(z.string()).default([]),
  municipality: documentMunicipalitySchema,
};

/** What `templates/package.typ` typesets: where in the package each attachment stands, and which are left out and why. */
export const packageListSchema = z.strictObject({
  kind: z.literal("package"),
  ...frame,
  meeting: z.strictObject({ committee: z.string(), heading: z.string().default("Dagsorden"), date: z.iso.date() }),
  enclosures: z.array(
    z.strictObject({
      /** "Bilag 2 til punkt 3" */
      number: z.string(),
      title: z.string(),
      /** First page in the package, when the attachment is part of it. */
      page: z.int().positive().optional(),
      pages: z.int().positive().optional(),
      /** Why it is not part of it, as a sentence. */
      reason: z.string().optional(),
      /** Where it can be fetched. */
      link: z.url({ protocol: /^https?$/ }).optional(),
    }),
  ),
});
export type PackageListInput = z.input<typeof packageListSchema>;

/** What `templates/picture.typ` typesets: one attached picture on a page of its own. Its alt text is its title. */
export const picturePageSchema = z.strictObject({
  kind: z.literal("picture"),
  ...frame,
  number: z.string(),
  title: z.string().min(1),
  /** Key of the picture in `typeset`'s option `images`. */
  src: z.string().min(1),
});
export type PicturePageInput = z.input<typeof picturePageSchema>;
