import { describe, expect, test } from "vitest";
import {
  expectedQuorum,
  hasQuorum,
  participants,
  quorumAt,
  seatsAt,
  substitutionFault,
  votersAt,
  type AbsenceReason,
  type AttendanceRow,
} from "./presence";

const row = (userId: string, state: AttendanceRow["state"], more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  userId,
  name: userId,
  party: "A",
  office: "member",
  electionGroup: "",
  arrivedAt: null,
  leftAt: null,
  missed: [],
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

describe("item by item", () => {
  const missing = (...items: [string, AbsenceReason][]) => ({
    missed: items.map(([itemId, reason]) => ({ itemId, reason, wentOutAt: null, cameBackAt: null })),
  });
  const rows = [
    row("a", "present"),
    row("b", "present", missing(["1", "late"], ["2", "late"])),
    row("c", "present", missing(["3", "disqualified"])),
    row("d", "apology"),
    row("s", "present", { office: "substitute", substituteForId: "d", ...missing(["1", "late"]) }),
    row("t", "present", { office: "substitute", substituteForId: "c" }),
  ];
  const names = (itemId: string) => votersAt(rows, itemId).map(({ userId }) => userId);

  test.each([
    ["1", ["a", "c"]],
    ["2", ["a", "c", "s"]],
    ["3", ["a", "b", "t", "s"]],
    ["4", ["a", "b", "c", "s"]],
  ])("at item %s vote %j: a substitute sits where the member is away, and only there", (itemId, voters) => {
    expect(names(itemId)).toEqual(voters);
  });

  test("says who is missing, and why", () => {
    expect(quorumAt(rows, "1")).toEqual({ seats: 4, present: 2, needed: 2, met: true, missing: ["b", "d"] });
    expect(seatsAt(rows, "1").map(({ away }) => away)).toEqual([null, "late", null, "apology"]);
    const fewer = rows.map((one) => (one.userId === "a" ? row("a", "absent") : one));
    expect(quorumAt(fewer, "1")).toMatchObject({ present: 1, met: false, missing: ["a", "b", "d"] });
  });

  test("a substitute may be noted for a member who misses an item", () => {
    expect(substitutionFault(rows, "u", "b")).toBeUndefined();
    expect(substitutionFault(rows, "u", "c")).toMatch(/sidder allerede/);
    expect(substitutionFault(rows, "u", "a")).toMatch(/til stede/);
  });
});
