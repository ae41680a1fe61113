import { z } from "zod";
import { timeKinds } from "./noted-times";

/** The fields of the forms about who is there, and when. Messages say what to write. */

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const orNull = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), field.nullable());
const time = z
  .string("Skriv et klokkeslæt som 15.40.")
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, "Skriv et klokkeslæt som 15.40.")
  .transform((value) => value.replace(":", ".").padStart(5, "0"));

export const takePenForm = z.object({
  meetingId: id,
  /** whoever held it as the page showed it, "" for nobody; left out: whoever has it */
  from: z.preprocess((value) => (value === "" ? null : value), id.nullable().optional()),
});

export const goToItemForm = z.object({ meetingId: id, itemId: id });

/** Somebody comes or goes, now or at a time that is written. */
export const comingForm = z.object({ meetingId: id, userId: id, time: orNull(time).default(null) });

export const outForm = z.object({ meetingId: id, itemId: id, userId: id });

export const itemPresenceForm = z.object({
  meetingId: id,
  itemId: id,
  userId: id,
  there: z.enum(["ja", "nej"], "Vælg, om personen deltog.").transform((value) => value === "ja"),
});

export const correctTimeForm = z.object({
  meetingId: id,
  what: z.enum(timeKinds, "Siden er forældet. Genindlæs den, og prøv igen."),
  /** of the pause or the item */
  id: orNull(id).default(null),
  userId: orNull(id).default(null),
  time,
  /** ISO: what the form was filled from */
  was: z.iso.datetime("Siden er forældet. Genindlæs den, og prøv igen."),
});

export const nameSubstituteForm = z.object({
  requestId: id,
  substituteId: z.uuid("Vælg, hvem der er stedfortræder."),
});
export const requestForm = z.object({ requestId: id });
