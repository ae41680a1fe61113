import { z } from "zod";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");

export const publishForm = z.object({ meetingId: id });
export const withdrawForm = z.object({
  meetingId: id,
  reason: z
    .string()
    .trim()
    .min(3, "Skriv kort, hvorfor mødet trækkes tilbage. Det vises kun internt.")
    .max(500, "Skriv højst 500 tegn."),
});
