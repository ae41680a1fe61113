import { describe, expect, test } from "vitest";
import { costOf, offerWords, priceOn, priceTableOn, type Offer } from "./price-table";

const offer = (name: string, price: number, change: Partial<Offer> = {}): Offer => ({
  id: name,
  name,
  provider: "",
  per: "week",
  length: null,
  lengthUnit: "month",
  hours: null,
  targetGroup: "",
  note: "",
  compared: false,
  active: true,
  prices: [{ price, validFrom: "2022-01-01", enteredAt: "2022-08-01T08:00:00Z", reason: "" }],
  version: 1,
  ...change,
});

/** As the minutes of 18 August 2022 print them. */
const printed: [name: string, week: number, year: number, cheaper: number][] = [
  ["Job-bro", 1105, 57_460, 146_420],
  ["Genstart (Huset Venture)", 1115, 57_980, 145_900],
  ["Avanti (Conoscenza)", 1500, 78_000, 125_880],
  ["Projekt Ny-Start, 10 timer", 1950, 101_400, 102_480],
  ["Fredensgade/Rosengården/Drosselvej", 2054, 106_808, 97_072],
  ["Unge på Broen", 2296, 119_392, 84_488],
  ["Projekt Ny-Start, 20 timer", 2500, 130_000, 73_880],
  ["Projekt Ny-Start, 30 timer", 3800, 197_600, 6280],
];
const klar = offer("Klar til start", 16_990, { per: "month", length: 12, compared: true });

test("the eight offers against Klar til start, with every sum of the source", () => {
  const found = priceTableOn([klar, ...printed.map(([name, week]) => offer(name, week)).toReversed()], "2022-08-18");
  expect(found.offers.map(({ name, cost, toCompared }) => [name, cost.week, cost.year, toCompared])).toEqual(printed);
  expect(found.compared).toMatchObject({ cost: { week: 3921, year: 203_880, course: 203_880 } });
  expect(found.toCheapest).toEqual({ name: "Job-bro", more: 146_420 });
  expect(found.toDearest).toEqual({ name: "Projekt Ny-Start, 30 timer", more: 6280 });
  expect(offerWords(found.compared!).replaceAll("\u00a0", " ")).toBe("16.990 kr. om måneden, 12 måneder");
});

test.each([
  ["week", 1000, null, "week", { week: 1000, year: 52_000, course: null }],
  ["week", 1000, 13, "week", { week: 1000, year: 52_000, course: 13_000 }],
  ["week", 1000, 6, "month", { week: 1000, year: 52_000, course: 26_000 }],
  ["month", 5200, 26, "week", { week: 1200, year: 62_400, course: 31_200 }],
  ["course", 26_000, 26, "week", { week: 1000, year: 52_000, course: 26_000 }],
  ["course", 26_000, null, "week", { week: null, year: null, course: 26_000 }],
] as const)("%s %d, %s %ss", (per, price, length, lengthUnit, cost) =>
  expect(costOf({ per, length, lengthUnit }, price)).toEqual(cost),
);

describe("prices have their days", () => {
  const prices = [
    { price: 1150, validFrom: "2023-01-01", enteredAt: "2022-11-01T08:00:00Z", reason: "Ny aftale" },
    { price: 1105, validFrom: "2022-01-01", enteredAt: "2022-01-01T08:00:00Z", reason: "" },
    { price: 1160, validFrom: "2023-01-01", enteredAt: "2022-12-01T08:00:00Z", reason: "Rettet" },
  ];
  test("the one that holds is the newest that has begun, and of one day the one entered last", () => {
    expect(priceOn(prices, "2021-12-31")).toBeNull();
    expect(priceOn(prices, "2022-12-31")?.price).toBe(1105);
    expect(priceOn(prices, "2023-01-01")?.price).toBe(1160);
  });
  test("the table says when they changed, or will", () => {
    const table = (day: string) =>
      priceTableOn([offer("Job-bro", 0, { prices })], day).changes.map((one) => one.replaceAll("\u00a0", " "));
    expect(table("2023-02-01")).toEqual(["Job-bro: 1.160 kr. pr. uge fra 1. januar 2023, før 1.105 kr."]);
    expect(table("2022-12-31")).toEqual(["Job-bro: 1.160 kr. pr. uge fra 1. januar 2023, nu 1.105 kr."]);
    expect(priceTableOn([offer("Job-bro", 0, { prices })], "2021-06-01")).toMatchObject({
      offers: [],
      unpriced: [{ name: "Job-bro" }],
    });
  });
});

test("what is offered no more isn't shown, and nothing is compared where nothing is chosen", () => {
  const found = priceTableOn([offer("A", 100, { active: false }), offer("B", 200)], "2022-08-18");
  expect(found).toMatchObject({ offers: [{ name: "B", toCompared: null }], compared: null, toCheapest: null });
});
