import { describe, expect, test } from "vitest";
import {
  dueDay,
  evaluationName,
  evaluationStates,
  evaluationStateWords,
  evaluationSteps,
  hasFallenDue,
  mayTake,
  type EvaluationState,
  type EvaluationStep,
} from "./evaluation";

const dates = { startsOn: "2018-01", endsOn: "2021-10" };

describe("the day by which it is written follows from the project's dates", () => {
  test.each([
    ["midway", null, dates, "2019-12-01"],
    ["final", null, dates, "2021-10-31"],
    ["followUp", 6, dates, "2022-04-30"],
    ["followUp", 12, { startsOn: "", endsOn: "2020-02-29" }, "2021-02-28"],
    ["midway", null, { startsOn: "", endsOn: "2021-10" }, null],
    ["final", null, { startsOn: "2018-01", endsOn: "" }, null],
    ["followUp", 6, { startsOn: "2018-01", endsOn: "" }, null],
  ] as const)("%s %s of %j: %s", (kind, monthsAfter, project, day) =>
    expect(dueDay({ kind, monthsAfter }, project)).toBe(day),
  );
});

test("it falls due six weeks before its day, and not twice", () => {
  const planned = { state: "planned", dueOn: "2022-08-18" };
  expect(hasFallenDue(planned, "2022-07-06")).toBe(false);
  expect(hasFallenDue(planned, "2022-07-07")).toBe(true);
  expect(hasFallenDue(planned, "2023-01-01")).toBe(true);
  expect(hasFallenDue({ ...planned, state: "due" }, "2022-08-18")).toBe(false);
  expect(hasFallenDue({ ...planned, dueOn: null }, "2022-08-18")).toBe(false);
});

test("every state and every step", () => {
  const table: Record<EvaluationState, EvaluationStep[]> = {
    planned: ["fallDue", "put", "drop"],
    due: ["put", "drop"],
    atCommittee: ["decide", "drop"],
    done: [],
    dropped: [],
  };
  for (const state of evaluationStates)
    expect(
      (Object.keys(evaluationSteps) as EvaluationStep[]).filter((step) => mayTake(step, state)),
      state,
    ).toEqual(table[state]);
});

test("what is late stands out", () => {
  const words = (state: EvaluationState, dueOn: string | null) =>
    evaluationStateWords({ state, dueOn }, "2022-08-18").words;
  expect(words("planned", "2022-12-01")).toBe("Planlagt");
  expect(words("due", "2022-08-18")).toBe("Skal skrives nu");
  expect(words("due", "2022-08-17")).toBe("Over tid");
  expect(words("atCommittee", "2022-08-17")).toBe("På vej til udvalget");
  expect(evaluationStateWords({ state: "atCommittee", dueOn: null }, "2022-08-18", true)).toEqual({
    kind: "late",
    words: "Besluttet, skal skrives på projektet",
  });
  expect(words("planned", null)).toBe("Planlagt");
  expect(evaluationName({ kind: "followUp", monthsAfter: 6 })).toBe("Opfølgning 6 måneder efter");
  expect(evaluationName({ kind: "followUp", monthsAfter: 1 })).toBe("Opfølgning en måned efter");
});
