import { z } from "zod";
import { lastDayOf, periodExample, readPeriod, type Frequency } from "~/modules/statistics/period";
import { dueKinds, recurrences } from "./commitment";
import { comparisons } from "./commitment-measure";

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(outdated);
const version = z.coerce.number(outdated).int().min(1);
const emptyIsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());
const optionalText = (most: number) => z.string().trim().max(most, `Skriv højst ${most} tegn.`).default("");
const ownerId = z.uuid("Vælg, hvem der har tilsagnet.");
const day = z.iso.date("Skriv datoen som dag, måned og år, for eksempel 01-08-2018.");

const periodOf: Partial<Record<(typeof dueKinds)[number], Frequency>> = {
  month: "month",
  quarter: "quarter",
  halfYear: "halfYear",
  year: "year",
};

/** How exactly the letter says when, and the last day that it allows. */
const due = {
  dueKind: z.enum(dueKinds, "Vælg, hvor præcist brevet siger hvornår."),
  /** of a day */
  dueDate: emptyIsNull(day),
  /** of a month, quarter, half-year or year, as it is written: "3. kvartal 2018" */
  duePeriod: optionalText(60),
  /** the letter's own words */
  dueWords: optionalText(200),
};
type DueFields = { [name in keyof typeof due]: z.infer<(typeof due)[name]> };

function dueDay(fields: DueFields, issue: (field: string, message: string) => void): string | null {
  const { dueKind, dueDate, duePeriod } = fields;
  if (dueKind === "ongoing" || dueKind === "none") return null;
  const frequency = periodOf[dueKind];
  if (!frequency) {
    if (dueDate === null) issue("dueDate", "Vælg den dag, det senest er sket.");
    return dueDate;
  }
  const period = readPeriod(duePeriod, frequency);
  if (!period) issue("duePeriod", `Skriv perioden, for eksempel ${periodExample[frequency]}.`);
  return period && lastDayOf(period);
}

const facts = {
  title: z
    .string("Skriv med få ord, hvad der er lovet.")
    .trim()
    .min(3, "Skriv med få ord, hvad der er lovet.")
    .max(300, "Skriv højst 300 tegn."),
  recurrence: z.enum(recurrences, "Vælg, om opfølgningen kommer igen.").default("none"),
  followUp: optionalText(500),
  seriesId: emptyIsNull(id),
  comparison: z.enum(["", ...comparisons], outdated).default(""),
  /** as it is written: "80", "1.234,5 kr." */
  targetValue: optionalText(60),
  targetSeriesId: emptyIsNull(id),
  /** as it is written: "oktober 2018" */
  targetFrom: optionalText(60),
  targetWords: optionalText(500),
};

const withDue = <T extends DueFields>(
  { dueDate: _dueDate, duePeriod: _duePeriod, ...rest }: T,
  dueOn: string | null,
) => ({
  ...rest,
  dueOn,
});

export const makeCommitmentForm = z
  .object({
    letterId: id,
    /** the block of the letter's text in which the sentence stands; "" of a registered letter */
    blockId: z.string(outdated).max(80).default(""),
    quote: z
      .string("Skriv sætningen, som den står i brevet.")
      .trim()
      .min(3, "Skriv sætningen, som den står i brevet.")
      .max(2000, "Skriv højst 2.000 tegn."),
    ownerId,
    ...facts,
    ...due,
  })
  .transform((fields, ctx) =>
    withDue(
      fields,
      dueDay(fields, (field, message) => ctx.addIssue({ code: "custom", path: [field], message })),
    ),
  );
export type MakeCommitmentInput = z.infer<typeof makeCommitmentForm>;

export const editCommitmentForm = z
  .object({ commitmentId: id, version, ownerId, ...facts, ...due })
  .transform((fields, ctx) =>
    withDue(
      fields,
      dueDay(fields, (field, message) => ctx.addIssue({ code: "custom", path: [field], message })),
    ),
  );
export type EditCommitmentInput = z.infer<typeof editCommitmentForm>;

export const commitmentForm = z.object({ commitmentId: id, version });
export type CommitmentInput = z.infer<typeof commitmentForm>;

const told = (missing: string) => z.string(missing).trim().min(3, missing).max(2000, "Skriv højst 2.000 tegn.");

export const noteProgressForm = z.object({
  commitmentId: id,
  version,
  text: told("Skriv kort, hvad der er sket."),
  onDate: day,
});
export type NoteProgressInput = z.infer<typeof noteProgressForm>;

export const addEvidenceForm = z.object({
  commitmentId: id,
  version,
  text: optionalText(2000),
  onDate: day,
});
export type AddEvidenceInput = z.infer<typeof addEvidenceForm>;

export const moveCommitmentForm = z
  .object({ commitmentId: id, version, text: told("Skriv, hvorfor datoen flyttes."), ...due })
  .transform((fields, ctx) =>
    withDue(
      fields,
      dueDay(fields, (field, message) => ctx.addIssue({ code: "custom", path: [field], message })),
    ),
  );
export type MoveCommitmentInput = z.infer<typeof moveCommitmentForm>;

export const handOverCommitmentForm = z.object({ commitmentId: id, version, ownerId });
export type HandOverCommitmentInput = z.infer<typeof handOverCommitmentForm>;

export const endCommitmentForm = z.object({
  commitmentId: id,
  version,
  state: z.enum(["kept", "dropped"], "Vælg, om tilsagnet er holdt eller opgivet."),
  text: told("Skriv, hvordan tilsagnet er holdt, eller hvorfor det er opgivet."),
});
export type EndCommitmentInput = z.infer<typeof endCommitmentForm>;

export const reopenCommitmentForm = z.object({
  commitmentId: id,
  version,
  text: told("Skriv, hvorfor tilsagnet genåbnes."),
});
export type ReopenCommitmentInput = z.infer<typeof reopenCommitmentForm>;
