import { z } from "zod";

/** The fields of the meetings' forms, each said once. Messages say what to write. */

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number().int().min(1);
const day = z.iso.date("Vælg en dag, for eksempel 26-11-2026.");
/** "15:00" as browsers send it, or "15.00" as Danes write it; kept as "15.00" */
const time = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, "Skriv et klokkeslæt som 15.00.")
  .transform((text) => text.replace(":", ".").padStart(5, "0"));
const text = (limit: number, message = `Skriv højst ${limit} tegn.`) => z.string().trim().max(limit, message);
const ticked = z.preprocess((value) => value !== undefined && value !== "" && value !== "nej", z.boolean());
/** One value or several of the same name. */
const several = <T extends z.ZodType>(each: T, message: string) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(each).min(1, message));

const hours = {
  start: time,
  end: time,
  place: text(200).min(1, "Skriv, hvor mødet holdes."),
};

export const planMeetingForm = z.object({ committeeId: id, date: day, ...hours });
export type PlanMeetingInput = z.infer<typeof planMeetingForm>;

export const planYearForm = z.object({
  committeeId: id,
  dates: several(day, "Vælg mindst én dag.").pipe(z.array(z.string()).max(60, "Vælg højst 60 dage ad gangen.")),
  ...hours,
});
export type PlanYearInput = z.infer<typeof planYearForm>;

export const moveMeetingForm = z.object({ meetingId: id, version, date: day, ...hours });
export type MoveMeetingInput = z.infer<typeof moveMeetingForm>;

export const cancelMeetingForm = z.object({
  meetingId: id,
  version,
  reason: text(500).min(1, "Skriv, hvorfor mødet er aflyst. Medlemmerne får det at vide."),
});
export type CancelMeetingInput = z.infer<typeof cancelMeetingForm>;

export const addProposalForm = z.object({ meetingId: id, proposalId: id });
export const addFreeItemForm = z.object({
  meetingId: id,
  title: text(400).min(1, "Skriv, hvad punktet handler om."),
});

export const removeItemForm = z.object({ meetingId: id, itemId: id });
export const moveItemForm = z.object({
  meetingId: id,
  itemId: id,
  /** the item it should stand before; empty: the end */
  before: z.preprocess((value) => (value === "" || value === undefined ? null : value), id.nullable()),
});

export const opennessForm = z.object({
  meetingId: id,
  itemId: id,
  version,
  closed: z.preprocess((value) => value === "ja", z.boolean()),
  closedReason: text(500).default(""),
  publicTitle: text(400).default(""),
  publicSummary: text(2000).default(""),
  /** what the public is told of the decision; asked for once there is one */
  publicDecision: text(2000).optional(),
});
export type OpennessInput = z.infer<typeof opennessForm>;

const guestLine = z
  .object({
    name: text(120).default(""),
    role: text(120).default(""),
    from: z.union([z.literal(""), time], "Skriv et klokkeslæt som 15.00.").default(""),
  })
  .superRefine(({ name, role, from }, context) => {
    if (name === "" && (role !== "" || from !== ""))
      context.addIssue({ code: "custom", path: ["name"], message: "Skriv gæstens navn." });
  });
const guests = z
  .array(guestLine)
  .max(20, "Skriv højst 20 gæster.")
  .transform((lines) => lines.filter(({ name }) => name !== ""));

/** A line for each guest: fields `guests.0.name`, `guests.0.role`, `guests.0.from`; a line with nothing in it is left out. */
export const guestsForm = z.preprocess(
  (fields) => ({ ...(fields as object), guests: guestLines(fields as Record<string, unknown>) }),
  z.object({ meetingId: id, itemId: id, version, guests }),
);
function guestLines(fields: Record<string, unknown>): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const [, index, part] = /^guests[.](\d{1,2})[.](name|role|from)$/.exec(name) ?? [];
    if (index && part) (lines[Number(index)] ??= {})[part] = value;
  }
  return Array.from(lines, (line) => line ?? {});
}
export type GuestsInput = z.infer<typeof guestsForm>;

export const holdForm = z.object({ meetingId: id, itemId: id, version, held: ticked });
export type HoldInput = z.infer<typeof holdForm>;

export const dispatchForm = z.object({ meetingId: id, version });
export const supplementForm = z.object({
  meetingId: id,
  version,
  reason: text(500).min(1, "Skriv, hvorfor det ikke kan vente til næste møde. Det står på tillægsdagsordenen."),
});
export type SupplementInput = z.infer<typeof supplementForm>;

export const meetingForm = z.object({ meetingId: id });
export const retryForm = z.object({ meetingId: id, documentId: id });

/** What removing an item gave back, for undo. */
export const restoreItemForm = z.object({
  meetingId: id,
  before: moveItemForm.shape.before,
  snapshot: z
    .string()
    .transform((json, context) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "Punktet kan ikke sættes tilbage. Sæt det på igen." });
        return z.NEVER;
      }
    })
    .pipe(
      z.object({
        title: text(400),
        proposalId: id.nullable(),
        fixedKind: text(40).nullable(),
        caseNumber: text(40),
        placement: z.enum(["first", "middle", "last"]),
        closed: z.boolean(),
        closedReason: text(500),
        publicTitle: text(400),
        publicSummary: text(2000),
        heldForParties: z.boolean(),
        guests,
        precedingItemId: id.nullable().default(null),
      }),
    ),
});
export type RestoreItemInput = z.infer<typeof restoreItemForm>;
export type RemovedItem = RestoreItemInput["snapshot"];
