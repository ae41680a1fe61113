import { z } from "zod";
import { breakReasons } from "./series-break";

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";

export const addBreakForm = z
  .object({
    seriesId: z.uuid(outdated),
    /** as it is typed, in the series' own frequency */
    period: z
      .string("Skriv den første periode, der er gjort op på den nye måde.")
      .trim()
      .max(40, "Skriv højst 40 tegn."),
    reason: z.enum(breakReasons, "Vælg, hvorfor tallene ikke kan sammenlignes."),
    words: z.string().trim().max(200, "Skriv højst 200 tegn.").default(""),
    /** the break is one of every series of the same measure and frequency */
    everySeries: z
      .literal("ja")
      .optional()
      .transform((value) => value === "ja"),
  })
  .refine(({ reason, words }) => reason !== "other" || words !== "", {
    path: ["words"],
    message: "Skriv, hvad der skete.",
  });
export type AddBreakInput = z.infer<typeof addBreakForm>;

export const removeBreakForm = z.object({ breakId: z.uuid(outdated) });
