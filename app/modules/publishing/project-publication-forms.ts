import { z } from "zod";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");

export const publishProjectForm = z.object({ projectId: id });
export const contactShownForm = z.object({ projectId: id, shows: z.enum(["ja", "nej"]) });
export const withdrawProjectForm = z.object({
  projectId: id,
  reason: z
    .string()
    .trim()
    .min(3, "Skriv kort, hvorfor projektet trækkes tilbage. Det vises kun internt.")
    .max(500, "Skriv højst 500 tegn."),
});
