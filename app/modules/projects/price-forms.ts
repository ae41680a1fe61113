import { z } from "zod";
import { readDanishNumber } from "~/modules/figures/danish-number";
import { lengthUnits, pricePeriods } from "./price-table";
import { idField, moneyField, neededText, optionalText, versionField } from "./project-forms";

/** A length or hours; null = not known. */
const amountField = (most: number, decimals: number) =>
  z
    .string()
    .trim()
    .default("")
    .transform((text, ctx) => {
      if (text === "") return null;
      const read = readDanishNumber(text, { decimals: false, most });
      const refuse = (message: string) => {
        ctx.addIssue({ code: "custom", message });
        return z.NEVER;
      };
      if (read.kind !== "number") return refuse(read.message);
      if (read.number.unit !== null) return refuse("Skriv tallet uden enhed.");
      const { value } = read.number;
      if (value <= 0 || value > most) return refuse(`Skriv et tal over 0 og højst ${most}.`);
      const scale = 10 ** decimals;
      return Math.abs(value * scale - Math.round(value * scale)) < 1e-9
        ? value
        : refuse(`Skriv højst ${decimals === 1 ? "én decimal" : "to decimaler"}.`);
    });

const facts = {
  title: neededText("Skriv, hvad tabellen viser, for eksempel Tilbud til unge i KSI.", 200),
  source: neededText("Skriv, hvor priserne kommer fra.", 200),
  note: optionalText(1000),
};

export const createPriceTableForm = z.object({
  committeeId: z.uuid("Vælg det udvalg, tabellen er til."),
  /** "" = no case of its own */
  caseNumber: optionalText(40),
  ...facts,
});
export type CreatePriceTableInput = z.infer<typeof createPriceTableForm>;

export const editPriceTableForm = z.object({ priceTableId: idField, version: versionField, ...facts });
export type EditPriceTableInput = z.infer<typeof editPriceTableForm>;

const ticked = z
  .literal("ja")
  .optional()
  .transform((value) => value === "ja");

const offer = {
  name: neededText("Skriv, hvad tilbuddet hedder.", 200),
  provider: optionalText(200),
  per: z.enum(pricePeriods, "Vælg, hvad prisen er for."),
  length: amountField(520, 2),
  lengthUnit: z.enum(lengthUnits, "Vælg uger eller måneder.").default("month"),
  hours: amountField(60, 1),
  targetGroup: optionalText(200),
  note: optionalText(300),
  compared: ticked,
};

const needed = (price: number | null, ctx: z.RefinementCtx): number => {
  if (price !== null) return price;
  ctx.addIssue({ code: "custom", message: "Skriv prisen i kroner, for eksempel 16.990." });
  return z.NEVER;
};
const price = moneyField.transform(needed);
const validFrom = z.iso.date("Skriv, fra hvilken dag prisen gælder.");

export const addOfferForm = z.object({ priceTableId: idField, version: versionField, ...offer, price, validFrom });
export type AddOfferInput = z.infer<typeof addOfferForm>;

export const editOfferForm = z.object({
  offerId: idField,
  version: versionField,
  ...offer,
  /** unticked: it is offered no more */
  active: ticked,
});
export type EditOfferInput = z.infer<typeof editOfferForm>;

export const setPriceForm = z.object({
  offerId: idField,
  version: versionField,
  price,
  validFrom,
  reason: optionalText(300),
});
export type SetPriceInput = z.infer<typeof setPriceForm>;
