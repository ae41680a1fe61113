import { describe, expect, test } from "vitest";
import {
  atExactClock,
  briefMoment,
  clock,
  dateRange,
  daysBetween,
  isoDay,
  longDate,
  nearDate,
  nearDateTime,
  numericDate,
  sentenceCase,
  weekdayDate,
  weekdayDateTime,
  weekNumber,
} from "./danish-dates";

const meeting = "2022-08-18T13:00:00Z";

describe("one moment in its notations", () => {
  test.each([
    [longDate, "18. august 2022"],
    [weekdayDate, "torsdag 18. august 2022"],
    [weekdayDateTime, "torsdag 18. august 2022 kl. 15.00"],
    [numericDate, "18-08-2022"],
    [isoDay, "2022-08-18"],
    [clock, "15.00"],
    [atExactClock, "kl. 15.00.00"],
  ])("%o", (format, expected) => {
    expect(format(meeting)).toBe(expected);
    expect(format(new Date(meeting))).toBe(expected);
  });
});

describe("the clock is Copenhagen's", () => {
  test("summer is two hours ahead of UTC, winter one", () => {
    expect(clock("2022-07-01T10:00:00Z")).toBe("12.00");
    expect(clock("2022-12-01T10:00:00Z")).toBe("11.00");
  });
  test("the day changes at midnight in Copenhagen", () => {
    expect(isoDay("2022-08-17T21:59:59Z")).toBe("2022-08-17");
    expect(isoDay("2022-08-17T22:00:00Z")).toBe("2022-08-18");
    expect(clock("2022-08-17T22:00:00Z")).toBe("00.00");
  });
  test("the hour that summer time skips, and the one it repeats", () => {
    expect(clock("2023-03-26T00:59:00Z")).toBe("01.59");
    expect(clock("2023-03-26T01:00:00Z")).toBe("03.00");
    expect(clock("2023-10-29T00:30:00Z")).toBe("02.30");
    expect(clock("2023-10-29T01:30:00Z")).toBe("02.30");
  });
  test("a plain day never shifts", () => {
    expect(weekdayDate("2022-01-01")).toBe("lørdag 1. januar 2022");
    expect(isoDay("2022-01-01")).toBe("2022-01-01");
  });
});

describe("near now", () => {
  const now = "2022-11-08T13:32:00Z";
  test.each([
    ["2022-11-08", "i dag"],
    ["2022-11-07", "i går"],
    ["2022-11-09", "i morgen"],
    ["2022-11-10", "torsdag 10. november"],
    ["2022-08-18", "torsdag 18. august"],
    ["2023-02-16", "torsdag 16. februar"],
    ["2021-11-08", "8. november 2021"],
    ["2023-08-18", "18. august 2023"],
  ])("%s is %s", (day, said) => expect(nearDate(day, now)).toBe(said));

  test("late in the evening it is still today, though UTC disagrees", () => {
    expect(nearDate("2022-11-08T22:30:00Z", "2022-11-08T22:59:00Z")).toBe("i dag");
    expect(nearDate("2022-11-08T22:30:00Z", "2022-11-08T23:01:00Z")).toBe("i går");
  });
  test("with the time, where there is one", () => {
    expect(nearDateTime("2022-11-08T13:32:00Z", now)).toBe("i dag kl. 14.32");
    expect(nearDateTime("2022-11-10", now)).toBe("torsdag 10. november");
    expect(briefMoment("2022-11-08T13:32:00Z", now)).toBe("kl. 14.32");
    expect(briefMoment("2022-11-07T13:32:00Z", now)).toBe("i går kl. 14.32");
  });
});

test("days are counted over the change of clocks and over years", () => {
  expect(daysBetween("2023-03-25", "2023-03-27")).toBe(2);
  expect(daysBetween("2022-12-31T23:30:00Z", "2022-12-31")).toBe(-1);
});

test("weeks are ISO weeks", () => {
  expect(weekNumber("2022-11-08")).toBe(45);
  expect(weekNumber("2021-01-03")).toBe(53);
  expect(weekNumber("2021-01-04")).toBe(1);
  expect(weekNumber("2024-12-30")).toBe(1);
  expect(weekNumber("1969-12-29")).toBe(1);
});

test("a range says nothing twice", () => {
  expect(dateRange("2022-08-18", "2022-08-18")).toBe("18. august 2022");
  expect(dateRange("2022-08-18", "2022-08-20")).toBe("18. til 20. august 2022");
  expect(dateRange("2022-08-18", "2022-09-01")).toBe("18. august til 1. september 2022");
  expect(dateRange("2022-01-01", "2025-12-31")).toBe("1. januar 2022 til 31. december 2025");
});

test("what is no date is refused", () => expect(() => longDate("i morgen")).toThrow(RangeError));

test("a line begins large", () => expect(sentenceCase("øget indsats")).toBe("Øget indsats"));
