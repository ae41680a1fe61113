import { z } from "zod";
import { evaluationKinds } from "./evaluation";
import { stepsFrom } from "./project";
import { emptyIsNull, idField, neededText, optionalText, versionField, whenFieldOf } from "./project-forms";

const day = emptyIsNull(z.iso.date("Skriv datoen som dag, måned og år, for eksempel 17-11-2022."));

const months = emptyIsNull(
  z.coerce
    .number("Skriv antallet af måneder, for eksempel 6.")
    .int("Skriv hele måneder.")
    .min(1, "Skriv mindst 1 måned.")
    .max(120, "Skriv højst 120 måneder."),
);

export const planEvaluationForm = z
  .object({
    projectId: idField,
    kind: z.enum(evaluationKinds, "Vælg, hvilken evaluering det er."),
    /** of a follow-up */
    monthsAfter: months,
    /** chosen; null = by the project's dates */
    dueOn: day,
    question: optionalText(500),
  })
  .check(({ value, issues }) => {
    if (value.kind === "followUp" && value.monthsAfter === null && value.dueOn === null)
      issues.push({
        code: "custom",
        path: ["monthsAfter"],
        message: "Skriv, hvor mange måneder efter projektet der følges op, eller vælg en dag.",
        input: value,
      });
  })
  .transform((fields) => ({ ...fields, monthsAfter: fields.kind === "followUp" ? fields.monthsAfter : null }));
export type PlanEvaluationInput = z.infer<typeof planEvaluationForm>;

export const editEvaluationForm = z.object({
  evaluationId: idField,
  version: versionField,
  dueOn: day,
  question: optionalText(500),
});
export type EditEvaluationInput = z.infer<typeof editEvaluationForm>;

export const evaluationForm = z.object({ evaluationId: idField, version: versionField });
export type EvaluationInput = z.infer<typeof evaluationForm>;

export const dropEvaluationForm = evaluationForm.extend({
  reason: neededText("Skriv, hvorfor evalueringen droppes. Udvalget får det at vide.", 500),
});
export type DropEvaluationInput = z.infer<typeof dropEvaluationForm>;

/** What the committee's decision does to the project: nothing, or a step. */
export const consequences = ["none", "continue", "end", "anchor"] as const;
export type Consequence = (typeof consequences)[number];

/** Those that a project of this status can take. */
export const consequencesFor = (status: string): Consequence[] =>
  consequences.filter((one) => one === "none" || stepsFrom(status).includes(one));

export const decideEvaluationForm = evaluationForm
  .extend({
    consequence: z.enum(consequences, "Vælg, hvad beslutningen gør ved projektet."),
    /** of a continuation */
    endsOn: whenFieldOf,
    /** "Fortsætter året ud" */
    title: neededText("Skriv beslutningen med få ord, for eksempel Fortsætter året ud.", 200),
    /** "2022-11": it comes back on the first meeting of that month; "" = it doesn't */
    returnMonth: z
      .union([z.literal(""), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], "Vælg en måned, eller lad være.")
      .default(""),
    /** what it must decide then */
    question: optionalText(500),
  })
  .check(({ value, issues }) => {
    if (value.consequence === "continue" && value.endsOn === "")
      issues.push({
        code: "custom",
        path: ["endsOn"],
        message: "Skriv, hvornår det nu slutter, for eksempel 31-12-2022 eller december 2022.",
        input: value,
      });
  });
export type DecideEvaluationInput = z.infer<typeof decideEvaluationForm>;
