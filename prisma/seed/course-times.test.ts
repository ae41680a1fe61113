import { expect, it } from "vitest";
import { itemTimes, stepTimes } from "./course-times";

it("divides a meeting's time among its items, without a gap", () => {
  expect(itemTimes("2026-11-05T15:02", "2026-11-05T16:02", [1, 3, 2])).toEqual([
    { begin: "2026-11-05T15:02", end: "2026-11-05T15:12" },
    { begin: "2026-11-05T15:12", end: "2026-11-05T15:42" },
    { begin: "2026-11-05T15:42", end: "2026-11-05T16:02" },
  ]);
});

it("takes an item's steps in order, after its debate and before it ends", () => {
  expect(stepTimes("2026-11-05T15:12", "2026-11-05T15:42", 5)).toEqual(
    ["15:32", "15:34", "15:36", "15:38", "15:40"].map((time) => `2026-11-05T${time}`),
  );
  expect(stepTimes("2026-11-05T15:12", "2026-11-05T15:42", 0)).toEqual([]);
});
