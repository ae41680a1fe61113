import { describe, expect, test } from "vitest";
import { moveItem, targetOf } from "./sorting";

test("an item moves up, down, and nowhere", () => {
  expect(moveItem(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
  expect(moveItem(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moveItem(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});

describe("nothing moves past a fixed item", () => {
  const fixed = [true, false, false, false, true];
  test.each([
    [1, 3, 3],
    [3, 1, 1],
    [1, 4, 3],
    [3, 0, 1],
    [1, -1, 1],
    [3, 9, 3],
    [2, 2, 2],
    [0, 2, 0],
  ])("from %d towards %d it comes to %d", (from, wanted, to) => expect(targetOf(fixed, from, wanted)).toBe(to));
  test("one in the middle divides the list", () => {
    expect(targetOf([false, true, false], 0, 2)).toBe(0);
    expect(targetOf([false, true, false], 2, 0)).toBe(2);
  });
});
