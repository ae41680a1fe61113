import { expect, test } from "vitest";
import { addDays, daysBetween, mondayOf, weekdayNumber, weekNumber } from "./calendar-date";
import { closedBecause, nextWeekdays, weekdayBefore, weekdaysLeft, type WeekdayRule } from "./weekday-calendar";

const rule: WeekdayRule = { saturdayCounts: false, closingDays: ["2026-12-31"] };

test.each([
  ["2026-01-01", "nytårsdag"],
  ["2026-04-02", "skærtorsdag"],
  ["2026-04-03", "langfredag"],
  ["2026-04-05", "påskedag"],
  ["2026-04-06", "2. påskedag"],
  ["2023-05-05", "store bededag"],
  ["2024-04-26", null],
  ["2026-05-14", "Kristi himmelfartsdag"],
  ["2026-05-15", null],
  ["2026-05-24", "pinsedag"],
  ["2026-05-25", "2. pinsedag"],
  ["2026-06-05", "grundlovsdag"],
  ["2026-05-01", null],
  ["2026-12-24", "juleaftensdag"],
  ["2026-12-25", "juledag"],
  ["2026-12-26", "2. juledag"],
  ["2026-12-31", "lukkedag"],
  ["2025-12-31", null],
  ["2026-11-21", "lørdag"],
  ["2026-11-22", "søndag"],
  ["2026-11-23", null],
])("%s is closed because of %s", (day, why) => {
  expect(closedBecause(day, rule)).toBe(why);
});

test("a Saturday that counts is open, a holiday on it isn't", () => {
  const saturdays = { ...rule, saturdayCounts: true };
  expect(closedBecause("2026-11-21", saturdays)).toBeNull();
  expect(closedBecause("2026-12-26", saturdays)).toBe("2. juledag");
});

test("hverdage that are left", () => {
  expect(weekdaysLeft("2022-11-08", "2022-11-10", rule)).toBe(2);
  expect(weekdaysLeft("2022-11-10", "2022-11-10", rule)).toBe(0);
  expect(weekdaysLeft("2022-11-11", "2022-11-14", rule)).toBe(1);
  expect(weekdaysLeft("2022-11-14", "2022-11-10", rule)).toBe(-2);
  expect(weekdaysLeft("2026-12-22", "2027-01-04", rule)).toBe(5);
});

test.each([true, false])(
  "hverdage that are left are those that a calendar shows, one by one (Saturdays: %s)",
  (saturdayCounts) => {
    const own = { saturdayCounts, closingDays: ["2022-12-25", "2023-01-02", "2023-01-07"] };
    for (let start = 0; start < 400; start += 7)
      for (const length of [0, 1, 5, 6, 7, 8, 31, 366, 1203]) {
        const from = addDays("2022-03-01", start);
        const to = addDays(from, length);
        const shown = daysBetween(addDays(from, 1), to).filter((day) => closedBecause(day, own) === null).length;
        expect(weekdaysLeft(from, to, own), `${from} ${to}`).toBe(shown);
        expect(weekdaysLeft(to, from, own) + 0).toBe(0 - shown);
      }
  },
);

test("the next hverdage pass over weekends and holidays", () => {
  expect(nextWeekdays("2026-04-01", 3, rule)).toEqual(["2026-04-01", "2026-04-07", "2026-04-08"]);
  expect(weekdayBefore("2026-04-07", rule)).toBe("2026-04-01");
});

test("days of the calendar", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(addDays("2026-03-29", 1)).toBe("2026-03-30"); // summer time begins: no day is lost
  expect(weekdayNumber("2026-11-23")).toBe(1);
  expect(weekdayNumber("1969-12-28")).toBe(7);
  expect(mondayOf("2026-11-22")).toBe("2026-11-16");
  expect([weekNumber("2022-11-08"), weekNumber("2027-01-01"), weekNumber("2025-12-29")]).toEqual([45, 53, 1]);
});
