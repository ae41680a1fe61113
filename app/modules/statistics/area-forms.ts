import { z } from "zod";

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const day = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || z.iso.date().safeParse(text).success, "Skriv en dato, der findes.")
  .transform((text) => (text === "" ? null : text));

export const addAreaForm = z
  .object({
    name: z
      .string("Skriv områdets navn.")
      .trim()
      .min(2, "Skriv områdets navn.")
      .max(200, "Skriv højst 200 tegn.")
      .transform((text) => text.replace(/\s+/g, " ")),
    validFrom: day,
    validTo: day,
    successor: z.string().trim().max(200, "Skriv højst 200 tegn.").default(""),
  })
  .superRefine(({ validFrom, validTo, successor }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (validFrom === null && validTo === null)
      refuse(
        "validTo",
        "Skriv, hvornår området ophørte, eller hvornår det blev til. Ellers er der ikke noget at holde øje med.",
      );
    if (validFrom !== null && validTo !== null && validTo < validFrom)
      refuse("validTo", "Området ophører, før det bliver til. Ret en af datoerne.");
    if (successor !== "" && validTo === null)
      refuse("validTo", "Skriv den sidste dag, før området blev en del af et andet.");
  });
export type AddAreaInput = z.infer<typeof addAreaForm>;

export const removeAreaForm = z.object({ areaId: z.uuid(outdated) });
