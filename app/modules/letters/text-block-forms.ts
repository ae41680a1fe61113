import { z } from "zod";
import { richField } from "./rich-field";

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const ticked = z.preprocess((value) => value === "ja", z.boolean());

const title = z
  .string("Skriv, hvad teksten hedder på listen.")
  .trim()
  .min(2, "Skriv, hvad teksten hedder på listen.")
  .max(120, "Skriv højst 120 tegn.");
const content = richField("Teksten").refine((blocks) => blocks.length > 0, "Skriv den tekst, der skal stå i brevene.");

export const createTextBlockForm = z.object({ title, content });
export type CreateTextBlockInput = z.infer<typeof createTextBlockForm>;

export const editTextBlockForm = z.object({
  textBlockId: z.uuid(outdated),
  version: z.coerce.number(outdated).int().min(1),
  title,
  content,
  active: ticked,
});
export type EditTextBlockInput = z.infer<typeof editTextBlockForm>;
