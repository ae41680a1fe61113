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
