import { expect, test } from "vitest";
import { amendmentsBefore, mayLapse, nextAmendment, type AmendmentState, type RankedAmendment } from "./amendment";

const amendment = (id: string, pointId: string, rank: number, state: AmendmentState = "proposed"): RankedAmendment => ({
  id,
  pointId,
  rank,
  state,
});
const ids = (amendments: RankedAmendment[]) => amendments.map(({ id }) => id);

/** two on point 1 in the wrong order, one already decided, one on point 2, one on the whole item */
const some = [
  amendment("near", "p1", 2),
  amendment("far", "p1", 1),
  amendment("old", "p1", 3, "rejected"),
  amendment("other", "p2", 1),
  amendment("whole", "", 1),
];

test.each([
  ["p1", "far"],
  ["p2", "other"],
  ["", "whole"],
  ["p3", undefined],
])("next on %o: %s", (pointId, id) => expect(nextAmendment(some, pointId)?.id).toBe(id));

test.each([
  ["item", "", null, ["far", "other", "whole", "near"]],
  ["point", "p1", null, ["far", "whole", "near"]],
  ["point", "p3", null, ["whole"]],
  ["amendment", "p1", "near", ["far"]],
  ["amendment", "p1", "far", []],
  ["amendment", "p1", "old", []],
  ["disqualification", "", null, []],
] as const)("before a vote on %s %o %o: %o", (subject, pointId, amendmentId, before) => {
  expect(ids(amendmentsBefore(some, { subject, pointId, amendmentId }))).toEqual(before);
});

test("when one is adopted, the rest on the same may lapse, and no others", () => {
  expect(mayLapse(some)).toEqual([]);
  expect(ids(mayLapse([...some, amendment("won", "p1", 0, "adopted")]))).toEqual(["far", "near"]);
});
