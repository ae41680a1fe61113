import { z } from "zod";

/** The fields of the case forms, each said once. Messages say what to write. */

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int().min(1);

const caseFacts = {
  title: z
    .string("Skriv, hvad sagen handler om.")
    .trim()
    .min(3, "Skriv, hvad sagen handler om.")
    .max(400, "Skriv højst 400 tegn."),
  /** KLE: group, main subject, subject, and the facet with its letter; any of the last parts may be left out */
  subjectCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(\d{2}(\.\d{2}){0,2}( [A-Z]\d{2})?)?$/, "Skriv emnet som i KLE, for eksempel 15.20.00 G01.")
    .default(""),
};

export const createCaseForm = z.object(caseFacts);
export type CreateCaseInput = z.infer<typeof createCaseForm>;

export const editCaseForm = z.object({ caseFileId: id, version, ...caseFacts });
export type EditCaseInput = z.infer<typeof editCaseForm>;

export const caseForm = z.object({ caseFileId: id });

export const journalNoteForm = z.object({
  caseFileId: id,
  text: z
    .string("Skriv notatet.")
    .trim()
    .min(1, "Skriv notatet.")
    .max(20_000, "Et notat kan højst have 20.000 tegn. Læg en længere tekst på sagen som dokument."),
});
export type JournalNoteInput = z.infer<typeof journalNoteForm>;

export const directions = ["received", "sent", "internal"] as const;
export type Direction = (typeof directions)[number];

export const directionNames: Record<Direction, string> = {
  received: "Modtaget",
  sent: "Sendt",
  internal: "Internt",
};

export const caseDocumentForm = z.object({
  caseFileId: id,
  title: z.string().trim().max(300, "Skriv højst 300 tegn.").default(""),
  direction: z.enum(directions, "Vælg, om dokumentet er modtaget, sendt eller internt."),
  datedOn: z.iso.date("Vælg dokumentets dato."),
});
export type CaseDocumentInput = z.infer<typeof caseDocumentForm>;
