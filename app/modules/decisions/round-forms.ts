import { z } from "zod";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
/** 0 = the minutes, n = the n-th addendum */
export const roundNumber = z.coerce.number().int().min(0).max(999).default(0);
export const ticked = z.preprocess((value) => value === "ja", z.boolean());

const plainText = (most: number, long: string) =>
  z
    .string()
    .max(most, long)
    .transform((text) => text.replace(/\r\n/g, "\n").trim());

export const roundForm = z.object({ meetingId: id, number: roundNumber });

export const commentForm = z.object({
  meetingId: id,
  /** null: about the minutes as a whole */
  itemId: z.preprocess((value) => (value === "" ? null : value), id.nullable().default(null)),
  text: plainText(4000, "Bemærkningen er længere, end der er plads til (4.000 tegn).").pipe(
    z.string().min(1, "Skriv, hvad du vil bemærke."),
  ),
});

export const answerForm = z.object({
  meetingId: id,
  commentId: id,
  answer: plainText(4000, "Svaret er længere, end der er plads til (4.000 tegn).").pipe(
    z.string().min(1, "Skriv et svar."),
  ),
});

export const approvalForm = z.object({
  meetingId: id,
  textHash: z.string().regex(/^[0-9a-f]{64}$/, "Siden er forældet. Genindlæs den, og prøv igen."),
});

export const refusalForm = roundForm.extend({
  reason: plainText(500, "Skriv højst 500 tegn.").pipe(
    z.string().min(5, "Skriv kort, hvorfor du ikke vil underskrive."),
  ),
});

export const reminderForm = roundForm.extend({
  /** null: everybody who is missing */
  userId: z.preprocess((value) => (value === "" ? null : value), id.nullable().default(null)),
});

/** The passphrase's name says that it is a secret: it is neither kept nor sent back (withoutSecrets in http.server.ts). */
export const certificateForm = roundForm.extend({
  certificatePassword: z.string().max(500, "Adgangskoden er for lang.").default(""),
});

const addendum = {
  meetingId: id,
  text: plainText(20_000, "Tillægget er længere, end der er plads til (20.000 tegn).").pipe(
    z.string().min(1, "Skriv, hvad der skal stå."),
  ),
  reason: plainText(1000, "Skriv højst 1.000 tegn.").pipe(z.string().min(5, "Skriv, hvorfor referatet skal rettes.")),
  mayBePublic: ticked,
};
export const draftAddendumForm = z.object(addendum);
export const editAddendumForm = z.object({
  ...addendum,
  number: z.coerce.number().int().min(1).max(999),
  version: z.coerce.number().int().positive(),
});
export const addendumForm = z.object({ meetingId: id, number: z.coerce.number().int().min(1).max(999) });
export const lockAddendumForm = addendumForm.extend({ version: z.coerce.number().int().positive() });
