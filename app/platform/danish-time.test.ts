import { expect, test } from "vitest";
import { copenhagenDate, copenhagenTime, fromCopenhagen } from "./danish-time";

test.each([
  ["2022-08-18", "15.00", "2022-08-18T13:00:00.000Z"],
  ["2026-11-23", "08:30", "2026-11-23T07:30:00.000Z"],
  ["2026-03-29", "03.00", "2026-03-29T01:00:00.000Z"], // summer time began at 02.00
  ["2026-03-29", "01.59", "2026-03-29T00:59:00.000Z"],
  ["2026-10-25", "03.00", "2026-10-25T02:00:00.000Z"], // and ended at 03.00
  ["2026-01-01", "00.00", "2025-12-31T23:00:00.000Z"],
])("%s kl. %s is %s", (day, time, moment) => {
  expect(fromCopenhagen(day, time).toISOString()).toBe(moment);
  expect(copenhagenDate(new Date(moment))).toBe(day);
  expect(copenhagenTime(new Date(moment))).toBe(time.replace(":", "."));
});

test("what is no time is refused", () => {
  expect(() => fromCopenhagen("2026-13-45", "15.00")).toThrow(RangeError);
});
