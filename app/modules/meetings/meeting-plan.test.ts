import { expect, test } from "vitest";
import { weekdayNumber } from "./calendar-date";
import { patternFrom, rhythms, suggestDates } from "./meeting-plan";

const thursdays = { year: 2027, weekday: 4, without: [7] };

test.each([
  ["third", ["2027-01-21", "2027-02-18", "2027-03-18"], 11],
  ["first", ["2027-01-07", "2027-02-04", "2027-03-04"], 11],
  ["last", ["2027-01-28", "2027-02-25", "2027-03-25"], 11],
  ["weekly", ["2027-01-07", "2027-01-14", "2027-01-21"], 47],
  ["fortnightly", ["2027-01-07", "2027-01-21", "2027-02-04"], 24],
  ["fourWeekly", ["2027-01-07", "2027-02-04", "2027-03-04"], 12],
] as const)("%s Thursday of 2027, July left out", (rhythm, first, count) => {
  const dates = suggestDates({ ...thursdays, rhythm });
  expect(dates.slice(0, 3)).toEqual(first);
  expect(dates).toHaveLength(count);
});

test("every day suggested is that weekday of that year, in order, and in no month left out", () => {
  for (const rhythm of rhythms)
    for (const weekday of [1, 5]) {
      const dates = suggestDates({ year: 2028, weekday, rhythm, without: [7, 12] });
      expect(dates.every((day) => weekdayNumber(day) === weekday && day.startsWith("2028"))).toBe(true);
      expect(dates.some((day) => ["07", "12"].includes(day.slice(5, 7)))).toBe(false);
      expect(dates).toEqual(dates.toSorted());
    }
});

test("the pattern stands in the address", () => {
  const asked = (search: string) => patternFrom(new URLSearchParams(search), 2027);
  expect(asked("")).toEqual({ year: 2027, weekday: 4, rhythm: "third", without: [7] });
  expect(asked("aar=2028&ugedag=2&rytme=weekly&uden=7&uden=12")).toEqual({
    year: 2028,
    weekday: 2,
    rhythm: "weekly",
    without: [7, 12],
  });
  expect(asked("rytme=last")).toMatchObject({ rhythm: "last", without: [] });
  expect(asked("aar=x&ugedag=9&rytme=daily&uden=13")).toEqual({ year: 2027, weekday: 4, rhythm: "third", without: [] });
});
