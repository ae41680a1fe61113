import { expect, test } from "vitest";
import { projectStatuses, projectSteps, stepsFrom, wayOf, type ProjectStatus, type ProjectStepKind } from "./project";

/** Every status × every step: where it leads, and nothing where it may not. */
const table: Record<ProjectStatus, Partial<Record<ProjectStepKind, ProjectStatus>>> = {
  proposed: { approve: "approved", end: "ended" },
  approved: { start: "running", end: "ended" },
  running: { complete: "completed", continue: "continued", end: "ended", anchor: "anchored" },
  completed: { evaluate: "evaluated", continue: "continued", end: "ended", anchor: "anchored" },
  evaluated: { continue: "continued", end: "ended", anchor: "anchored" },
  continued: {
    complete: "completed",
    evaluate: "evaluated",
    continue: "continued",
    end: "ended",
    anchor: "anchored",
  },
  ended: {},
  anchored: {},
};

test("every status and every step", () => {
  for (const status of projectStatuses) {
    const found = Object.fromEntries(stepsFrom(status).map((kind) => [kind, projectSteps[kind].to]));
    expect(found, status).toEqual(table[status]);
  }
});

test("the ordinary next step comes first", () => {
  expect(projectStatuses.map((status) => stepsFrom(status)[0] ?? null)).toEqual([
    "approve",
    "start",
    "complete",
    "evaluate",
    "continue",
    "complete",
    null,
    null,
  ]);
});

test("the way shows where the project has been, and no more", () => {
  expect(wayOf("running", ["proposed", "approved", "running"])).toEqual({
    steps: ["Foreslået", "Godkendt", "I gang", "Afsluttet", "Evalueret", "Afgjort"],
    at: 2,
  });
  expect(wayOf("ended", ["proposed", "approved", "running", "ended"])).toEqual({
    steps: ["Foreslået", "Godkendt", "I gang", "Stoppet"],
    at: 3,
  });
  expect(wayOf("continued", ["proposed", "approved", "running", "completed", "evaluated", "continued"])).toEqual({
    steps: ["Foreslået", "Godkendt", "I gang", "Afsluttet", "Evalueret", "Videreført"],
    at: 5,
  });
});
