import { describe, expect, test } from "vitest";
import { attendanceNotes, itemRanges, pausesInWords, presenceSentence, withoutReasons } from "./attendance-notes";
import type { AbsenceReason, AttendanceRow } from "./presence";

const items = Array.from({ length: 9 }, (_, index) => ({ id: `i${index + 1}`, number: String(index + 1) }));
const missed = (reason: AbsenceReason, ...numbers: number[]) =>
  numbers.map((number) => ({ itemId: `i${number}`, reason, wentOutAt: null, cameBackAt: null }));
const row = (name: string, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  userId: name,
  name,
  party: "",
  office: "member",
  electionGroup: "",
  state: "present",
  noted: true,
  substituteForId: null,
  arrivedAt: null,
  leftAt: null,
  missed: [],
  ...more,
});

test.each([
  [[4], "punkt 4"],
  [[4, 5], "punkterne 4 og 5"],
  [[3, 4, 5], "punkterne 3-5"],
  [[1, 3, 4, 5, 8, 9], "punkterne 1, 3-5, 8 og 9"],
  [[1, 2, 3, 6, 7, 8], "punkterne 1-3 og 6-8"],
])("%j are %s", (numbers, expected) => {
  expect(
    itemRanges(
      items,
      numbers.map((number) => `i${number}`),
    ),
  ).toBe(expected);
});

test("numbers that go on from other meetings are ranges all the same", () => {
  const across = [
    { id: "a", number: "38" },
    { id: "b", number: "40" },
    { id: "c", number: "41" },
  ];
  expect(itemRanges(across, ["a", "b", "c"])).toBe("punkterne 38-41");
});

test.each<[string, AttendanceRow, string[]]>([
  ["there all the time", row("Ib Sandholt"), []],
  ["not there at all", row("Ib Sandholt", { state: "apology", missed: missed("late", 1) }), []],
  [
    "single items",
    row("Ib Sandholt", { missed: missed("steppedOut", 3, 4, 5) }),
    ["Ib Sandholt deltog ikke under punkterne 3-5."],
  ],
  [
    "late",
    row("Maja Krogh", { arrivedAt: "2022-11-17T14:40:00Z", missed: missed("late", 1, 2) }),
    ["Maja Krogh mødte kl. 15.40 og deltog fra punkt 3."],
  ],
  [
    "late, with an item corrected",
    row("Maja Krogh", { arrivedAt: "2022-11-17T14:40:00Z", missed: missed("late", 2, 3) }),
    ["Maja Krogh mødte kl. 15.40 og deltog ikke under punkterne 2 og 3."],
  ],
  ["late, nothing missed", row("Maja Krogh", { arrivedAt: "2022-11-17T14:03:00Z" }), ["Maja Krogh mødte kl. 15.03."]],
  [
    "early",
    row("Karen Toft", { leftAt: "2022-11-17T15:10:00Z", missed: missed("left", 6, 7, 8, 9) }),
    ["Karen Toft forlod mødet kl. 16.10 og deltog ikke under punkterne 6-9."],
  ],
  [
    "away for a time",
    row("Karen Toft", { missed: missed("left", 4, 5) }),
    ["Karen Toft deltog ikke under punkterne 4 og 5."],
  ],
  [
    "disqualified",
    row("Karen Toft", { missed: missed("disqualified", 4) }),
    ["Karen Toft deltog ikke under punkt 4 på grund af inhabilitet."],
  ],
])("%s", (_what, one, expected) => {
  expect(attendanceNotes([one], items)).toEqual(expected);
});

describe("a substitute", () => {
  const bo = (forId: string, more: Partial<AttendanceRow> = {}) =>
    row("Bo Juul", { office: "substitute", substituteForId: forId, ...more });

  test("who sits all through a meeting that the member isn't at is told of at its head alone", () => {
    const rows = [row("Ib Sandholt", { state: "apology" }), bo("Ib Sandholt")];
    expect(attendanceNotes(rows, items)).toEqual([]);
    expect(presenceSentence(rows, "i4")).toBe("");
  });

  test("who takes over from a member that leaves is told of with the items, and not as late", () => {
    const ib = row("Ib Sandholt", { leftAt: "2022-11-17T15:10:00Z", missed: missed("left", 6, 7, 8, 9) });
    const rows = [ib, bo("Ib Sandholt", { missed: missed("late", 1, 2, 3, 4, 5) })];
    expect(attendanceNotes(rows, items)).toEqual([
      "Ib Sandholt forlod mødet kl. 16.10 og deltog ikke under punkterne 6-9.",
      "Bo Juul deltog for Ib Sandholt under punkterne 6-9.",
    ]);
    expect(presenceSentence(rows, "i5")).toBe("");
    expect(presenceSentence(rows, "i6")).toBe("Ib Sandholt deltog ikke i punktet. Bo Juul deltog for Ib Sandholt.");
  });

  test("who misses an item leaves the seat empty there", () => {
    const rows = [row("Ib Sandholt", { state: "absent" }), bo("Ib Sandholt", { missed: missed("disqualified", 4) })];
    expect(attendanceNotes(rows, items)).toEqual(["Bo Juul deltog ikke under punkt 4 på grund af inhabilitet."]);
    expect(presenceSentence(rows, "i4")).toBe("Bo Juul var inhabil og forlod lokalet.");
  });
});

test("the item itself says who was out, and why where they had to be", () => {
  const rows = [
    row("Ib Sandholt", { missed: missed("steppedOut", 4) }),
    row("Karen Toft", { missed: missed("disqualified", 4) }),
    row("Maja Krogh"),
  ];
  expect(presenceSentence(rows, "i4")).toBe(
    "Ib Sandholt deltog ikke i punktet. Karen Toft var inhabil og forlod lokalet.",
  );
  expect(presenceSentence(rows, "i5")).toBe("");
});

test("where another sentence says who was disqualified, only the others and who sat in are told of", () => {
  const rows = [
    row("Ib Sandholt", { missed: missed("steppedOut", 4) }),
    row("Karen Toft", { missed: missed("disqualified", 4) }),
    row("Bo Juul", { office: "substitute", substituteForId: "Karen Toft" }),
  ];
  expect(presenceSentence(rows, "i4", true)).toBe("Ib Sandholt deltog ikke i punktet. Bo Juul deltog for Karen Toft.");
});

test("of some items it is told that somebody wasn't there, and not why", () => {
  const rows = [row("Karen Toft", { missed: missed("disqualified", 4, 6) })];
  const some = withoutReasons(rows, new Set(["i4"]));
  expect(attendanceNotes(some, items)).toEqual([
    "Karen Toft deltog ikke under punkt 4.",
    "Karen Toft deltog ikke under punkt 6 på grund af inhabilitet.",
  ]);
  expect(presenceSentence(some, "i4")).toBe("Karen Toft deltog ikke i punktet.");
});

test.each([
  [[], ""],
  [[["15:05", "15:15"]], "Mødet holdt pause kl. 16.05-16.15."],
  [[["15:05", "15:05"]], "Mødet holdt pause kl. 16.05."],
  [
    [
      ["15:05", "15:15"],
      ["16:00", "16:10"],
    ],
    "Mødet holdt pause kl. 16.05-16.15 og kl. 17.00-17.10.",
  ],
  [[["15:05", null]], ""],
])("pauses %j", (spans, words) => {
  const at = (time: string | null | undefined) => (time ? new Date(`2022-11-17T${time}:00Z`) : null);
  expect(pausesInWords(spans.map(([from, to]) => ({ startedAt: at(from)!, endedAt: at(to) })))).toBe(words);
});
