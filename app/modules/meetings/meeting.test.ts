import { expect, test } from "vitest";
import {
  allows,
  assertAllows,
  freePathDate,
  meetingSteps,
  meetingStatuses,
  meetingWay,
  placeOnWay,
  statusesThatAllow,
  type MeetingStep,
} from "./meeting";

/** Every step × every status. x: may happen. */
const table: Record<MeetingStep, string> = {
  //                  drafting dispatched inSession closed signing sealed cancelled
  dispatch: "           x          -          -        -      -       -       -",
  open: "               -          x          -        -      -       -       -",
  close: "              -          -          x        -      -       -       -",
  startSigning: "       -          -          -        x      -       -       -",
  reopenMinutes: "      -          -          -        -      x       -       -",
  seal: "               -          -          -        -      x       -       -",
  cancel: "             x          x          -        -      -       -       -",
  move: "               x          x          -        -      -       -       -",
  addItem: "            x          x          -        -      -       -       -",
  removeItem: "         x          x          -        -      -       -       -",
  orderItems: "         x          -          -        -      -       -       -",
  dispatchSupplement: " -          x          -        -      -       -       -",
  setOpenness: "        x          x          x        x      -       x       -",
  setGuests: "          x          x          x        -      -       -       -",
  holdForParties: "     x          x          x        x      x       x       -",
};

test.each(
  Object.entries(table).flatMap(([step, row]) =>
    row.match(/[x-]/g)!.map((cell, index) => [step as MeetingStep, meetingStatuses[index]!, cell === "x"] as const),
  ),
)("%s when %s: %s", (step, status, allowed) => {
  expect(allows(status, step)).toBe(allowed);
  expect(statusesThatAllow(step).includes(status)).toBe(allowed);
  if (allowed) expect(() => assertAllows(status, step)).not.toThrow();
  else expect(() => assertAllows(status, step)).toThrow(/\.$/);
});

test("the table above names every step, and every step leads to a status there is", () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(meetingSteps).sort());
  for (const step of Object.values(meetingSteps)) if ("to" in step) expect(meetingStatuses).toContain(step.to);
});

test("a refusal says where the meeting is", () => {
  expect(() => assertAllows("sealed", "orderItems")).toThrow(/forseglet/);
  expect(() => assertAllows("cancelled", "dispatch")).toThrow("Mødet er aflyst.");
});

test("the way ends when the minutes are published", () => {
  expect(placeOnWay("sealed")).toBe(4);
  expect(placeOnWay("sealed", true)).toBe(meetingWay.length);
  expect(placeOnWay("drafting", true)).toBe(0);
});

test("a second meeting on a date gets a path of its own", () => {
  expect(freePathDate("2026-11-26", [])).toBe("2026-11-26");
  expect(freePathDate("2026-11-26", ["2026-11-26"])).toBe("2026-11-26-2");
  expect(freePathDate("2026-11-26", ["2026-11-26", "2026-11-26-2", "2026-11-26-3"])).toBe("2026-11-26-4");
});
