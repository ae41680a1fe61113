import { z } from "zod";
import { frequencies, readPeriod } from "~/modules/statistics/period";
import { distances } from "./plan";
import { standings } from "./standing";

/** The fields of the plans' forms, each said once. Messages say what to write. */

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(outdated);
const version = z.coerce.number(outdated).int().min(1);
const words = (most: number) => z.string().trim().max(most, `Skriv højst ${most} tegn.`).default("");
const emptyIsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());
const day = z.iso.date("Skriv datoen som dag, måned og år, for eksempel 31-12-2021.");
const several = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
  z.array(id),
);

const title = z
  .string("Skriv planens titel.")
  .trim()
  .min(3, "Skriv planens titel, for eksempel Beskæftigelsesplan 2021.")
  .max(200, "Skriv højst 200 tegn.");
const year = z.coerce
  .number("Skriv årstallet med fire cifre.")
  .int("Skriv årstallet med fire cifre.")
  .min(1990, "Skriv årstallet med fire cifre.")
  .max(2100, "Skriv årstallet med fire cifre.");
const validity = { validFrom: emptyIsNull(day), validTo: emptyIsNull(day) };

const inOrder = (
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  issue: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void },
) => {
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    issue.addIssue({ code: "custom", path: ["validTo"], message: "Den sidste dag ligger før den første." });
};

export const createPlanForm = z
  .object({
    kindId: z.uuid("Vælg, hvad det er for en plan."),
    title,
    year,
    ...validity,
    committeeId: z.uuid("Vælg det udvalg, der vedtager planen."),
    caseFileId: z.uuid("Vælg den sag, planen hører til."),
  })
  .superRefine(inOrder);
export type CreatePlanInput = z.infer<typeof createPlanForm>;

export const editPlanForm = z.object({ planId: id, version, title, year, ...validity }).superRefine(inOrder);
export type EditPlanInput = z.infer<typeof editPlanForm>;

export const planForm = z.object({ planId: id, version });
export type PlanInput = z.infer<typeof planForm>;

/** What an editor sends when a text saves itself (richtext/autosave-contract.ts); the document is checked by `saveText`. */
export const savePlanTextForm = z.object({
  planId: id,
  saveId: z.string().min(8).max(100),
  baseRevision: z.number().int().min(1),
  document: z.unknown(),
  mine: z.unknown().optional(),
});
export type SavePlanTextInput = z.infer<typeof savePlanTextForm>;

/** The name of the field in which a national goal is answered. */
export const answerField = (nationalGoalId: string): string => `svar.${nationalGoalId}`;

/** Goals a line each, answers in fields that are named by what they answer. */
export const planGoalsForm = z
  .object({ planId: id, version, goals: words(10_000), groupIds: several })
  .catchall(z.string(outdated).max(500, "Skriv højst 500 tegn."))
  .transform(({ planId, version: seen, goals, groupIds, ...fields }) => ({
    planId,
    version: seen,
    goals: goals.split("\n").map((line) => line.trim()).filter(Boolean), // prettier-ignore
    groupIds,
    answers: Object.entries(fields).flatMap(([name, text]) =>
      name.startsWith("svar.") && z.uuid().safeParse(name.slice(5)).success && String(text).trim() !== ""
        ? [{ nationalGoalId: name.slice(5), text: String(text).trim() }]
        : [],
    ),
  }))
  .refine(({ goals }) => goals.length <= 30, { path: ["goals"], message: "Skriv højst 30 mål." })
  .refine(({ goals }) => goals.every((goal) => goal.length <= 500), {
    path: ["goals"],
    message: "Skriv højst 500 tegn i hvert mål.",
  });
export type PlanGoalsInput = z.infer<typeof planGoalsForm>;

/** "december 2020", "2020-12" */
const period = z.string().trim().max(60, "Skriv højst 60 tegn.").default("").transform((text, context) => {
  if (text === "") return "";
  const read = frequencies.map((frequency) => readPeriod(text, frequency)).find((one) => one !== null);
  if (read) return read;
  context.addIssue({ code: "custom", message: "Skriv perioden, for eksempel december 2021." });
  return z.NEVER;
}); // prettier-ignore

const indicator = {
  name: z
    .string("Skriv, hvad der følges.")
    .trim()
    .min(3, "Skriv, hvad der følges, for eksempel Borgere i fleksjob.")
    .max(200, "Skriv højst 200 tegn."),
  seriesId: emptyIsNull(id),
  ownerId: z.uuid("Vælg, hvem der følger målet."),
  baselinePeriod: period,
  /** as it is written: "385" */
  targetValue: words(60),
  targetPeriod: period,
};

export const addIndicatorForm = z.object({ planId: id, ...indicator });
export type AddIndicatorInput = z.infer<typeof addIndicatorForm>;

export const editIndicatorForm = z.object({ indicatorId: id, version, ...indicator });
export type EditIndicatorInput = z.infer<typeof editIndicatorForm>;

export const indicatorForm = z.object({ indicatorId: id, version });
export type IndicatorInput = z.infer<typeof indicatorForm>;

export const noteIndicatorForm = z.object({
  indicatorId: id,
  version,
  standing: z.enum(["", ...standings], outdated).default(""),
  comment: z
    .string("Skriv kort, hvordan det går.")
    .trim()
    .min(3, "Skriv kort, hvordan det går. Udvalget læser det.")
    .max(600, "Skriv højst 600 tegn."),
});
export type NoteIndicatorInput = z.infer<typeof noteIndicatorForm>;

const month = z.string("Vælg måneden.").regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Vælg måneden.");

export const addFollowUpForm = z.object({
  planId: id,
  title: z
    .string("Skriv, hvad udvalget skal.")
    .trim()
    .min(3, "Skriv, hvad udvalget skal, for eksempel Fastsæt måltal.")
    .max(200, "Skriv højst 200 tegn."),
  month,
  ownerId: z.uuid("Vælg, hvem der forbereder det."),
});
export type AddFollowUpInput = z.infer<typeof addFollowUpForm>;

export const endFollowUpForm = z.object({
  followUpId: id,
  version,
  state: z.enum(["done", "dropped"], "Vælg, om det er sket eller opgivet."),
  report: z
    .string("Skriv kort, hvad der er sket.")
    .trim()
    .min(3, "Skriv kort, hvad der er sket. Udvalget får det at vide.")
    .max(2000, "Skriv højst 2.000 tegn."),
});
export type EndFollowUpInput = z.infer<typeof endFollowUpForm>;

const seriesList = (missing: string) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(id, missing).max(12, "Vælg højst 12 serier."),
  );

/** Figures for two periods, a row for each series; of the shares those of the same areas. */
export const planTableForm = z.object({
  planId: id,
  version,
  tableId: emptyIsNull(id),
  title: z.string("Skriv tabellens titel.").trim().min(3, "Skriv tabellens titel.").max(200, "Skriv højst 200 tegn."),
  fromPeriod: period.refine((value) => value !== "", "Skriv den første periode, for eksempel juni 2019."),
  toPeriod: period.refine((value) => value !== "", "Skriv den sidste periode, for eksempel juni 2020."),
  seriesIds: seriesList("Vælg de serier, tabellen viser.").refine(
    (ids) => ids.length > 0,
    "Vælg de serier, tabellen viser.",
  ),
  shareIds: seriesList(outdated),
  shareOf: words(60),
  comment: words(4000),
  lead: z.literal("ja").optional().transform((value) => value === "ja"), // prettier-ignore
  printedSpan: words(60),
  /** "Østdanmark: 13" a line each */
  printed: words(1000),
  printedWhere: words(60),
});
export type PlanTableInput = z.infer<typeof planTableForm>;

export const removeTableForm = z.object({ planId: id, version, tableId: id });
export type RemoveTableInput = z.infer<typeof removeTableForm>;

/** A decision that was made here is read; of one that wasn't, day and words are told. */
export const adoptPlanForm = z.object({ planId: id, version, adoptedOn: emptyIsNull(day), adoptedWords: words(500) });
export type AdoptPlanInput = z.infer<typeof adoptPlanForm>;

export const supersedePlanForm = z.object({ planId: id, version, byId: z.uuid("Vælg den plan, der afløser den.") });
export type SupersedePlanInput = z.infer<typeof supersedePlanForm>;

const name = z.string("Skriv navnet.").trim().min(2, "Skriv navnet.").max(200, "Skriv højst 200 tegn.");
const known = { id: emptyIsNull(id), version: z.coerce.number(outdated).int().min(0).default(0) };

export const planKindForm = z.object({ ...known, name, reference: words(300), ...validity }).superRefine(inOrder);
export type PlanKindInput = z.infer<typeof planKindForm>;

export const targetGroupForm = z
  .object({ ...known, name, distance: z.enum(distances, outdated).default(""), note: words(500), ...validity })
  .superRefine(inOrder);
export type TargetGroupInput = z.infer<typeof targetGroupForm>;

export const nationalGoalsForm = z
  .object({
    year,
    source: z
      .string("Skriv, hvem der har sat målene.")
      .trim()
      .min(2, "Skriv, hvem der har sat målene.")
      .max(200, "Skriv højst 200 tegn."),
    issuedOn: emptyIsNull(day),
    goals: words(10_000),
  })
  .transform(({ goals, ...rest }) => ({
    ...rest,
    goals: goals.split("\n").map((line) => line.trim()).filter(Boolean), // prettier-ignore
  }))
  .refine(({ goals }) => goals.length > 0, { path: ["goals"], message: "Skriv målene, ét på hver linje." })
  .refine(({ goals }) => goals.length <= 30, { path: ["goals"], message: "Skriv højst 30 mål." });
export type NationalGoalsInput = z.infer<typeof nationalGoalsForm>;
