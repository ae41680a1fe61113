import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commitmentReminder, commitmentStateWords, nextDay, nextFollowUp, type CommitmentTimes } from "./commitment";
import { measure, measuredWords, targetWords, type MeasuredSeries, type MeasureTarget } from "./commitment-measure";

const times = (traits: Partial<CommitmentTimes> = {}): CommitmentTimes => ({
  state: "open",
  dueOn: "2018-10-31",
  recurrence: "none",
  followedUpOn: "2018-07-09",
  ...traits,
});

describe("when it is followed up", () => {
  test("by the end of the month or quarter after the last one", () => {
    expect(nextFollowUp(times({ recurrence: "monthly" }))).toBe("2018-08-31");
    expect(nextFollowUp(times({ recurrence: "monthly", followedUpOn: "2018-12-31" }))).toBe("2019-01-31");
    expect(nextFollowUp(times({ recurrence: "quarterly" }))).toBe("2018-12-31");
    expect(nextFollowUp(times({ recurrence: "monthly", state: "kept" }))).toBeNull();
    expect(nextFollowUp(times())).toBeNull();
    expect(nextDay(times({ recurrence: "monthly" }))).toBe("2018-08-31");
    expect(nextDay(times({ recurrence: "quarterly" }))).toBe("2018-10-31");
    expect(nextDay(times({ recurrence: "monthly", dueOn: null }))).toBe("2018-08-31");
  });

  test("each reminder once, before and after", () => {
    const on = (today: string, remindedOn: string | null, traits: Partial<CommitmentTimes> = {}) =>
      commitmentReminder({ ...times(traits), remindedOn }, today);
    expect(on("2018-10-25", null)).toBeNull();
    expect(on("2018-10-26", null)).toEqual({ when: "coming", day: "2018-10-31", what: "deadline" });
    expect(on("2018-10-29", "2018-10-26")).toBeNull();
    expect(on("2018-11-01", "2018-10-26")).toEqual({ when: "overdue", day: "2018-10-31", what: "deadline" });
    expect(on("2018-11-02", "2018-11-01")).toBeNull();
    expect(on("2018-08-29", null, { recurrence: "monthly" })).toMatchObject({ what: "followUp", day: "2018-08-31" });
    for (const state of ["draft", "kept", "dropped"]) expect(on("2018-11-01", null, { state })).toBeNull();
  });

  test("whoever looks each day is reminded at most twice of a deadline", () => {
    const days = Array.from({ length: 90 }, (_, index) =>
      new Date(Date.parse("2018-09-01T00:00:00Z") + index * 86_400_000).toISOString().slice(0, 10),
    );
    fc.assert(
      fc.property(fc.constantFrom(...days), (dueOn) => {
        let remindedOn: string | null = null;
        let sent = 0;
        for (const today of days) {
          if (!commitmentReminder({ ...times({ dueOn }), remindedOn }, today)) continue;
          remindedOn = today;
          sent += 1;
        }
        expect(sent).toBeLessThanOrEqual(2);
      }),
    );
  });

  test("a missing follow-up stands out, as does a passed deadline", () => {
    expect(commitmentStateWords(times(), "2018-10-31").words).toBe("På vej");
    expect(commitmentStateWords(times(), "2018-11-01").words).toBe("Over tid");
    expect(commitmentStateWords(times({ recurrence: "monthly" }), "2018-09-01").words).toBe("Opfølgning mangler");
    expect(commitmentStateWords(times({ state: "kept" }), "2019-09-01").words).toBe("Holdt");
  });
});

const series = (values: Record<string, number>, traits: Partial<MeasuredSeries> = {}): MeasuredSeries => ({
  id: "s",
  measure: "Rettidig aktivering",
  area: "Rudersdal",
  targetGroup: "",
  unit: "percent",
  decimals: 0,
  frequency: "month",
  direction: "up",
  source: "Jobindsats",
  note: "",
  version: 1,
  values: Object.entries(values).map(([period, value]) => ({ period, value, provisional: false })),
  ...traits,
});
const target = (traits: Partial<MeasureTarget> = {}): MeasureTarget => ({
  comparison: "atLeast",
  value: 80,
  series: null,
  from: "",
  ...traits,
});

describe("what the figures say", () => {
  const ours = series({ "2018-06": 66, "2018-07": 71, "2018-08": 80 });
  test.each([
    ["atLeast", 80, "reached"],
    ["above", 80, "notReached"],
    ["atMost", 80, "reached"],
    ["below", 80, "notReached"],
    ["below", 81, "reached"],
  ] as const)("%s %i: %s", (comparison, value, state) => {
    expect(measure(ours, target({ comparison, value })).state).toBe(state);
  });

  test("nothing counts before the first period, and only where both have a figure", () => {
    const waiting = measure(ours, target({ from: "2018-10" }));
    expect(waiting).toMatchObject({ state: "waiting", targets: [null, null, null] });
    expect(measuredWords(waiting, "2018-10").words).toBe("Måles fra oktober 2018");
    const nation = series({ "2018-06": 70, "2018-07": 70 }, { area: "Hele landet" });
    const beaten = measure(ours, target({ comparison: "above", value: null, series: nation, from: "2018-07" }));
    expect(beaten).toMatchObject({
      state: "reached",
      targets: [null, 70, null],
      newest: { period: "2018-07", target: 70 },
    });
    expect(measure(series({}), target()).state).toBe("missing");
    expect(measure(ours, target({ value: null, series: series({}) })).state).toBe("missing");
  });

  test("the target in words", () => {
    expect(targetWords(ours, target({ from: "2018-10" }))).toBe("mindst 80\u00a0pct. fra oktober 2018");
    expect(targetWords(ours, target({ comparison: "above", series: series({}, { area: "Hele landet" }) }))).toBe(
      "over Hele landet",
    );
  });
});
