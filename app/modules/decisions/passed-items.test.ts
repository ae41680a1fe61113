import { expect, test } from "vitest";
import { missedByComing, missedByGoing, type CourseItem } from "./passed-items";

const at = (minute: number) => new Date(Date.UTC(2022, 10, 17, 14, minute));
const item = (id: string, more: Partial<CourseItem> = {}): CourseItem => ({
  id,
  number: id,
  beganAt: null,
  endedAt: null,
  decidedAt: null,
  votedIds: [],
  ...more,
});
const items = [
  item("1", { beganAt: at(0), endedAt: at(10), decidedAt: at(8) }),
  item("2", { beganAt: at(10), endedAt: at(20) }),
  item("3", { decidedAt: at(15) }),
  item("4", { beganAt: at(20), votedIds: ["maja"] }),
  item("5"),
];
const ids = (list: CourseItem[]) => list.map(({ id }) => id).join("");

test.each([
  [5, "", "12345"],
  [12, "1", "2345"],
  [17, "13", "245"],
  [25, "123", "45"],
])("at minute %i: who comes has missed %j, who goes misses %j", (minute, coming, going) => {
  expect(ids(missedByComing(items, at(minute)))).toBe(coming);
  expect(ids(missedByGoing(items, at(minute), "ib"))).toBe(going);
});

test("who voted on an item took part in it, though it isn't decided yet", () => {
  expect(ids(missedByGoing(items, at(25), "maja"))).toBe("5");
  expect(ids(missedByGoing(items, at(25), "ib"))).toBe("45");
});

test("an item that was decided is done with, also while it is taken up again", () => {
  expect(ids(missedByComing([item("1", { beganAt: at(0), decidedAt: at(5) })], at(30)))).toBe("1");
});
