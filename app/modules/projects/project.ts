import type { StateKind } from "~/ui/state";

/** continued: it runs again, with a new end. ended and anchored: over, or part of what the municipality does anyway. */
export const projectStatuses = [
  "proposed",
  "approved",
  "running",
  "completed",
  "evaluated",
  "continued",
  "ended",
  "anchored",
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const statusWords: Record<ProjectStatus, string> = {
  proposed: "Foreslået",
  approved: "Godkendt",
  running: "I gang",
  completed: "Afsluttet",
  evaluated: "Evalueret",
  continued: "Videreført",
  ended: "Stoppet",
  anchored: "Forankret",
};

const kinds: Record<ProjectStatus, StateKind> = {
  proposed: "draft",
  approved: "ready",
  running: "now",
  completed: "wait",
  evaluated: "ready",
  continued: "now",
  ended: "done",
  anchored: "done",
};

export const projectState = (status: ProjectStatus): { kind: StateKind; words: string } => ({
  kind: kinds[status],
  words: statusWords[status],
});

/** It is going on now. */
export const isRunning = (status: string): boolean => status === "running" || status === "continued";
export const isOver = (status: string): boolean => status === "ended" || status === "anchored";

/** Every step there is, from where to where. */
export const projectSteps = {
  approve: { from: ["proposed"], to: "approved" },
  start: { from: ["approved"], to: "running" },
  complete: { from: ["running", "continued"], to: "completed" },
  evaluate: { from: ["completed", "continued"], to: "evaluated" },
  continue: { from: ["running", "completed", "evaluated", "continued"], to: "continued" },
  end: { from: ["proposed", "approved", "running", "completed", "evaluated", "continued"], to: "ended" },
  anchor: { from: ["running", "completed", "evaluated", "continued"], to: "anchored" },
} satisfies Record<string, { from: ProjectStatus[]; to: ProjectStatus }>;
export type ProjectStepKind = keyof typeof projectSteps;
export const projectStepKinds = Object.keys(projectSteps) as [ProjectStepKind, ...ProjectStepKind[]];

/** What can be done from here, the ordinary next step first. */
export const stepsFrom = (status: string): ProjectStepKind[] =>
  projectStepKinds.filter((kind) => (projectSteps[kind].from as string[]).includes(status));

export const stepButtons: Record<ProjectStepKind, string> = {
  approve: "Godkend projekt",
  start: "Start projekt",
  complete: "Afslut projekt",
  evaluate: "Meld projekt evalueret",
  continue: "Viderefør projekt",
  end: "Stop projekt",
  anchor: "Forankr projekt",
};

/** What is said when it is done. */
export const stepReceipts: Record<ProjectStepKind, string> = {
  approve: "Projektet er godkendt.",
  start: "Projektet er i gang.",
  complete: "Projektet er afsluttet.",
  evaluate: "Projektet er evalueret.",
  continue: "Projektet er videreført.",
  end: "Projektet er stoppet.",
  anchor: "Projektet er forankret.",
};

/** Which kind of decision a step follows from. */
export const decisionOfStep: Record<ProjectStepKind, DecisionKind> = {
  approve: "started",
  start: "started",
  complete: "ended",
  evaluate: "evaluated",
  continue: "continued",
  end: "ended",
  anchor: "ended",
};

export const decisionKinds = ["started", "continued", "ended", "evaluated"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const decisionKindNames: Record<DecisionKind, string> = {
  started: "startede projektet",
  continued: "videreførte projektet",
  ended: "sluttede projektet",
  evaluated: "fik evalueringen",
};

const ordinaryWay: ProjectStatus[] = ["proposed", "approved", "running", "completed", "evaluated"];

/**
 * Where the project has been, is and goes. One that is decided on has been only where it was: a project that was stopped under way was
 * never evaluated.
 * @param been every status that it has had, the present one with them
 */
export function wayOf(status: ProjectStatus, been: readonly string[]): { steps: string[]; at: number } {
  const ordinary = ordinaryWay.indexOf(status);
  if (ordinary >= 0) return { steps: [...ordinaryWay.map((one) => statusWords[one]), "Afgjort"], at: ordinary };
  const walked = ordinaryWay.filter((one) => been.includes(one));
  return { steps: [...walked, status].map((one) => statusWords[one]), at: walked.length };
}
