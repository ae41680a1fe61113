import { describe, expect, test } from "vitest";
import { compare, type Compared } from "./comparison";
import type { IndicatorWithMeasurements, MeasurementFacts } from "./results";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

function project(
  name: string,
  base: number | null,
  shares: [end: number, later: number],
  change: Partial<Compared> & { kind?: IndicatorWithMeasurements["kind"] } = {},
): Compared {
  const { kind = "share", ...rest } = change;
  const measurement = (moment: MeasurementFacts["moment"], takenOn: string, value: number): MeasurementFacts => ({
    id: `${name} ${moment}`,
    group: "",
    moment,
    momentWords: "",
    takenOn,
    value,
    count: null,
    base,
    source: "",
    note: "",
    version: 1,
  });
  return {
    projectId: name,
    project: name,
    targetGroup: `Unge i ${name}`,
    started: base,
    indicator: {
      id: `${name} i job`,
      name: "I job eller uddannelse",
      role: "outcome",
      kind,
      unit: "",
      decimals: 0,
      direction: "up",
      scaleMin: null,
      scaleMax: null,
      moment: "halfYearAfter",
      momentWords: "",
      target: null,
      targetOn: "",
      source: "",
      note: "",
      version: 1,
      measurements: [
        measurement("end", "2021-10-01", shares[0]),
        measurement("halfYearAfter", "2022-04-01", shares[1]),
      ],
    },
    ...rest,
  };
}

const cycling = project("Cykelprojektet", 15, [40, 60]);
const bridge = project("Unge på Broen", 22, [59, 68]);

describe("the cycling project against Unge på Broen", () => {
  const found = compare([cycling, bridge]);

  test("the same indicator at the same two times, with counts beside shares and exact intervals", () => {
    expect(found.moments).toEqual(["ved afslutning", "et halvt år efter"]);
    expect(
      found.rows.map(({ cells }) =>
        cells.map((cell) => [plain(cell!.shown), cell!.behind.slice(0, 8), plain(cell!.intervalShown)]),
      ),
    ).toEqual([
      [
        ["40 %", "6 af 15,", "16 til 68 %"],
        ["60 %", "9 af 15,", "32 til 84 %"],
      ],
      [
        ["59 %", "13 af 22", "36 til 79 %"],
        ["68 %", "15 af 22", "45 til 86 %"],
      ],
    ]);
  });

  test("changes and differences in points and in people", () => {
    expect(found.rows.map(({ change, people }) => [plain(change), people])).toEqual([
      ["+20 point", "3 flere"],
      ["+9 point", "2 flere"],
    ]);
    expect(found.differences!.cells.map((cell) => [plain(cell!.points), cell!.people])).toEqual([
      ["+19 point", "svarer til 3 af de 15"],
      ["+8 point", "svarer til 1 af de 15"],
    ]);
    expect(plain(found.differences!.change)).toBe("−11 point");
  });

  test("the groups are too small, and it is said plainly", () => {
    expect(found.warning).toEqual({
      title: "Grupperne er for små til at skelne.",
      text: "Havde Cykelprojektet haft én mere med, var forskellen 1,5 point i stedet for 8,2. Den kan være tilfældig.",
    });
    expect(found.verdict).toBe(
      "Andelen er steget i begge et halvt år efter. Hvilket der virker bedst, kan tallene ikke sige.",
    );
    expect(found.needed).toBe(540);
  });

  test("what is alike, and what isn't", () => {
    expect(found.likeness).toEqual([
      { same: true, words: "Samme mål: i job eller uddannelse" },
      { same: true, words: "Samme tid i forløbet" },
      { same: true, words: "Samme måledage" },
      { same: true, words: "Alle, der begyndte, er talt med" },
      { same: false, words: "Ikke samme målgruppe" },
      { same: false, words: "Under 30 i en af grupperne" },
    ]);
  });
});

test("large groups are told apart, and no warning stands", () => {
  const counted = (one: Compared) => {
    for (const measured of one.indicator.measurements) measured.count = measured.value * 10;
    return one;
  };
  const found = compare([counted(project("A", 1000, [40, 60])), counted(project("B", 1000, [50, 70]))]);
  expect(found.warning).toBeNull();
  expect(found.verdict).toMatch(/Forskellen er større end det tilfældige\.$/);
});

test("shares without counts are compared as they are, and nothing is said of chance", () => {
  const found = compare([project("A", null, [40, 60]), bridge]);
  expect(found.rows[0]!.cells[1]).toMatchObject({ interval: null, counted: null });
  expect(found.warning!.title).toBe("Antallet bag andelene kendes ikke.");
  expect(found.differences!.cells[1]).toMatchObject({ people: "" });
  expect(found.needed).toBeNull();
});

test("only times that all were measured at stand beside each other", () => {
  const later = project("C", 20, [40, 60]);
  later.indicator.measurements = later.indicator.measurements.slice(0, 1);
  const found = compare([cycling, later]);
  expect(found.moments).toEqual(["ved afslutning"]);
  expect(found.rows.map(({ change }) => change)).toEqual(["", ""]);
  later.indicator.measurements = [];
  expect(compare([cycling, later])).toMatchObject({ moments: [], warning: null });
});
