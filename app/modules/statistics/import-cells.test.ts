import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SpreadsheetCell, SpreadsheetRow } from "~/modules/files/spreadsheet";
import { formatNumber } from "~/ui/danish-numbers";
import { provisionalPeriod, readFigureCell } from "./import-cells";
import { layoutFault, layoutOf, readAnyPeriod, recogniseColumns, unitOfMeasure } from "./import-layout";

const cell = (text: string, number: number | null = null): SpreadsheetCell => ({
  address: "B2",
  text,
  number,
  date: null,
});

describe("a cell of figures", () => {
  test("is read as it is written, whatever number a Dane writes", () => {
    const numbers = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(numbers, fc.boolean(), ([digits, decimals], marked) => {
        const value = Number(`${digits}e-${decimals}`);
        const text = formatNumber(value, decimals);
        const read = readFigureCell(cell(marked ? `${text}*` : text), "");
        expect(read).toMatchObject({ kind: "value", decimals, provisional: marked, value: value === 0 ? 0 : value });
        // One point and three digits may be either; nothing else is asked about.
        expect(read).toHaveProperty("ambiguous", /^-?\d{1,3}\.\d{3}$/.test(text.replace("−", "-")));
      }),
    );
  });

  test("of a workbook has as many decimals as it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const held = Number(`${digits}e-5`);
        const shown = formatNumber(held, decimals);
        const read = readFigureCell(cell(shown, held), "");
        expect(read).toMatchObject({ kind: "value", decimals, ambiguous: false });
        if (read.kind === "value") expect(formatNumber(read.value, decimals)).toBe(shown);
      }),
    );
  });

  test.each<[string, object]>([
    ["-", { kind: "withheld", words: "-" }],
    ["–", { kind: "withheld", words: "-" }],
    ["*", { kind: "withheld", words: "*" }],
    ["< 5", { kind: "withheld", words: "<5" }],
    ["..", { kind: "withheld", words: ".." }],
    ["48 %", { kind: "value", value: 48, unit: "percent" }],
    ["203.880 kr.", { kind: "value", value: 203880, unit: "kroner" }],
    ["1.234.567", { kind: "value", value: 1234567, settles: true }],
    ["mange", { kind: "fault" }],
    ["12.5", { kind: "fault" }],
  ])("%s", (text, reading) => expect(readFigureCell(cell(text), "")).toMatchObject(reading));

  test("a point means what somebody has said", () => {
    expect(readFigureCell(cell("1.234"), "decimal")).toMatchObject({ value: 1.234, decimals: 3, ambiguous: false });
    expect(readFigureCell(cell("1.234"), "thousands")).toMatchObject({ value: 1234, ambiguous: false });
    expect(readFigureCell(cell("12.5"), "decimal")).toMatchObject({ value: 12.5 });
    expect(readFigureCell(null, "")).toEqual({ kind: "empty" });
  });
});

test("periods of every frequency, and those that may still change", () => {
  expect(["juli 2018", "2018M07", "2018-07-01", "2018Q3", "2021Q01", "2. halvår 2018", "2018"].map(readAnyPeriod)).toEqual([
    "2018-07", "2018-07", "2018-07", "2018-Q3", "2021-Q1", "2018-H2", "2018",
  ]); // prettier-ignore
  for (const none of ["2018M13", "2018Q5", "31. februar 2018", "2018QMAT02", "i alt"])
    expect(readAnyPeriod(none)).toBeNull();
  expect(provisionalPeriod("juli 2018*")).toEqual({ period: "juli 2018", provisional: true });
  expect(provisionalPeriod("2018M07 (foreløbig)")).toEqual({ period: "2018M07", provisional: true });
  expect(provisionalPeriod("2018M07")).toEqual({ period: "2018M07", provisional: false });
});

describe("columns", () => {
  const rows = (...lines: string[]): SpreadsheetRow[] =>
    lines.map((line, index) => ({
      number: index + 2,
      cells: line.split(";").map((text) => (text === "" ? null : cell(text))),
    }));

  test("are recognised by their heading, else by what stands in them", () => {
    const sample = rows("Rudersdal;Unge;2018M05;3478;66,5", "Rudersdal;Unge;2018M06;-;67,1");
    const heading = ["Kommune", "Ydelse", "Tidspunkt", "Antal personer", "Andel"];
    expect(recogniseColumns(heading, sample)).toEqual(["area", "group", "period", "value", "value"]);
    // Counts that look like years are no periods where one is named.
    const years = rows("2018;2019", "2018;1985");
    expect(recogniseColumns(["År", "Antal personer"], years)).toEqual(["period", "value"]);
  });

  test("say what is missing", () => {
    const fault = (columns: string[], roles: Parameters<typeof layoutOf>[1]) => layoutFault(layoutOf(columns, roles));
    expect(fault(["Område", "Note"], ["area", "group"])).toContain("Tal");
    expect(fault(["Område", "Antal"], ["area", "value"])).toContain("Periode");
    expect(fault(["Måling", "Periode", "A", "B"], ["measure", "period", "value", "value"])).toContain("én kolonne");
    expect(fault(["Område", "2018", "2019*"], ["area", "value", "value"])).toBeNull();
    expect(layoutOf(["Område", "2018", "2019*"], ["area", "value", "value"]).values).toMatchObject([
      { period: "2018", provisional: false },
      { period: "2019", provisional: true },
    ]);
  });

  test("of a measure say what it counts", () => {
    const units = ["Fuldtidspersoner i pct. af arbejdsstyrken", "Antal fuldtidspersoner", "Antal personer", "Udgift i kr.", "Forløb"].map(unitOfMeasure); // prettier-ignore
    expect(units).toEqual(["percent", "fullTimeEquivalents", "persons", "kroner", "count"]);
  });
});
