import { z } from "zod";
import { documentMunicipalitySchema } from "./meeting-document";

/**
 * What `templates/signature-page.typ` typesets: who has signed the minutes' frozen body, and which body that is.
 *
 * The page is joined after the body and counts by itself ("Underskriftsside 1 af 1"): the body's own "Side 3 af 17"
 * stays true, since what the members signed are the body's bytes and this page came later. It says nothing of when the
 * seal was set, which only the seal knows.
 */
const signatureSchema = z
  .strictObject({
    name: z.string().min(1),
    party: z.string().optional(),
    /** "Formand", "Næstformand", "Medlem", "Stedfortræder for …". */
    role: z.string().default("Medlem"),
    state: z.enum(["signed", "missing", "refused"]),
    /** When it was signed or refused, in words: "19-08-2022 kl. 08.10". */
    at: z.string().optional(),
    /** The signature's control code, as the system keeps it. */
    code: z.string().optional(),
    /** Why it is missing or refused, in the member's or secretary's words; of a signature that came after a refusal, that too. */
    remark: z.string().optional(),
  })
  .refine((signature) => signature.state !== "signed" || (signature.at && signature.code), {
    message: "En underskrift skal have tidspunkt og kontrolkode.",
  });

export const signaturePageDocumentSchema = z.strictObject({
  kind: z.literal("signature-page"),
  edition: z.enum(["members", "public"]),
  demonstration: z.boolean(),
  issued: z.iso.date(),
  description: z.string().default(""),
  keywords: z.array(z.string()).default([]),
  municipality: documentMunicipalitySchema,
  meeting: z.strictObject({
    committee: z.string().min(1),
    heading: z.string().default("Referat"),
    date: z.iso.date(),
  }),
  /** The body that was signed. In the public edition, too, the hash is the signed file's; `isThisFile` says which. */
  body: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    pages: z.int().positive(),
    /** What it is, as sentences name it: "referatet", "tillægget". */
    noun: z.string().min(1).default("referatet"),
    /** Whether the page follows the very body that was signed, or the public edition made from the same decisions. */
    isThisFile: z.boolean().default(true),
    /** Where the body can be fetched unchanged. */
    link: z.url({ protocol: /^https?$/ }).optional(),
  }),
  signatures: z.array(signatureSchema).min(1),
  seal: z.strictObject({ by: z.string().min(1), demonstration: z.boolean() }),
  /** The address where anyone may check the file. */
  verifyAt: z.string().min(1),
});

export type SignaturePageDocument = z.output<typeof signaturePageDocumentSchema>;
export type SignaturePageDocumentInput = z.input<typeof signaturePageDocumentSchema>;
