import fc from "fast-check";
import { expect, test } from "vitest";
import { lineScale, runsOf, shownLabels } from "./line-scale";

test("every value lies within the drawing, and between round ticks that hold them all", () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(values, (raw) => {
      const values = raw.map((value) => Math.round(value * 100) / 100);
      const { y, ticks, x } = lineScale(values.length, values);
      for (const value of values) {
        expect(y(value)).toBeGreaterThanOrEqual(-1e-6);
        expect(y(value)).toBeLessThanOrEqual(100 + 1e-6);
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(y(ticks[0]!)).toBeCloseTo(100, 6);
      expect(y(ticks.at(-1)!)).toBeCloseTo(0, 6);
      expect(x.every((place) => place >= 0 && place <= 100)).toBe(true);
    }),
  );
});

test("shares that lie close together fill the drawing; others stand on zero", () => {
  expect(lineScale(3, [66, 71, 80]).ticks).toEqual([65, 70, 75, 80]);
  expect(lineScale(2, [24, 60]).ticks).toEqual([0, 20, 40, 60]);
  expect(lineScale(1, []).ticks[0]).toBe(0);
  expect(lineScale(2, [0.1, 0.3]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
});

test("a missing value breaks the line", () => {
  expect(runsOf([1, null, 2, 3, null])).toEqual([[0], [2, 3]]);
  expect(runsOf([null])).toEqual([]);
  expect(shownLabels(3, 5)).toEqual([0, 1, 2]);
  expect(shownLabels(13, 4)).toEqual([0, 4, 8, 12]);
});
