import { z } from "zod";
import { passageWords } from "~/modules/richtext/passages";
import { withholdingGrounds, type WithholdingGround } from "./public-letter";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number().int("Siden er forældet. Genindlæs den, og prøv igen.");
const quote = z
  .string()
  .transform(passageWords)
  .pipe(z.string().min(1, "Markér de ord, der skal udelades.").max(4000, "Markér højst 4.000 tegn ad gangen."));

export const withholdForm = z.object({
  letterId: id,
  version,
  /** the letter's block; "" = of the inquiry */
  blockId: z.string().max(40),
  quote,
  ground: z.enum(
    Object.keys(withholdingGrounds) as [WithholdingGround, ...WithholdingGround[]],
    "Vælg, hvilket hensyn der kræver det.",
  ),
});
export type WithholdInput = z.infer<typeof withholdForm>;

export const showAgainForm = z.object({ letterId: id, version, blockId: z.string().max(40), quote });
export type ShowAgainInput = z.infer<typeof showAgainForm>;

export const inquiryShownForm = z.object({ letterId: id, version, shows: z.enum(["ja", "nej"]) });
export type InquiryShownInput = z.infer<typeof inquiryShownForm>;

export const publishLetterForm = z.object({ letterId: id });
export const withdrawLetterForm = z.object({
  letterId: id,
  reason: z
    .string()
    .trim()
    .min(3, "Skriv kort, hvorfor svaret trækkes tilbage. Det vises kun internt.")
    .max(500, "Skriv højst 500 tegn."),
});
