import { expect, test } from "vitest";
import { inShort, targetsOf, type Dashboard } from "./dashboard";

type Outcome = Dashboard["targets"]["settled"][number];
const outcome = (verdict: Outcome["verdict"], year: number | null): Outcome => ({
  indicatorId: `${verdict} ${year}`,
  projectId: "p",
  project: "Projekt PLUS",
  over: "",
  name: "I job",
  verdict,
  result: "50 mænd",
  target: "mindst 33 mænd",
  targetOn: "",
  year,
  decided: null,
});
const outcomes = [outcome("met", 2021), outcome("missed", 2021), outcome("met", 2019), outcome("later", null)];

test("this year's targets, else those of the newest year with any, else of the year asked for", () => {
  const shown = targetsOf(outcomes, "2022-11-01", null);
  expect(shown).toMatchObject({ year: 2021, thisYear: 2022 });
  expect(shown.years).toEqual([
    { year: 2022, count: 0 },
    { year: 2021, count: 2 },
    { year: 2019, count: 1 },
  ]);
  expect(shown.settled.map(({ verdict }) => verdict)).toEqual(["missed", "met"]);
  expect(shown.open).toEqual([outcomes[3]]);
  expect(targetsOf(outcomes, "2021-11-01", null).year).toBe(2021);
  expect(targetsOf(outcomes, "2022-11-01", 2022)).toMatchObject({ year: 2022, settled: [] });
  expect(targetsOf(outcomes, "2022-11-01", 1999).year).toBe(2021);
  expect(targetsOf([outcomes[3]!], "2022-11-01", null)).toMatchObject({ year: null, settled: [] });
});

test("what nothing dates isn't lost", () => {
  expect(targetsOf([outcome("missed", null)], "2022-11-01", null)).toMatchObject({ year: null, settled: [{}] });
});

test("the answer in a sentence or two", () => {
  const short = (given: Outcome[], running: number, late: boolean[], today = "2021-11-01") =>
    inShort({
      running: Array.from({ length: running }) as Dashboard["running"],
      evaluations: late.map((isLate) => ({ late: isLate })) as Dashboard["evaluations"],
      targets: targetsOf(given, today, null),
    });
  expect(short(outcomes, 2, [true, false])).toBe(
    "To projekter er i gang, og en evaluering er over tid. I år blev et af to mål nået.",
  );
  expect(short([outcomes[0]!], 1, [])).toBe(
    "Et projekt er i gang, og ingen evaluering venter. I år blev det ene mål nået.",
  );
  expect(short(outcomes, 0, [false], "2022-11-01")).toBe(
    "Ingen projekter er i gang, og en evaluering venter. I 2021 blev et af to mål nået.",
  );
  expect(short([], 0, [])).toBe("Ingen projekter er i gang, og ingen evaluering venter.");
});
