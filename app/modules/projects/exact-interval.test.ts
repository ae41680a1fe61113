import { expect, test } from "vitest";
import { exactInterval, fisherProbability, neededInEach, tellsApart } from "./exact-interval";

/** By R's binom.test(count, base)$conf.int. */
test.each([
  [6, 15, 16.33643, 67.71302],
  [9, 15, 32.28698, 83.66357],
  [13, 22, 36.35469, 79.29069],
  [15, 22, 45.12756, 86.13535],
  [97, 110, 80.63866, 93.5549],
  [0, 10, 0, 30.84971],
  [10, 10, 69.15029, 100],
  [1, 1, 2.5, 100],
])("%d of %d: %d to %d %%", (count, base, low, high) => {
  const interval = exactInterval({ count, base });
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

/** By R's fisher.test; the last is Fisher's own tea (3 of 4 cups). */
test.each([
  [9, 15, 15, 22, 0.73],
  [6, 15, 13, 22, 0.3248],
  [3, 4, 1, 4, 0.4857],
  [10, 10, 0, 10, 0.0000108],
])("%d of %d against %d of %d: p = %d", (a, n, b, m, probability) => {
  const found = fisherProbability({ count: a, base: n }, { count: b, base: m });
  expect(found).toBeCloseTo(probability, 3);
  expect(fisherProbability({ count: b, base: m }, { count: a, base: n })).toBeCloseTo(found, 10);
});

test("small groups can't be told apart, large ones with the same shares can", () => {
  expect(tellsApart({ count: 9, base: 15 }, { count: 15, base: 22 })).toBe(false);
  expect(tellsApart({ count: 600, base: 1000 }, { count: 680, base: 1000 })).toBe(true);
  expect(neededInEach({ count: 600, base: 1000 }, { count: 680, base: 1000 })).toBe(570);
  expect(neededInEach({ count: 9, base: 15 }, { count: 9, base: 15 })).toBeNull();
});
