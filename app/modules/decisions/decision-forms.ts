import { z } from "zod";
import { roundNumber, ticked } from "./round-forms";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number().int().nonnegative();

export const meetingForm = z.object({ meetingId: id });

export const decisionForm = z
  .object({
    itemId: id,
    /** the recommendation point's block id; "" = the whole item */
    pointId: z.string().max(100).default(""),
    outcome: z.string().trim().max(200, "Udfaldet er for langt. Skriv resten i teksten.").default(""),
    text: z
      .string()
      .max(20_000, "Beslutningen er længere, end der er plads til (20.000 tegn).")
      .transform((text) => text.replace(/\r\n/g, "\n").trim())
      .default(""),
    /** the version the form was filled from; 0 = there was none */
    version,
  })
  .refine(({ outcome, text }) => outcome !== "" || text !== "", {
    path: ["text"],
    message: "Vælg et udfald, eller skriv beslutningen.",
  });

export const attendanceForm = z.object({
  meetingId: id,
  userId: id,
  state: z.enum(["present", "apology", "absent"], "Vælg til stede, afbud eller fraværende."),
  substituteForId: z.preprocess((value) => (value === "" ? null : value), id.nullable().default(null)),
});

export const recorderForm = z.object({
  meetingId: id,
  recorderId: z.preprocess((value) => (value === "" ? null : value), id.nullable()),
});

export const signForm = z.object({
  meetingId: id,
  number: roundNumber,
  bodySha256: z.string().regex(/^[0-9a-f]{64}$/, "Siden er forældet. Genindlæs den, og prøv igen."),
  password: z.string().min(1, "Skriv din adgangskode."),
  /** also signs with a certificate of their own, when the round is over */
  withCertificate: ticked,
});

export const closeSigningForm = z.object({
  meetingId: id,
  number: roundNumber,
  /** needed where somebody is missing */
  reason: z.string().trim().max(500, "Skriv højst 500 tegn.").default(""),
});
