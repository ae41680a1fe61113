import { expect, test } from "vitest";
import type { IndicatorWithMeasurements } from "./results";
import { targetOutcome } from "./target-outcome";

const indicator = (
  change: Partial<IndicatorWithMeasurements>,
  value?: number,
  takenOn = "",
): IndicatorWithMeasurements => ({
  ...{ id: "i", name: "I job", role: "outcome", kind: "count", unit: "mænd", decimals: 0, direction: "up" },
  ...{ scaleMin: null, scaleMax: null, moment: "end", momentWords: "", target: 33, targetOn: "2021-09" },
  ...{ source: "Evalueringen", note: "", version: 1 },
  measurements:
    value === undefined
      ? []
      : [{ id: "m", group: "", moment: "end", momentWords: "", takenOn, source: "", note: "", version: 1, value, count: null, base: null }], // prettier-ignore
  ...change,
});
const of = (given: IndicatorWithMeasurements, today = "2022-11-01", endsOn = "2020-06") =>
  targetOutcome(given, { id: "p", endsOn }, today);

test("a target is settled in the year of its result when met, and of its own day when missed", () => {
  expect(of(indicator({}, 50, "2020-12"))).toMatchObject({
    verdict: "met",
    year: 2020,
    result: "50\u00a0mænd",
    target: "mindst 33\u00a0mænd",
    targetOn: "september 2021",
  });
  expect(of(indicator({}, 20, "2020-12"))).toMatchObject({ verdict: "missed", year: 2021 });
  expect(of(indicator({}, 20, "2020-12"), "2021-09-30")).toMatchObject({ verdict: "later", year: null });
  expect(of(indicator({}))).toMatchObject({ verdict: "notMeasured", year: null, result: "" });
});

test("where nothing is dated the project's end tells the year, once it has come", () => {
  expect(of(indicator({ targetOn: "" }, 50))).toMatchObject({ verdict: "met", year: 2020 });
  expect(of(indicator({ targetOn: "" }, 50), "2020-06-29")).toMatchObject({ verdict: "met", year: null });
});

test("only an outcome that is held to something; less is more where it is so", () => {
  expect(of(indicator({ role: "started" }, 50))).toBeNull();
  expect(of(indicator({ target: null }, 50))).toBeNull();
  expect(of(indicator({ direction: "down" }, 20))).toMatchObject({ verdict: "met", target: "højst 33\u00a0mænd" });
});
