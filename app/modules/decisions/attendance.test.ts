import { expect, test } from "vitest";
import { expectedQuorum, hasQuorum, participants, substitutionFault, type AttendanceRow } from "./attendance";

const row = (userId: string, state: AttendanceRow["state"], more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  userId,
  name: userId,
  party: "A",
  office: "member",
  state,
  noted: true,
  substituteForId: null,
  ...more,
});

test.each([
  [7, 4, true],
  [7, 3, false],
  [6, 3, true],
  [5, 2, false],
  [1, 1, true],
  [1, 0, false],
])("of %i seats %i present: quorum %s", (seats, present, met) => {
  const rows = Array.from({ length: seats }, (_, i) => row(`m${i}`, i < present ? "present" : "apology"));
  expect(hasQuorum(rows)).toMatchObject({ seats, present, met });
});

test("a substitute counts in the seat it takes, and only then", () => {
  const rows = [
    row("a", "present"),
    row("b", "apology"),
    row("s", "present", { office: "substitute", substituteForId: "b" }),
    row("t", "present", { office: "substitute" }),
  ];
  expect(participants(rows).map((r) => r.userId)).toEqual(["a", "s"]);
  expect(hasQuorum(rows)).toEqual({ seats: 2, present: 2, needed: 1, met: true });
});

test("before the meeting opens, who has said nothing is expected, and nobody takes their seat", () => {
  const rows = [
    row("a", "absent", { noted: false }),
    row("b", "apology"),
    row("s", "absent", { office: "substitute", noted: false }),
  ];
  expect(expectedQuorum(rows)).toMatchObject({ seats: 2, present: 1 });
  expect(hasQuorum(rows)).toMatchObject({ present: 0 });
  expect(substitutionFault(rows, "s", "a")).toMatch(/ikke meldt afbud/);
  expect(substitutionFault(rows, "s", "b")).toBeUndefined();
});

test("a seat has one sitter", () => {
  const rows = [
    row("a", "present"),
    row("b", "apology"),
    row("s", "present", { office: "substitute", substituteForId: "b" }),
  ];
  expect(substitutionFault(rows, "t", "a")).toMatch(/til stede/);
  expect(substitutionFault(rows, "t", "b")).toMatch(/sidder allerede/);
  expect(substitutionFault(rows, "s", "b")).toBeUndefined();
  expect(substitutionFault(rows, "t", "nobody")).toMatch(/Vælg/);
});
