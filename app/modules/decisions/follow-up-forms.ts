import { z } from "zod";

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int().nonnegative();
const plainDay = z.iso.date("Skriv datoen som dag, måned og år, for eksempel 17-11-2022.");

const day = z.preprocess((value) => (value === "" || value === undefined ? null : value), plainDay.nullable());

/** "" (doesn't come back), a meeting's id, or a month whose meeting needn't be planned yet: "2026-11". */
const comesBack = z
  .union(
    [z.literal(""), z.uuid(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)],
    "Vælg et af udvalgets møder, eller en måned.",
  )
  .default("")
  .transform((value) => ({
    returnMeetingId: value.length > 7 ? value : null,
    returnMonth: value.length === 7 ? value : "",
  }));

const task = {
  title: z
    .string("Skriv, hvad der skal gøres.")
    .trim()
    .min(3, "Skriv, hvad der skal gøres.")
    .max(300, "Skriv højst 300 tegn."),
  dueOn: day,
  comesBack,
};
const ownerId = z.uuid("Vælg, hvem der har opgaven.");

export const createTaskForm = z.object({ itemId: id, ownerId, ...task });
export type CreateTaskInput = z.infer<typeof createTaskForm>;

export const editTaskForm = z.object({ taskId: id, version, ...task });
export type EditTaskInput = z.infer<typeof editTaskForm>;

export const finishTaskForm = z.object({
  taskId: id,
  version,
  state: z.enum(["done", "dropped"], "Vælg, om opgaven er udført eller opgivet."),
  report: z
    .string("Skriv kort, hvad der er sket.")
    .trim()
    .min(3, "Skriv kort, hvad der er sket. Udvalget får det at vide.")
    .max(2000, "Skriv højst 2.000 tegn."),
});
export type FinishTaskInput = z.infer<typeof finishTaskForm>;

export const taskForm = z.object({ taskId: id, version });
export type TaskInput = z.infer<typeof taskForm>;

export const handOverTaskForm = z.object({ taskId: id, version, ownerId });
export type HandOverTaskInput = z.infer<typeof handOverTaskForm>;

export const chairDecisionForm = z
  .object({
    committeeId: id,
    title: z
      .string("Skriv, hvad sagen handler om.")
      .trim()
      .min(3, "Skriv, hvad sagen handler om.")
      .max(200, "Skriv højst 200 tegn."),
    caseNumber: z.string().trim().max(40, "Skriv højst 40 tegn.").default(""),
    text: z
      .string("Skriv, hvad der er besluttet.")
      .trim()
      .min(3, "Skriv, hvad der er besluttet.")
      .max(10_000, "Skriv højst 10.000 tegn."),
    ground: z.enum(
      ["urgent", "undoubtful"],
      "Vælg, om sagen ikke tålte udsættelse eller ikke gav anledning til tvivl.",
    ),
    reason: z
      .string("Skriv grunden.")
      .trim()
      .min(5, "Skriv, hvorfor sagen ikke kunne vente, eller hvorfor den var uden tvivl.")
      .max(2000, "Skriv højst 2.000 tegn."),
    decidedOn: plainDay,
    /** empty: the actor is the chair */
    chairId: z.preprocess((value) => (value === "" || value === undefined ? null : value), id.nullable()),
    closed: z
      .literal("ja")
      .optional()
      .transform((value) => value === "ja"),
    closedReason: z.string().trim().max(500, "Skriv højst 500 tegn.").default(""),
    publicTitle: z.string().trim().max(200, "Skriv højst 200 tegn.").default(""),
  })
  .check(({ value, issues }) => {
    if (!value.closed) return;
    const missing = (path: string, message: string) =>
      issues.push({ code: "custom", path: [path], message, input: value });
    if (value.closedReason.length < 3)
      missing("closedReason", "Skriv, hvilket hensyn der kræver, at punktet er lukket.");
    if (value.publicTitle.length < 3) missing("publicTitle", "Skriv, hvad offentligheden må vide om punktet.");
  });
export type ChairDecisionInput = z.infer<typeof chairDecisionForm>;
