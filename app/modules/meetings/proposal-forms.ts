import { z } from "zod";
import { purposes } from "./proposal";

/** The fields of the proposals' and attachments' forms, each said once. Messages say what to write. */

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int().min(1);
const text = (limit: number) => z.string().trim().max(limit, `Skriv højst ${limit} tegn.`);
const ticked = z.preprocess((value) => value === "ja", z.boolean());

const title = z
  .string("Skriv sagens titel.")
  .trim()
  .min(3, "Skriv sagens titel, som den skal stå på dagsordenen.")
  .max(400, "Skriv højst 400 tegn.");
const purpose = z.enum(purposes, "Vælg, hvad udvalget skal.");
const committeeId = z.uuid("Vælg det udvalg, sagen er til.");

export const createProposalForm = z.object({ caseFileId: id, committeeId, title, purpose });
export type CreateProposalInput = z.infer<typeof createProposalForm>;

export const proposalForm = z.object({ proposalId: id });

export const proposalFactsForm = z.object({
  proposalId: id,
  version,
  title,
  purpose,
  committeeId,
  closed: ticked,
  closedReason: text(500).default(""),
});
export type ProposalFactsInput = z.infer<typeof proposalFactsForm>;

export const returnProposalForm = z.object({
  proposalId: id,
  comment: z
    .string("Skriv, hvad der skal rettes.")
    .trim()
    .min(1, "Skriv, hvad der skal rettes. Det er det, forfatteren får at vide.")
    .max(5000, "Skriv højst 5.000 tegn."),
});
export type ReturnProposalInput = z.infer<typeof returnProposalForm>;

/** What an editor sends when a text saves itself (richtext/autosave-contract.ts); the document is checked by `saveText`. */
export const saveProposalTextForm = z.object({
  proposalId: id,
  saveId: z.string().min(8).max(100),
  baseRevision: z.number().int().min(1),
  document: z.unknown(),
  mine: z.unknown().optional(),
});
export type SaveProposalTextInput = z.infer<typeof saveProposalTextForm>;

export const attachmentForm = z.object({ proposalId: id, attachmentId: id });

export const editAttachmentForm = attachmentForm.extend({
  title: z.string().trim().min(1, "Skriv, hvad bilaget hedder.").max(300, "Skriv højst 300 tegn."),
  closed: ticked,
  remark: text(200).default(""),
});
export type EditAttachmentInput = z.infer<typeof editAttachmentForm>;

export const moveAttachmentForm = attachmentForm.extend({ index: z.coerce.number().int().min(0).max(1000) });
export type MoveAttachmentInput = z.infer<typeof moveAttachmentForm>;

/** What the receipt's "Fortryd" sends back; that the file was there is asked of the history. */
export const restoreAttachmentForm = attachmentForm.extend({
  title: text(300),
  closed: ticked,
  remark: text(200).default(""),
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: text(200),
  position: z.coerce.number().int().min(0).max(1000),
});
export type RestoreAttachmentInput = z.infer<typeof restoreAttachmentForm>;
