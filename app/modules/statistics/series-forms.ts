import { z } from "zod";
import { figureUnits } from "~/modules/figures/figure-unit";
import { frequencies, frequencyOf } from "./period";
import { directions } from "./series";

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(outdated);
const version = z.coerce.number(outdated).int().min(1);
const line = (missing: string, most = 200) =>
  z
    .string(missing)
    .trim()
    .min(2, missing)
    .max(most, `Skriv højst ${most} tegn.`)
    .transform((text) => text.replace(/\s+/g, " "));

const ticked = z
  .literal("ja")
  .optional()
  .transform((value) => value === "ja");

const facts = {
  measure: line("Skriv, hvad der måles, for eksempel Rettidig aktivering."),
  area: line("Skriv, hvor det måles, for eksempel kommunens navn eller Hele landet."),
  targetGroup: z.string().trim().max(200, "Skriv højst 200 tegn.").default(""),
  decimals: z.coerce
    .number("Skriv et tal fra 0 til 4.")
    .int("Skriv et helt tal fra 0 til 4.")
    .min(0, "Skriv et tal fra 0 til 4.")
    .max(4, "Skriv et tal fra 0 til 4."),
  unbounded: ticked,
  direction: z.enum(directions, "Vælg, hvilken vej der er god."),
  source: line("Skriv, hvor tallene kommer fra, for eksempel Jobindsats."),
  note: z.string().trim().max(2000, "Skriv højst 2.000 tegn.").default(""),
};

export const createSeriesForm = z.object({
  ...facts,
  unit: z.enum(figureUnits, "Vælg, hvad tallene tæller."),
  frequency: z.enum(frequencies, "Vælg, hvor tit der måles."),
});
/** Shares are from 0 to 100 unless it is said that the series counts something else. */
type UnboundedIfSaid<T extends { unbounded: boolean }> = Omit<T, "unbounded"> & { unbounded?: boolean };
export type CreateSeriesInput = UnboundedIfSaid<z.infer<typeof createSeriesForm>>;

export const editSeriesForm = z.object({ seriesId: id, version, ...facts });
export type EditSeriesInput = UnboundedIfSaid<z.infer<typeof editSeriesForm>>;

export const deleteSeriesForm = z.object({ seriesId: id, version });
export type DeleteSeriesInput = z.infer<typeof deleteSeriesForm>;

/** What was typed for one period; "" = no value. */
export interface EnteredValue {
  period: string;
  text: string;
  provisional: boolean;
}

/** The name of a period's field: the fault is said at it. */
export const valueField = (period: string): string => `tal.${period}`;
export const provisionalField = (period: string): string => `foreloebig.${period}`;

/** Several periods in one form: their fields are named by the period. */
export const enterValuesForm = z
  .object({
    seriesId: id,
    version,
    reason: z.string().trim().max(500, "Skriv højst 500 tegn.").default(""),
  })
  .catchall(z.string(outdated).max(100, "Skriv højst 100 tegn."))
  .transform(({ seriesId, version, reason, ...fields }) => ({
    seriesId,
    version,
    reason,
    values: Object.entries(fields).flatMap(([name, text]): EnteredValue[] => {
      const period = name.startsWith("tal.") ? name.slice(4) : "";
      return frequencyOf(period) === null
        ? []
        : [{ period, text: String(text).trim(), provisional: fields[provisionalField(period)] === "ja" }];
    }),
  }));
export type EnterValuesInput = z.infer<typeof enterValuesForm>;
