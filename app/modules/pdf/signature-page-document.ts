import { z } from "zod";
import { documentMunicipalitySchema } from "./meeting-document";

/**
 * What `templates/signature-page.typ` typesets: who has signed the frozen body of minutes or of a letter, and which body that is.
 *
 * The page is joined after the body and counts by itself ("Underskriftsside 1 af 1"): the body's own "Side 3 af 17"
 * stays true, since what was signed are the body's bytes and this page came later. It says nothing of when the
 * seal was set, which only the seal knows.
 */
const signatureSchema = z
  .strictObject({
    name: z.string().min(1),
    party: z.string().optional(),
    /** "Formand", "Næstformand", "Medlem", "Stedfortræder for …"; of a letter the signatory's title. */
    role: z.string().default("Medlem"),
    /** Of a letter: in whose place it is signed, and why: "For Bo Jeppesen, formand", "Formanden er bortrejst." */
    inPlaceOf: z.string().optional(),
    reason: z.string().optional(),
    state: z.enum(["signed", "missing", "refused"]),
    /** When it was signed or refused, in words: "19-08-2022 kl. 08.10". */
    at: z.string().optional(),
    /** The signature's control code, as the system keeps it. */
    code: z.string().optional(),
    /** Why it is refused, in the member's own words; of a signature that came after a refusal, that too. */
    remark: z.string().optional(),
  })
  .refine((signature) => signature.state !== "signed" || (signature.at && signature.code), {
    message: "En underskrift skal have tidspunkt og kontrolkode.",
  });

const meetingSchema = z.strictObject({
  committee: z.string().min(1),
  heading: z.string().default("Referat"),
  date: z.iso.date(),
});

const letterSchema = z.strictObject({ subject: z.string().min(1), date: z.iso.date(), addressee: z.string().min(1) });

const pageSchema = z.strictObject({
  kind: z.literal("signature-page"),
  edition: z.enum(["members", "public"]),
  demonstration: z.boolean(),
  issued: z.iso.date(),
  description: z.string().default(""),
  keywords: z.array(z.string()).default([]),
  municipality: documentMunicipalitySchema,
  /** What was signed belongs to a meeting, or is a letter. */
  meeting: meetingSchema.optional(),
  letter: letterSchema.optional(),
  /** The body that was signed. In the public edition, too, the hash is the signed file's; `isThisFile` says which. */
  body: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    pages: z.int().positive(),
    /** What it is, as sentences name it: "referatet", "tillægget", "brevet". */
    noun: z.string().min(1).default("referatet"),
    /** Whether the page follows the very body that was signed, or the public edition made from the same decisions. */
    isThisFile: z.boolean().default(true),
    /** Where the body can be fetched unchanged. */
    link: z.url({ protocol: /^https?$/ }).optional(),
  }),
  signatures: z.array(signatureSchema).min(1),
  /** Who closed the round before everybody had answered, and why, in their words. */
  closed: z.strictObject({ by: z.string().min(1), reason: z.string().min(1) }).optional(),
  seal: z.strictObject({ by: z.string().min(1), demonstration: z.boolean() }),
  /** The address where anyone may check the file. */
  verifyAt: z.string().min(1),
});

export const signaturePageDocumentSchema = pageSchema.refine(
  ({ meeting, letter }) => (meeting === undefined) !== (letter === undefined),
  { message: "Underskrifterne hører enten til et møde eller til et brev." },
);

export type SignaturePageDocument = z.output<typeof signaturePageDocumentSchema>;
export type SignaturePageDocumentInput = z.input<typeof signaturePageDocumentSchema>;
