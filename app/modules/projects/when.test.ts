import { describe, expect, test } from "vitest";
import {
  firstDay,
  isBefore,
  isWhen,
  lastDay,
  midwayBetween,
  monthsLater,
  readWhen,
  spanWords,
  whenField,
  whenWords,
} from "./when";

test.each([
  ["15-01-2018", "2018-01-15"],
  ["15.1.2018", "2018-01-15"],
  ["15. januar 2018", "2018-01-15"],
  ["1. jan. 2018", "2018-01-01"],
  ["2018-01-15", "2018-01-15"],
  ["01-07-2018", "2018-07-01"],
  ["januar 2018", "2018-01"],
  ["Oktober  2021", "2021-10"],
  ["10-2021", "2021-10"],
  ["2021-10", "2021-10"],
  ["", ""],
  ["  ", ""],
  ["30. februar 2018", null],
  ["31-04-2018", null],
  ["2018-02-30", null],
  ["2018", null],
  ["i foråret", null],
  ["15-13-2018", null],
])("“%s” is read as %s", (text, when) => expect(readWhen(text)).toBe(when));

test("what is read is told and written the same way again", () => {
  for (const when of ["2018-01-15", "2018-01", ""]) {
    expect(readWhen(whenField(when))).toBe(when);
    expect(readWhen(whenWords(when))).toBe(when);
  }
  expect(["2018-01", "2018-01-31"].every(isWhen)).toBe(true);
  expect(["2018-13", "2018-02-29", "2018"].some(isWhen)).toBe(false);
});

test("a span says no more than is known", () => {
  expect(spanWords("2018-01", "2021-10")).toBe("januar 2018 til oktober 2021");
  expect(spanWords("2018-01-15", "")).toBe("fra 15. januar 2018");
  expect(spanWords("", "2021-10")).toBe("til oktober 2021");
  expect(spanWords("", "")).toBe("");
});

test("a month isn't before one of its own days, nor after it; what isn't known is neither", () => {
  expect(isBefore("2021-09", "2021-10-01")).toBe(true);
  expect(isBefore("2021-10", "2021-10-31")).toBe(false);
  expect(isBefore("2021-10-31", "2021-10")).toBe(false);
  expect(isBefore("", "2021-10")).toBe(false);
  expect(isBefore("2021-10", "")).toBe(false);
  expect([firstDay("2020-02"), lastDay("2020-02"), lastDay("2020-02-03")]).toEqual([
    "2020-02-01",
    "2020-02-29",
    "2020-02-03",
  ]);
});

describe("days that follow from others", () => {
  test("so many months later, or the month's last day", () => {
    expect(monthsLater("2021-09-30", 6)).toBe("2022-03-30");
    expect(monthsLater("2021-08-31", 6)).toBe("2022-02-28");
    expect(monthsLater("2021-12-31", 1)).toBe("2022-01-31");
    expect(monthsLater("2021-03-31", 12)).toBe("2022-03-31");
  });
  test("halfway", () => {
    expect(midwayBetween("2022-01-01", "2022-12-31")).toBe("2022-07-02");
    expect(midwayBetween("2022-01-01", "2022-01-02")).toBe("2022-01-01");
  });
});
