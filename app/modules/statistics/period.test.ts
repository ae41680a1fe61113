import fc from "fast-check";
import { expect, test } from "vitest";
import {
  briefPeriodName,
  firstDayOf,
  frequencies,
  frequencyOf,
  lastDayOf,
  periodAfter,
  periodName,
  periodOn,
  periodsFrom,
  readPeriod,
  type Frequency,
} from "./period";

test.each<[string, Frequency, string | null]>([
  ["juli 2018", "month", "2018-07"],
  ["Juli 2018", "month", "2018-07"],
  ["jul. 2018", "month", "2018-07"],
  ["sept 2018", "month", "2018-09"],
  ["2018M07", "month", "2018-07"],
  ["07-2018", "month", "2018-07"],
  ["7/2018", "month", "2018-07"],
  ["2018-7", "month", "2018-07"],
  ["01-07-2018", "month", "2018-07"],
  ["2018-07-01", "month", "2018-07"],
  ["3. kvartal 2018", "quarter", "2018-Q3"],
  ["3. kvt. 2018", "quarter", "2018-Q3"],
  ["2018K3", "quarter", "2018-Q3"],
  ["Q3 2018", "quarter", "2018-Q3"],
  ["2. halvår 2018", "halfYear", "2018-H2"],
  ["2018h2", "halfYear", "2018-H2"],
  ["2018", "year", "2018"],
  ["2018-13", "month", null],
  ["13-2018", "month", null],
  ["5. kvartal 2018", "quarter", null],
  ["3. halvår 2018", "halfYear", null],
  ["juli 2018", "quarter", null],
  ["julle 2018", "month", null],
  ["2018", "month", null],
  ["", "year", null],
])("%j as %s", (text, frequency, period) => expect(readPeriod(text, frequency)).toBe(period));

const periods = fc
  .record({
    frequency: fc.constantFrom(...frequencies),
    day: fc.date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true }),
  })
  .map(({ frequency, day }) => ({ frequency, day: day.toISOString().slice(0, 10) }));

test("a period's name is read as the period, and it sorts as time goes", () => {
  fc.assert(
    fc.property(periods, fc.integer({ min: -60, max: 60 }), ({ frequency, day }, count) => {
      const period = periodOn(day, frequency);
      expect(frequencyOf(period)).toBe(frequency);
      expect(readPeriod(periodName(period), frequency)).toBe(period);
      expect(readPeriod(period, frequency)).toBe(period);
      expect(firstDayOf(period) <= day && day <= lastDayOf(period)).toBe(true);
      const other = periodAfter(period, count);
      expect(periodAfter(other, -count)).toBe(period);
      expect(Math.sign(count)).toBe(other < period ? -1 : other > period ? 1 : 0);
      if (count >= 0) expect(periodsFrom(period, other)).toHaveLength(count + 1);
    }),
  );
});

test("names and days", () => {
  expect(lastDayOf("2018-Q3")).toBe("2018-09-30");
  expect(lastDayOf("2020-02")).toBe("2020-02-29");
  expect(lastDayOf("2018-H2")).toBe("2018-12-31");
  expect(firstDayOf("2018-H2")).toBe("2018-07-01");
  expect(briefPeriodName("2018-07")).toBe("jul. 18");
  expect(briefPeriodName("2018-05")).toBe("maj 18"); // whole, so without a full stop
  expect(briefPeriodName("2018-Q3")).toBe("3. kv. 18");
  expect(() => periodName("nu")).toThrow(RangeError);
});
