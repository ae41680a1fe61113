import { z } from "zod";
import { readDanishNumber } from "~/modules/figures/danish-number";
import { readPhases } from "./phases";
import { decisionKinds, projectStepKinds } from "./project";
import { isBefore, readWhen, whenExample } from "./when";

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
export const idField = z.uuid(outdated);
export const versionField = z.coerce.number(outdated).int().min(1);
export const optionalText = (most: number) => z.string().trim().max(most, `Skriv højst ${most} tegn.`).default("");
export const neededText = (missing: string, most: number) =>
  z.string(missing).trim().min(2, missing).max(most, `Skriv højst ${most} tegn.`);
export const emptyIsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

/** A day or a month, or "". */
export const whenFieldOf = z
  .string()
  .default("")
  .transform((text, ctx) => {
    const when = readWhen(text);
    if (when !== null) return when;
    ctx.addIssue({ code: "custom", message: `Skriv en dag eller en måned, for eksempel ${whenExample}.` });
    return z.NEVER;
  });

/** Kroner, whole or with øre; null = not known. */
export const moneyField = z
  .string()
  .trim()
  .default("")
  .transform((text, ctx) => {
    if (text === "") return null;
    const read = readDanishNumber(text, { decimals: false });
    const refuse = (message: string) => {
      ctx.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    if (read.kind !== "number") return refuse(read.message);
    const { value, unit } = read.number;
    if (unit !== null && unit !== "kroner") return refuse("Skriv et beløb i kroner, for eksempel 203.880 kr.");
    if (value < 0) return refuse("Beløbet kan ikke være under 0.");
    if (value > 999_999_999_999) return refuse("Beløbet er for stort. Skriv det i kroner.");
    if (Math.abs(value * 100 - Math.round(value * 100)) > 1e-6) return refuse("Skriv højst to decimaler.");
    return value;
  });

const facts = {
  title: neededText("Skriv, hvad projektet hedder.", 200),
  purpose: neededText("Skriv, hvad projektet skal opnå.", 4000),
  targetGroup: neededText("Skriv, hvem projektet er for.", 300),
  activities: optionalText(2000),
  partners: optionalText(1000),
  fund: optionalText(200),
  fundAmount: moneyField,
  fundFrom: whenFieldOf,
  fundUntil: whenFieldOf,
  startsOn: whenFieldOf,
  endsOn: whenFieldOf,
  phases: z
    .string()
    .max(4000, "Skriv højst 4.000 tegn.")
    .default("")
    .transform((text, ctx) => {
      const read = readPhases(text);
      if (!("fault" in read)) return read.phases;
      ctx.addIssue({ code: "custom", message: read.fault });
      return z.NEVER;
    }),
  contact: optionalText(200),
  ownerId: z.uuid("Vælg, hvem der skal evaluere projektet."),
  budget: moneyField,
  cost: moneyField,
  costNote: optionalText(300),
  remark: optionalText(2000),
};

interface Spans {
  startsOn: string;
  endsOn: string;
  fundFrom: string;
  fundUntil: string;
}

function spansInOrder({ value, issues }: { value: Spans; issues: unknown[] }): void {
  const refuse = (path: string, message: string) =>
    issues.push({ code: "custom", path: [path], message, input: value });
  if (isBefore(value.endsOn, value.startsOn)) refuse("endsOn", "Projektet kan ikke slutte, før det begynder.");
  if (isBefore(value.fundUntil, value.fundFrom)) refuse("fundUntil", "Bevillingen kan ikke slutte, før den begynder.");
}

export const createProjectForm = z
  .object({
    ...facts,
    committeeId: z.uuid("Vælg det udvalg, projektet hører under."),
    caseChoice: z.enum(["existing", "new"], "Vælg, om projektet ligger på en sag, der findes, eller på en ny."),
    caseNumber: optionalText(40),
  })
  .check((context) => {
    spansInOrder(context);
    const { caseChoice, caseNumber } = context.value;
    if (caseChoice === "existing" && caseNumber === "")
      context.issues.push({
        code: "custom",
        path: ["caseNumber"],
        message: "Skriv sagens nummer, eller opret en ny sag.",
        input: context.value,
      });
  });
export type CreateProjectInput = z.infer<typeof createProjectForm>;

export const editProjectForm = z.object({ projectId: idField, version: versionField, ...facts }).check(spansInOrder);
export type EditProjectInput = z.infer<typeof editProjectForm>;

/** The decision that a step follows from: an agenda item, or none. */
const decision = {
  agendaItemId: emptyIsNull(idField),
  decisionTitle: optionalText(200),
};

export const moveProjectForm = z.object({
  projectId: idField,
  version: versionField,
  step: z.enum(projectStepKinds, "Vælg, hvad der sker med projektet."),
  /** of a continuation: its new end */
  endsOn: whenFieldOf,
  comment: optionalText(1000),
  ...decision,
});
export type MoveProjectInput = z.infer<typeof moveProjectForm>;

export const projectForm = z.object({ projectId: idField, version: versionField });
export type ProjectInput = z.infer<typeof projectForm>;

export const linkDecisionForm = z
  .object({
    projectId: idField,
    version: versionField,
    kind: z.enum(decisionKinds, "Vælg, hvad beslutningen gjorde."),
    title: neededText("Skriv beslutningen med få ord, for eksempel Fortsætter året ud.", 200),
    agendaItemId: emptyIsNull(idField),
    decidedOn: whenFieldOf,
    dateNote: optionalText(120),
  })
  .check(({ value, issues }) => {
    if (value.agendaItemId === null && value.decidedOn === "" && value.dateNote === "")
      issues.push({
        code: "custom",
        path: ["agendaItemId"],
        message: "Vælg punktet, eller skriv, hvornår der blev besluttet.",
        input: value,
      });
  });
export type LinkDecisionInput = z.infer<typeof linkDecisionForm>;

export const unlinkDecisionForm = z.object({ projectId: idField, version: versionField, decisionId: idField });
export type UnlinkDecisionInput = z.infer<typeof unlinkDecisionForm>;
