import { listInWords } from "~/ui/danish-numbers";

/** One item as the meeting has come through it. */
export interface CourseItem {
  id: string;
  number: string;
  beganAt: Date | null;
  endedAt: Date | null;
  /** its first decision that stands */
  decidedAt: Date | null;
  /** who could vote, or voted, in a vote on it that is closed and stands */
  votedIds: readonly string[];
}

/**
 * Whether the meeting was done with an item at that moment: it had gone on from it, or decided it. An item that is taken up again
 * hasn't ended; decided it is done with all the same.
 */
export function isOver({ endedAt, decidedAt }: CourseItem, at: Date): boolean {
  if (endedAt) return endedAt <= at;
  return decidedAt !== null && decidedAt <= at;
}

/** The items that somebody has missed who comes at that moment. */
export const missedByComing = (items: readonly CourseItem[], at: Date): CourseItem[] =>
  items.filter((item) => isOver(item, at));

/**
 * The items that somebody misses who goes at that moment: all that the meeting isn't done with, the present one too. Where they
 * took part in a vote they took part in the item.
 */
export const missedByGoing = (items: readonly CourseItem[], at: Date, userId: string): CourseItem[] =>
  items.filter((item) => !isOver(item, at) && !item.votedIds.includes(userId));

/** Somebody at the meeting, as far as their coming and going goes. */
export interface ComingAndGoing {
  userId: string;
  name: string;
  /** ISO; null where they were there from the beginning, and to the end */
  arrivedAt: string | null;
  leftAt: string | null;
}

/** An item that somebody misses because of when they came or went. */
export interface MissedByTime {
  userId: string;
  name: string;
  itemId: string;
  number: string;
  reason: "late" | "left";
}

/** What follows from the times that are noted: the items that each has missed who came late or left early. */
export const missedByTimes = (items: readonly CourseItem[], people: readonly ComingAndGoing[]): MissedByTime[] =>
  people.flatMap(({ userId, name, arrivedAt, leftAt }) => {
    const missed = (reason: "late" | "left") => (item: CourseItem) => {
      const { id: itemId, number } = item;
      return { userId, name, itemId, number, reason };
    };
    return [
      ...(arrivedAt ? missedByComing(items, new Date(arrivedAt)).map(missed("late")) : []),
      ...(leftAt ? missedByGoing(items, new Date(leftAt), userId).map(missed("left")) : []),
    ];
  });

/** Those of the first list that aren't in the other. */
export const notAmong = (list: readonly MissedByTime[], others: readonly MissedByTime[]): MissedByTime[] =>
  list.filter(
    (one) =>
      !others.some(
        ({ userId, itemId, reason }) => userId === one.userId && itemId === one.itemId && reason === one.reason,
      ),
  );

/** Whose presence a corrected time has changed, and at which items. */
export interface Recounted {
  userId: string;
  member: string;
  /** the items' numbers */
  items: string[];
  there: boolean;
}

/** Person by person. */
export function recountedOf(list: readonly MissedByTime[], there: boolean): Recounted[] {
  const people = new Map<string, Recounted>();
  for (const { userId, name, number } of list) {
    const person = people.get(userId) ?? { userId, member: name, items: [], there };
    if (!person.items.includes(number)) person.items.push(number);
    people.set(userId, person);
  }
  return [...people.values()];
}

/** "Maja Krogh deltog ikke under punkt 2 og 3; Ib Sandholt deltog under punkt 1"; "" where nobody's presence became another. */
export const recountInWords = (recounted: readonly Recounted[]): string =>
  recounted
    .map(({ member, items, there }) => `${member} deltog ${there ? "" : "ikke "}under punkt ${listInWords(items)}`)
    .join("; ");
