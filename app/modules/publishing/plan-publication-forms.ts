import { z } from "zod";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");

export const publishPlanForm = z.object({ planId: id });
export const withdrawPlanForm = z.object({
  planId: id,
  reason: z
    .string()
    .trim()
    .min(3, "Skriv kort, hvorfor planen trækkes tilbage. Det vises kun internt.")
    .max(500, "Skriv højst 500 tegn."),
});
