import { describe, expect, test } from "vitest";
import {
  behindWords,
  changeBetween,
  changeWords,
  countBehind,
  countsOf,
  targetWords,
  valueWords,
  type IndicatorShape,
  type Measured,
} from "./indicator";
import { readMeasured } from "./read-measured";
import { tellsOfFew } from "./small-groups";

const shape = (kind: IndicatorShape["kind"], change: Partial<IndicatorShape> = {}): IndicatorShape => ({
  kind,
  unit: "",
  decimals: 0,
  direction: "up",
  scaleMin: kind === "scale" ? 1 : null,
  scaleMax: kind === "scale" ? 10 : null,
  ...change,
});
const share = shape("share");
const of = (value: number, count: number | null = null, base: number | null = null): Measured => ({
  value,
  count,
  base,
});
const read = (one: IndicatorShape, value: string, count = "", base = "") => {
  const answer = readMeasured(one, { value, count, base });
  return "fault" in answer ? `${answer.field}: ${answer.fault}` : answer.measured;
};

describe("a number is read as what the indicator counts", () => {
  test.each([
    [share, "88", "97", "110", of(88, 97, 110)],
    [share, "88 %", "", "", of(88)],
    [share, "48 pct.", "", "", of(48)],
    [share, "", "97", "110", of(88, 97, 110)],
    [share, "97 af 110", "", "", of(88, 97, 110)],
    [share, "5/6", "", "", of(83, 5, 6)],
    [share, "40", "", "15", of(40, null, 15)],
    [share, "0", "0", "15", of(0, 0, 15)],
    [shape("share", { decimals: 1 }), "88,2", "97", "110", of(88.2, 97, 110)],
    [shape("count", { unit: "mænd" }), "1.110", "", "", of(1110)],
    [shape("count", { unit: "mænd" }), "50 mænd", "", "", of(50)],
    [shape("mean", { unit: "%" }), "23 %", "", "", of(23)],
    [shape("mean", { unit: "måneder", decimals: 1 }), "9,5", "", "97", of(9.5, null, 97)],
    [shape("scale", { decimals: 1 }), "7,5", "", "", of(7.5)],
    [shape("fraction"), "4/5", "", "", of(80, 4, 5)],
    [shape("fraction"), "2 / 3", "", "", of(66.666667, 2, 3)],
    // 23/40 × 100 is 57.49999… in binary
    [share, "58", "", "40", of(58, null, 40)],
    [share, "", "23", "40", of(58, 23, 40)],
  ])("%#", (one, value, count, base, measured) => expect(read(one, value, count, base)).toEqual(measured));
});

describe("what can't be is refused at its field, with what to do", () => {
  test.each([
    [share, "120", "", "", /^value: En andel kan ikke være over 100 %\. Der står 120\.$/],
    [share, "1.234", "", "", /^value: “1\.234” læses som tusinder, og her er 100 det højeste\. Mente du 1,234\?/],
    [share, "1.234 %", "", "", /Mente du 1,234\?/],
    [shape("scale"), "7.500", "", "", /her er 10 det højeste\. Mente du 7,500\?/],
    [share, "-1", "", "", /^value: En andel kan ikke være under 0/],
    [share, "", "16", "15", /^count: 16 af 15 kan ikke passe: antallet er større end gruppen/],
    [share, "16 af 15", "", "", /^value: 16 af 15/],
    [share, "90", "97", "110", /^value: 97 af 110 er 88,2 %, ikke 90\u00a0%\. Ret et af tallene\.$/],
    [
      share,
      "66",
      "",
      "22",
      /^value: Ingen andel af 22 er 66\u00a0%: 14 er 64\u00a0%, og 15 er 68\u00a0%\. Ret andelen/,
    ],
    [share, "", "97", "", /^value: Skriv andelen, eller både antallet og gruppen/],
    [share, "", "", "0", /^base: Gruppen kan ikke være på 0/],
    [share, "88,5", "", "", /^value: Indikatoren har ingen decimaler\. Afrund 88,5/],
    [share, "ca. 40", "", "", /^value: “ca\. 40” er ikke et tal/],
    [share, "40", "seks", "15", /^count: “seks” er ikke et antal personer/],
    [share, "40 kr.", "", "", /^value: “40 kr\.” passer ikke til indikatoren/],
    [shape("count"), "-3", "", "", /^value: Et antal kan ikke være under 0/],
    [shape("count"), "3", "2", "", /^count: Kun en andel/],
    [shape("count"), "3", "", "20", /^base: Kun en andel eller et gennemsnit/],
    [shape("scale"), "11", "", "", /^value: 11 ligger uden for skalaen\. Skala fra 1 til 10\.$/],
    [shape("fraction"), "0,8", "", "", /^value: Skriv en brøk, for eksempel 4\/5/],
    [shape("fraction"), "5/4", "", "", /^value: 5\/4 er mere end det hele/],
    [shape("fraction"), "1/0", "", "", /^value: Skriv en brøk/],
    [shape("mean", { decimals: 3 }), "1.234", "", "", /kan læses på to måder/],
  ])("%#", (one, value, count, base, fault) => expect(read(one, value, count, base)).toMatch(fault));
});

describe("what stands behind a share", () => {
  test("the only count of the base that comes to the share is computed, and said to be", () => {
    expect(countBehind(share, of(40, null, 15))).toEqual({ count: 6, base: 15, derived: true });
    expect(countBehind(share, of(59, null, 22))).toEqual({ count: 13, base: 22, derived: true });
    expect(countBehind(share, of(68, null, 22))).toEqual({ count: 15, base: 22, derived: true });
    expect(countBehind(share, of(88, 97, 110))).toEqual({ count: 97, base: 110, derived: false });
    expect(behindWords(share, of(40, null, 15))).toBe("6 af 15, regnet af andelen");
  });
  test("all counts that come to it are found, however large the base, and none of a base of nobody", () => {
    expect(countsOf(0, 40, 1000)).toEqual([395, 396, 397, 398, 399, 400, 401, 402, 403, 404]);
    expect(countsOf(1, 57.5, 40)).toEqual([23]);
    expect(countsOf(0, 100, 3)).toEqual([3]);
    expect(countsOf(0, 0, 3)).toEqual([0]);
    expect(countsOf(0, 0, 0)).toEqual([]);
  });
  test("two counts that both come to it, or none, are no answer; neither is a share without its base", () => {
    expect(countBehind(share, of(40, null, 1000))).toBeNull();
    expect(countBehind(share, of(41, null, 15))).toBeNull();
    expect(behindWords(share, of(41, null, 15))).toBe("af 15");
    expect(behindWords(share, of(48))).toBe("antal ukendt");
    expect(behindWords(shape("fraction"), of(80, 4, 5))).toBe("");
  });
});

test("values, targets and changes as they are written", () => {
  expect(valueWords(share, of(38))).toBe("38\u00a0%");
  expect(valueWords(share, of(38), "text")).toBe("38\u00a0pct.");
  expect(valueWords(shape("count", { unit: "mænd" }), of(1110))).toBe("1.110");
  expect(valueWords(shape("count", { unit: "mænd" }), of(50), "text")).toBe("50\u00a0mænd");
  expect(valueWords(shape("mean", { unit: "måneder" }), of(9))).toBe("9\u00a0måneder");
  expect(valueWords(shape("fraction"), of(80, 8, 10))).toBe("8/10");
  expect(targetWords(shape("fraction"), 66.666667)).toBe("2/3");
  expect(changeWords(share, 34)).toBe("+34\u00a0point");
  expect(changeWords(share, -38)).toBe("−38\u00a0point");
  expect(changeWords(share, 0.4)).toBe("uændret");
  expect(changeWords(shape("mean", { unit: "måneder" }), 3)).toBe("+3\u00a0måneder");
});

test("a change is as exact as its two numbers: 59 % of 22 is 13, and 68 % is 15, which is 9 points apart", () => {
  const change = changeBetween(share, of(59, null, 22), of(68, null, 22));
  expect(change).toBeCloseTo(9.0909, 4);
  expect(changeWords(share, change)).toBe("+9\u00a0point");
  expect(changeBetween(share, of(4), of(38))).toBe(34);
});

test.each([
  [share, of(40, 6, 15), false],
  [share, of(75, 3, 4), true],
  [share, of(20, 3, 15), true],
  [share, of(93, 14, 15), true],
  [share, of(20, null, 15), true],
  [share, of(48), false],
  [share, of(0, 0, 15), false],
  [share, of(100, 15, 15), false],
  [shape("count"), of(4), true],
  [shape("count"), of(5), false],
  [shape("count"), of(0), false],
  [shape("mean"), of(9, null, 4), true],
  [shape("mean"), of(9, null, 97), false],
  [shape("fraction"), of(80, 4, 5), false],
])("fewer than five people: %#", (one, measured, few) => expect(tellsOfFew(one, measured)).toBe(few));
