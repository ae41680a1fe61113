import { addDays, type CalendarDate } from "~/modules/meetings/calendar-date";
import { longDate } from "~/ui/danish-dates";
import type { StateKind } from "~/ui/state";
import { isOver } from "./project";
import { firstDay, lastDay, midwayBetween, monthsLater, type When } from "./when";

export const evaluationKinds = ["midway", "final", "followUp"] as const;
export type EvaluationKind = (typeof evaluationKinds)[number];

/** What can be planned of a project: one that is over has no midway any more. */
export const kindsFor = (status: string): EvaluationKind[] =>
  evaluationKinds.filter((kind) => kind !== "midway" || !isOver(status));

/** "Slutevaluering", "Opfølgning 6 måneder efter" */
export function evaluationName({ kind, monthsAfter }: { kind: EvaluationKind; monthsAfter: number | null }): string {
  if (kind === "midway") return "Midtvejsevaluering";
  if (kind === "final") return "Slutevaluering";
  if (monthsAfter === null) return "Ny evaluering";
  return `Opfølgning ${monthsAfter === 1 ? "en måned" : `${monthsAfter} måneder`} efter`;
}

/**
 * planned: its time hasn't come. due: it is a task. atCommittee: it is a case text, and the committee decides. done and dropped: ended,
 * with what came of it or why.
 */
export const evaluationStates = ["planned", "due", "atCommittee", "done", "dropped"] as const;
export type EvaluationState = (typeof evaluationStates)[number];

/** Every step there is, from where to where. */
export const evaluationSteps = {
  fallDue: { from: ["planned"], to: "due" },
  put: { from: ["planned", "due"], to: "atCommittee" },
  decide: { from: ["atCommittee"], to: "done" },
  drop: { from: ["planned", "due", "atCommittee"], to: "dropped" },
} satisfies Record<string, { from: EvaluationState[]; to: EvaluationState }>;
export type EvaluationStep = keyof typeof evaluationSteps;

export const mayTake = (step: EvaluationStep, state: string): boolean =>
  (evaluationSteps[step].from as string[]).includes(state);

export const isOpen = (state: string): boolean => state !== "done" && state !== "dropped";

/** The day by which it is written, by the project's own dates; null while these aren't known. */
export function dueDay(
  { kind, monthsAfter }: { kind: EvaluationKind; monthsAfter: number | null },
  { startsOn, endsOn }: { startsOn: When; endsOn: When },
): CalendarDate | null {
  if (endsOn === "") return null;
  const end = lastDay(endsOn);
  if (kind === "midway") return startsOn === "" ? null : midwayBetween(firstDay(startsOn), end);
  return kind === "followUp" && monthsAfter !== null ? monthsLater(end, monthsAfter) : end;
}

/** So long before its day it becomes a task: the numbers are to be gathered, and the case to be on the agenda in time. */
const noticeDays = 42;

export const fallsDueOn = (dueOn: CalendarDate): CalendarDate => addDays(dueOn, -noticeDays);

/** Its time has come, or has passed. */
export const hasFallenDue = ({ state, dueOn }: { state: string; dueOn: CalendarDate | null }, today: CalendarDate) =>
  state === "planned" && dueOn !== null && fallsDueOn(dueOn) <= today;

/**
 * The evaluation's state as a shape and a word; what is late stands out.
 * @param decided the committee has decided on it; what that does to the project remains to be written
 */
export function evaluationStateWords(
  { state, dueOn }: { state: EvaluationState; dueOn: CalendarDate | null },
  today: CalendarDate,
  decided = false,
): { kind: StateKind; words: string } {
  if (state === "done") return { kind: "done", words: "Besluttet" };
  if (state === "dropped") return { kind: "done", words: "Droppet" };
  if (state === "atCommittee" && decided) return { kind: "late", words: "Besluttet, skal skrives på projektet" };
  if (state === "atCommittee") return { kind: "wait", words: "På vej til udvalget" };
  if (dueOn !== null && dueOn < today) return { kind: "late", words: "Over tid" };
  return state === "due" ? { kind: "late", words: "Skal skrives nu" } : { kind: "draft", words: "Planlagt" };
}

export const dueWords = (dueOn: CalendarDate | null): string =>
  dueOn === null ? "når projektet har datoer" : `senest ${longDate(dueOn)}`;

/** What is asked where nobody has written something else. */
export const ordinaryQuestion: Record<EvaluationKind, string> = {
  midway: "om projektet skal fortsætte, som det er planlagt",
  final: "om indsatsen skal fortsætte, stoppe eller blive en fast del af kommunens tilbud",
  followUp: "om virkningen holder, og hvad den skal føre til",
};
