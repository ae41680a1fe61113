import { describe, expect, test } from "vitest";
import {
  beforeAndAfter,
  resultRows,
  verdictOf,
  type IndicatorWithMeasurements,
  type MeasurementFacts,
} from "./results";

const today = "2022-08-18";
const measured = (change: Partial<MeasurementFacts>): MeasurementFacts => ({
  id: `${change.moment} ${change.takenOn ?? ""} ${change.group ?? ""}`,
  group: "",
  moment: "end",
  momentWords: "",
  takenOn: "",
  value: 0,
  count: null,
  base: null,
  source: "",
  note: "",
  version: 1,
  ...change,
});
const indicator = (
  measurements: MeasurementFacts[],
  change: Partial<IndicatorWithMeasurements> = {},
): IndicatorWithMeasurements => ({
  id: "one",
  name: "I job eller uddannelse",
  role: "outcome",
  kind: "share",
  unit: "",
  decimals: 0,
  direction: "up",
  scaleMin: null,
  scaleMax: null,
  moment: "end",
  momentWords: "",
  target: null,
  targetOn: "",
  source: "",
  note: "",
  version: 1,
  measurements,
  ...change,
});

describe("what is held against what", () => {
  const start = measured({ moment: "start", value: 21 });
  const end = measured({ moment: "end", takenOn: "2021-10-01", value: 40 });
  const later = measured({ moment: "halfYearAfter", takenOn: "2022-04-01", value: 60 });

  test("the start, and the moment that the indicator asks for", () => {
    expect(beforeAndAfter(indicator([later, end, start]))).toEqual({ before: start, after: end });
    expect(beforeAndAfter(indicator([later, end, start], { moment: "halfYearAfter" }))).toEqual({
      before: start,
      after: later,
    });
  });
  test("where nothing was measured at the start, the first after it", () => {
    expect(beforeAndAfter(indicator([later, end], { moment: "halfYearAfter" }))).toEqual({ before: end, after: later });
    expect(beforeAndAfter(indicator([later, end], { moment: "end" }))).toEqual({ before: null, after: end });
  });
  test("where that moment wasn't measured, the last in the course; a start alone is no result", () => {
    expect(beforeAndAfter(indicator([start, end], { moment: "yearAfter" })).after).toBe(end);
    expect(beforeAndAfter(indicator([start]))).toEqual({ before: start, after: null });
  });
  test("of several under way the newest; of two in the project's own words those that say the same", () => {
    const june = measured({ moment: "during", takenOn: "2021-06-01", value: 30 });
    const march = measured({ moment: "during", takenOn: "2021-03", value: 25 });
    expect(beforeAndAfter(indicator([june, march], { moment: "during" }))).toEqual({ before: march, after: june });
    const words = measured({ moment: "other", momentWords: "Efter kuren", value: 50 });
    const wanted = indicator([words, measured({ moment: "other", momentWords: "Senere" })], {
      moment: "other",
      momentWords: "efter kuren",
    });
    expect(beforeAndAfter(wanted).after).toBe(words);
  });
  test("each group by itself", () => {
    const some = measured({ group: "Gennemførte turen", value: 83, count: 5, base: 6 });
    const rows = resultRows(indicator([end, some]), today);
    expect(rows.map(({ group, after }) => [group, after?.shown])).toEqual([
      ["", "40\u00a0%"],
      ["Gennemførte turen", "83\u00a0%"],
    ]);
  });
});

describe("the target is met or not by the numbers alone", () => {
  const result = (value: number) => measured({ value });
  test.each([
    ["up", 33, "2021-09", 50, "met"],
    ["up", 50, "2021-09", 50, "met"],
    ["up", 51, "2021-09", 50, "missed"],
    ["up", 51, "2022-08", 50, "later"],
    ["up", 51, "", 50, "missed"],
    ["down", 10, "2021-09", 10, "met"],
    ["down", 9, "2021-09", 10, "missed"],
    ["down", 9, "2023-01-01", 10, "later"],
  ] as const)("%s %d until “%s”: %d is %s", (direction, target, targetOn, value, verdict) =>
    expect(verdictOf(indicator([], { direction, target, targetOn }), result(value), today)).toBe(verdict),
  );
  test("without a target, or without a result, there is no verdict", () => {
    expect(verdictOf(indicator([]), result(50), today)).toBe("withoutTarget");
    expect(verdictOf(indicator([], { target: 33 }), null, today)).toBe("notMeasured");
  });
});

test("a row says what changed, which way that is, and what stands behind it", () => {
  const [row] = resultRows(
    indicator([measured({ moment: "start", value: 48 }), measured({ moment: "weekAfter", value: 10 })], {
      moment: "weekAfter",
      direction: "down",
    }),
    today,
  );
  expect(row).toMatchObject({
    before: { shown: "48\u00a0%", behind: "antal ukendt", when: "ved start" },
    after: { shown: "10\u00a0%", when: "ugen efter afslutning" },
    change: "−38\u00a0point",
    better: true,
    lowerIsBetter: true,
    target: "",
    verdict: "withoutTarget",
  });
});
