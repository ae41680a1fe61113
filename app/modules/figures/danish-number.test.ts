import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDanishNumber, readDanishNumber, roundHalfAway, type DanishNumber } from "./danish-number";
import { formatChange, formatFigure } from "./figure-unit";

const read = (text: string, options?: Parameters<typeof readDanishNumber>[1]) => {
  const answer = readDanishNumber(text, options);
  if (answer.kind !== "number") throw new Error(`${text}: ${answer.kind}`);
  return answer.number;
};

describe("reading", () => {
  test.each<[string, number, DanishNumber["unit"]]>([
    ["3.478", 3478, null],
    ["1.234,5", 1234.5, null],
    ["1234,5", 1234.5, null],
    ["1 234 567", 1234567, null],
    ["1.234.567,25", 1234567.25, null],
    ["16 pct.", 16, "percent"],
    ["16pct", 16, "percent"],
    ["3,4 %", 3.4, "percent"],
    ["66,5 procent", 66.5, "percent"],
    ["2,5 procentpoint", 2.5, "percentagePoints"],
    ["203.880 kr.", 203880, "kroner"],
    ["203.880,50 kr", 203880.5, "kroner"],
    ["kr. 203.880", 203880, "kroner"],
    ["16.990,-", 16990, "kroner"],
    ["345 mio. kr.", 345_000_000, "kroner"],
    ["345,1 mio. kr.", 345_100_000, "kroner"],
    ["1,5 mia. kr.", 1_500_000_000, "kroner"],
    ["12 t.kr.", 12_000, "kroner"],
    ["−4", -4, null],
    ["–4,5 pct.", -4.5, "percent"],
    ["-0", 0, null],
    ["0,07", 0.07, null],
  ])("%s", (text, value, unit) => {
    expect(read(text, { decimals: text.includes(",") })).toMatchObject({ value, unit });
    expect(Object.is(read(text, { decimals: false }).value, -0)).toBe(false);
  });

  test("what has two readings is asked about", () => {
    const answer = readDanishNumber("1.234");
    expect(answer).toMatchObject({ kind: "ambiguous", readings: [{ value: 1234 }, { value: 1.234, decimals: 3 }] });
    expect(answer).toHaveProperty("message", "“1.234” kan læses på to måder. Skriv 1.234,0 eller 1,234.");
    expect(read("1.234", { decimals: false }).value).toBe(1234);
    expect(read("1.234", { point: "decimal" }).value).toBe(1.234);
    expect(read("1.234", { point: "thousands" }).value).toBe(1234);
    expect(read("1.234.567").value).toBe(1234567);
    expect(read("1.234,0").value).toBe(1234);
    expect(read("1,234").value).toBe(1.234);
  });

  test("what would be too many as thousands is asked about, whether decimals are taken or not", () => {
    const asked = "“1.234” læses som tusinder, og her er 100 det højeste. Mente du 1,234? Skriv det med komma.";
    expect(readDanishNumber("1.234", { decimals: false, most: 100 })).toMatchObject({ message: asked });
    expect(readDanishNumber("1.234", { most: 100 })).toMatchObject({ kind: "ambiguous", message: asked });
    expect(read("1.234", { decimals: false, most: 2000 }).value).toBe(1234);
    expect(read("1.234", { decimals: false, most: 100, point: "thousands" }).value).toBe(1234);
    expect(read("1.234,0", { most: 100 }).value).toBe(1234);
    expect(read("1234", { decimals: false, most: 100 }).value).toBe(1234);
  });

  test.each([
    ["12.5", "12,5"],
    ["1,234.5", "1.234,5"],
    ["0.123", "0,123"],
  ])("%s is answered with what to write", (text, instead) => {
    expect(readDanishNumber(text)).toEqual({
      kind: "not a number",
      message: `Skriv decimaler med komma: ${instead} i stedet for ${text}.`,
    });
  });

  test.each([
    "",
    "ti",
    "1.23.456",
    "1,2,3",
    "12 34",
    "1..2",
    "1.234.5,6",
    "%",
    "-",
    "1234567890123456",
    "1e5",
    "01.234",
  ])("%j is no number", (text) => expect(readDanishNumber(text).kind).toBe("not a number"));
});

describe("properties", () => {
  const numbers = fc
    .record({
      digits: fc.integer({ min: -999_999_999, max: 999_999_999 }),
      decimals: fc.integer({ min: 0, max: 4 }),
      unit: fc.constantFrom(null, "percent", "percentagePoints", "kroner"),
      scale: fc.constantFrom(1, 1e3, 1e6, 1e9),
    })
    .map(({ digits, decimals, unit, scale }): DanishNumber => {
      const exponent = Math.log10(scale) - decimals;
      const value = Number(`${digits}e${exponent}`);
      return { value: value === 0 ? 0 : value, decimals, unit, scale } as DanishNumber;
    });

  test("what is written is read again", () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom("text", "table"), (number, place) => {
        const text = formatDanishNumber(number, place);
        const answer = readDanishNumber(text);
        const readings =
          answer.kind === "number" ? [answer.number] : answer.kind === "ambiguous" ? answer.readings : [];
        expect(readings).toContainEqual(number);
        if (number.decimals > 0) expect(answer.kind, text).toBe("number");
      }),
    );
  });

  test("an ambiguous number is always one of its two readings, and each is read for itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (left, right) => {
        const text = `${left}.${String(right).padStart(3, "0")}`;
        const answer = readDanishNumber(text);
        expect(answer.kind).toBe("ambiguous");
        expect(read(text, { decimals: false }).value).toBe(left * 1000 + right);
        expect(read(text, { point: "decimal" }).value).toBe(Number(text));
      }),
    );
  });

  test("no text whatever makes it fail, and nothing but a finite number comes out", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const answer = readDanishNumber(text);
        if (answer.kind === "number") expect(Number.isFinite(answer.number.value)).toBe(true);
        else expect(answer.message).not.toBe("");
      }),
    );
  });

  test("rounding goes half away from zero, and is the same on either side of it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, decimals) => {
          const value = Number(`${digits}5e-${decimals + 1}`);
          const away = Number(`${digits + (digits < 0 || Object.is(digits, -0) ? -1 : 1)}e-${decimals}`);
          expect(roundHalfAway(value, decimals)).toBe(away);
          expect(roundHalfAway(-value, decimals)).toBe(-away);
        },
      ),
    );
  });
});

test("rounding by the decimals that are written", () => {
  expect(roundHalfAway(1.005, 2)).toBe(1.01);
  expect(roundHalfAway(-2.5)).toBe(-3);
  expect(roundHalfAway(2.5)).toBe(3);
  expect(Object.is(roundHalfAway(-0.4), 0)).toBe(true);
  expect(roundHalfAway(1e21)).toBe(1e21);
  expect(roundHalfAway(66.49999, 1)).toBe(66.5);
});

test("figures with what they count", () => {
  expect(formatFigure(71.44, "percent", 1)).toBe("71,4\u00a0%");
  expect(formatFigure(71.45, "percent", 1, "text")).toBe("71,5\u00a0pct.");
  expect(formatFigure(3478, "persons", 0)).toBe("3.478");
  expect(formatFigure(1, "persons", 0, "text")).toBe("1\u00a0person");
  expect(formatFigure(203880, "kroner", 0)).toBe("203.880\u00a0kr.");
  expect(formatChange(3.24, "percent", 1)).toBe("+3,2\u00a0procentpoint");
  expect(formatChange(-14, "persons", 0)).toBe("−14\u00a0personer");
  expect(formatChange(0.01, "percent", 1)).toBe("uændret");
});
