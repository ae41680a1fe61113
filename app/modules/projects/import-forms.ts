import { z } from "zod";
import { idField, optionalText } from "./project-forms";

const text = z
  .string("Sæt tabellen ind, eller vælg en fil.")
  .max(900_000, "Tabellen er for stor. Del den i flere.")
  .refine((words) => words.trim() !== "", "Sæt tabellen ind, eller vælg en fil.");

/** A table of measurements: pasted, or as it was read from a file. */
export const previewMeasurementsForm = z.object({ projectId: idField, text });
export type PreviewMeasurementsInput = z.infer<typeof previewMeasurementsForm>;

/** `seen`: which state of the measurements the preview was shown against. */
export const importMeasurementsForm = previewMeasurementsForm.extend({
  reason: optionalText(500),
  seen: z.string("Siden er forældet. Genindlæs den, og prøv igen.").max(400_000),
});
export type ImportMeasurementsInput = z.infer<typeof importMeasurementsForm>;
