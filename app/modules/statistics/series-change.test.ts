import { describe, expect, test } from "vitest";
import { areaFault, type Area } from "./area";
import { isUnbounded } from "./import-layout";
import { changeBetween, percentWords, type ChangeOfSeries } from "./series-change";
import { seriesChart } from "./series-chart";
import { ownFigure, type Series } from "./series";
import { breakWords, type SeriesBreak } from "./series-break";
import { sourceWords } from "./series-table";
import { byPeriod, changeOf, published, readStated, typedAs } from "./value-changes";

const broken: SeriesBreak = { id: "b", period: "2018-06", reason: "newSystem", words: "" };
const shares: ChangeOfSeries = {
  unit: "percent",
  decimals: 1,
  values: [
    { period: "2018-04", value: 66.5, provisional: false },
    { period: "2018-05", value: 71.4, provisional: false },
    { period: "2018-07", value: 70, provisional: true },
  ],
  breaks: [],
};
const people: ChangeOfSeries = {
  unit: "persons",
  decimals: 0,
  values: [
    { period: "2018", value: 0, provisional: false },
    { period: "2019", value: 40, provisional: false },
    { period: "2020", value: 26, provisional: false },
  ],
  breaks: [],
};
const series: Series = {
  ...{ id: "s", measure: "Andel", area: "Rudersdal", targetGroup: "", unit: "percent", decimals: 1, version: 1 },
  ...{ frequency: "month", direction: "up", source: "Jobindsats", note: "" },
} as Series;

describe("the change between two periods", () => {
  test("is in points and in per cent of what is printed, rounded by hand", () => {
    expect(changeBetween(shares, "2018-04", "2018-05")).toMatchObject({
      kind: "change",
      difference: 4.9,
      percent: 7.4,
      differenceWords: "+4,9\u00a0procentpoint",
      percentWords: "+7,4\u00a0pct.",
      provisional: false,
    });
    expect(changeBetween(shares, "2018-05", "2018-07")).toMatchObject({ difference: -1.4, provisional: true });
    expect(changeBetween(people, "2019", "2020")).toMatchObject({ differenceWords: "−14\u00a0personer", percentWords: "−35\u00a0pct." }); // prettier-ignore
    expect(changeBetween(people, "2018", "2019")).toMatchObject({ difference: 40, percent: null, percentWords: null });
    expect(changeBetween(people, "2019", "2019")).toMatchObject({
      differenceWords: "uændret",
      percentWords: "uændret",
    });
    expect(percentWords(0.5)).toBe("+0,5\u00a0pct.");
    // By what stands there: 66,5 and 71,4 also where more decimals are held.
    const finer = { ...shares, values: shares.values.map((one) => ({ ...one, value: one.value + 0.04 })) };
    expect(changeBetween(finer, "2018-04", "2018-05")).toMatchObject({ difference: 4.9, percent: 7.4 });
  });

  test("is refused across a break until it is confirmed, in both directions, and not beside it", () => {
    const one = { ...shares, breaks: [broken] };
    const refused = changeBetween(one, "2018-05", "2018-07");
    expect(refused).toMatchObject({ kind: "acrossBreak", breaks: [broken] });
    expect(refused).toHaveProperty("message", expect.stringContaining("brud i juni 2018 (nyt system)"));
    expect(changeBetween(one, "2018-07", "2018-05")).toMatchObject({ kind: "acrossBreak" });
    expect(changeBetween(one, "2018-05", "2018-07", { acrossBreak: true })).toMatchObject({ kind: "change", across: [broken] }); // prettier-ignore
    expect(changeBetween(one, "2018-04", "2018-05")).toMatchObject({ kind: "change", across: [] });
    const atLast = { ...shares, breaks: [{ ...broken, period: "2018-05" }] };
    expect(changeBetween(atLast, "2018-05", "2018-07")).toMatchObject({ kind: "change" });
    expect(changeBetween(atLast, "2018-04", "2018-05")).toMatchObject({ kind: "acrossBreak" });
  });

  test("is missing where a value is", () => {
    expect(changeBetween(shares, "2018-04", "2018-06")).toMatchObject({ kind: "missing", message: expect.stringContaining("juni 2018") }); // prettier-ignore
  });
});

test("a break is drawn and told where values stand on both sides of it", () => {
  const chart = seriesChart({ ...series, breaks: [broken, { ...broken, id: "c", period: "2018-04" }] }, shares.values, null)!; // prettier-ignore
  expect(chart.breaks).toEqual([{ label: "Juni 2018", words: "Nyt system" }]);
  expect(chart.points.map(({ label }) => label)).toContain("Juni 2018");
  expect(chart.description).toContain("Serien har brud i juni 2018 (nyt system).");
  expect(sourceWords({ source: "Jobindsats", breaks: [broken] }, shares.values)).toBe(
    "Kilde: Jobindsats, april 2018 til juli 2018. * Foreløbigt tal. Serien har brud i juni 2018 (nyt system).",
  );
  expect(breakWords({ reason: "other", words: "Flyttet kontor" })).toBe("Flyttet kontor");
});

describe("what a period says", () => {
  const read = (text: string, traits: Partial<Series> = {}) => readStated(text, { ...series, ...traits });

  test.each<[string, object]>([
    ["88,2", published(88.2)],
    ["88,2 % (97 af 110)", { ...published(88.2), count: 97, base: 110 }],
    ["97 af 110", { ...published(88.2), count: 97, base: 110, derived: "97 af 110" }],
    ["fem af de seks", { ...published(83.3), count: 5, base: 6, derived: "5 af 6" }],
    ["-", { ...published(0), value: null, withheld: "-" }],
    ["<5", { ...published(0), value: null, withheld: "<5" }],
    ["*", { ...published(0), value: null, withheld: "*" }],
  ])("%s", (text, stated) => {
    const answer = read(text);
    expect(answer).toEqual({ stated });
    // and is read again as it is shown in the form
    const again = "stated" in answer ? typedAs(series, answer.stated) : "";
    expect(read(again)).toEqual({ stated });
  });

  test.each([
    ["101", /er ikke en andel: en andel er fra 0 til 100/],
    ["-3,5", /er ikke en andel/],
    ["111 af 110", /flere end de 110/],
    ["88,2 (mange)", /97 af 110/],
    ["88,25", /1 decimal/],
  ])("%s is refused", (text, message) => expect(read(text)).toEqual({ fault: expect.stringMatching(message) }));

  test("a percentage that is no share may be over 100 or below 0, people are never below 0 but in changes, and only a percentage is computed of a share", () => {
    expect(read("104,5", { unbounded: true })).toEqual({ stated: published(104.5) });
    expect(read("-3,5", { unbounded: true })).toEqual({ stated: published(-3.5) });
    expect(read("-3", { unit: "persons" })).toEqual({
      fault: expect.stringMatching(/^-3 er ikke et antal personer: det er aldrig under 0/),
    });
    expect(read("-3", { unit: "fullTimeEquivalents" })).toEqual({
      fault: expect.stringContaining("antal fuldtidspersoner"),
    });
    expect(read("-3", { unit: "persons", unbounded: true })).toEqual({ stated: published(-3) });
    for (const unit of ["kroner", "days", "count"] as const)
      expect(read("-3", { unit })).toEqual({ stated: published(-3) });
    expect(read("97 af 110", { unit: "persons" })).toEqual({ fault: expect.stringContaining("tæller personer") });
  });

  test.each([
    ["Udvikling i ledige", true],
    ["Ændring siden sidste år", true],
    ["Nettovækst", true],
    ["Netto ledige", false],
    ["Nettoledige", false],
    ["Antal borgere med udviklingshæmning", false],
    ["Antal forskellige ydelsesmodtagere", false],
    ["Personer i vækstvirksomheder", false],
  ])("%s counts changes: %s", (name, unbounded) => expect(isUnbounded(name)).toBe(unbounded));

  test("a published share that its own count and base don't give has ours beside it", () => {
    const value = { period: "2018", value: 88, provisional: false, count: 97, base: 110 };
    expect(ownFigure({ unit: "percent", decimals: 0 }, value)).toBeNull();
    expect(ownFigure({ unit: "percent", decimals: 0 }, { ...value, value: 89 })).toBe(88);
    expect(ownFigure({ unit: "percent", decimals: 0 }, { ...value, value: 89, base: null })).toBeNull();
  });

  test("a base that becomes known later is no correction; a value that is withheld later is one", () => {
    const existing = byPeriod({ values: [{ period: "2018-05", value: 88.2, provisional: false }], withheld: [{ period: "2018-06", words: "<5", provisional: false }] }); // prettier-ignore
    const based = { ...published(88.2), count: 97, base: 110 };
    expect(changeOf("2018-05", based, false, existing)).toMatchObject({ kind: "changed", final: false });
    expect(changeOf("2018-05", { ...based, value: null, withheld: "-" }, false, existing)).toMatchObject({ kind: "changed", final: true, after: null }); // prettier-ignore
    expect(changeOf("2018-06", { ...published(0), value: null, withheld: "<5" }, false, existing)).toMatchObject({ kind: "same" }); // prettier-ignore
    expect(changeOf("2018-06", published(7), false, existing)).toMatchObject({ kind: "changed", final: true, before: null }); // prettier-ignore
  });
});

test("an area has figures while it exists, and then the one that it became part of has", () => {
  const area = { id: "a", name: "Birkerød", validFrom: null, validTo: "2006-12-31", successor: "Rudersdal" };
  const areas: Area[] = [area, { ...area, name: "Rudersdal", validFrom: "2007-01-01", validTo: null, successor: "" }];
  expect(areaFault(areas, "birkerød", "2006")).toBeNull();
  expect(areaFault(areas, "Birkerød", "2007-Q1")).toBe(
    "Birkerød findes ikke i 1. kvartal 2007: området blev efter 31. december 2006 en del af Rudersdal. Brug Rudersdal.",
  );
  expect(areaFault(areas, "Rudersdal", "2006-12")).toContain("findes først fra 1. januar 2007");
  expect(areaFault(areas, "Rudersdal", "2007-01")).toBeNull();
  expect(areaFault(areas, "Hillerød", "1999")).toBeNull();
});
