import { z } from "zod";
import { directions, indicatorKinds, indicatorRoles } from "./indicator";
import { measuringMoments } from "./measuring-moment";
import { idField, neededText, optionalText, versionField, whenFieldOf } from "./project-forms";

const number = z.string().trim().max(40, "Skriv højst 40 tegn.").default("");

const moment = {
  moment: z.enum(measuringMoments, "Vælg, hvornår der måles."),
  momentWords: optionalText(80),
};

const momentNamed = ({
  value,
  issues,
}: {
  value: { moment: string; momentWords: string };
  issues: unknown[];
}): void => {
  if (value.moment === "other" && value.momentWords === "")
    issues.push({
      code: "custom",
      path: ["momentWords"],
      message: "Skriv, hvornår der måles, for eksempel tre måneder efter.",
      input: value,
    });
};

const facts = {
  name: neededText("Skriv, hvad der måles, for eksempel Selvforsørgende.", 200),
  role: z.enum(indicatorRoles, "Vælg, hvad indikatoren fortæller."),
  unit: optionalText(40),
  decimals: z.coerce
    .number("Skriv et tal fra 0 til 4.")
    .int("Skriv et helt tal fra 0 til 4.")
    .min(0, "Skriv et tal fra 0 til 4.")
    .max(4, "Skriv et tal fra 0 til 4."),
  direction: z.enum(directions, "Vælg, hvilken vej der er god."),
  /** of a scale, as they are written */
  scaleMin: number,
  scaleMax: number,
  ...moment,
  /** as it is written: "33", "60 %", "4/5" */
  target: number,
  targetOn: whenFieldOf,
  source: neededText("Skriv, hvor tallene kommer fra, for eksempel slutevalueringen.", 200),
  note: optionalText(1000),
};

/** What was written of one measurement. */
const written = { value: number, count: number, base: number };

export const addIndicatorForm = z
  .object({
    projectId: idField,
    kind: z.enum(indicatorKinds, "Vælg, hvad der tælles."),
    ...facts,
    /** its baseline, where that is known already */
    baselineValue: number,
    baselineCount: number,
    baselineBase: number,
    baselineOn: whenFieldOf,
  })
  .check(momentNamed);
export type AddIndicatorInput = z.infer<typeof addIndicatorForm>;

export const editIndicatorForm = z.object({ indicatorId: idField, version: versionField, ...facts }).check(momentNamed);
export type EditIndicatorInput = z.infer<typeof editIndicatorForm>;

export const indicatorForm = z.object({ indicatorId: idField, version: versionField });
export type IndicatorInput = z.infer<typeof indicatorForm>;

const measurement = {
  group: optionalText(120),
  ...moment,
  takenOn: whenFieldOf,
  ...written,
  /** "" = the indicator's */
  source: optionalText(200),
  note: optionalText(1000),
};

export const enterMeasurementForm = z
  .object({ indicatorId: z.uuid("Vælg, hvad der er målt."), ...measurement })
  .check(momentNamed);
export type EnterMeasurementInput = z.infer<typeof enterMeasurementForm>;

const reason = neededText("Skriv, hvorfor tallet rettes. Det gamle bevares.", 500);

export const correctMeasurementForm = z
  .object({ measurementId: idField, version: versionField, reason, ...measurement })
  .check(momentNamed);
export type CorrectMeasurementInput = z.infer<typeof correctMeasurementForm>;

export const removeMeasurementForm = z.object({
  measurementId: idField,
  version: versionField,
  reason: neededText("Skriv, hvorfor målingen fjernes. Den bevares i rettelserne.", 500),
});
export type RemoveMeasurementInput = z.infer<typeof removeMeasurementForm>;
