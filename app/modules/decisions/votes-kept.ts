import { votersAt, type AttendanceRow } from "./presence";

/** A vote that is over, as it was counted. */
export interface ClosedVote {
  itemId: string;
  /** "punkt 4" */
  item: string;
  /** who could vote, or did */
  voterIds: readonly string[];
  /** the meeting is still at the item and hasn't decided it: somebody may come in after this vote and take part in the rest */
  underWay: boolean;
}

/**
 * A vote that is over must stay true to who was there: nobody who was counted in it is noted away from its item afterwards, and
 * nobody who wasn't is noted as there.
 * @returns what stands in the way, or undefined
 */
export function voteFault(
  before: readonly AttendanceRow[],
  after: readonly AttendanceRow[],
  vote: ClosedVote,
): string | undefined {
  const [then, now] = [votersAt(before, vote.itemId), votersAt(after, vote.itemId)];
  const missing = (from: typeof then, list: typeof then) =>
    from.filter(({ userId }) => !list.some((one) => one.userId === userId));
  const gone = missing(then, now).find(({ userId }) => vote.voterIds.includes(userId));
  if (gone)
    return `${gone.name} er talt med i afstemningen på ${vote.item}. Annullér afstemningen, før du retter, hvem der deltog.`;
  const joined = missing(now, then).find(({ userId }) => !vote.voterIds.includes(userId));
  if (joined && !vote.underWay)
    return `Afstemningen på ${vote.item} er afgjort uden ${joined.name}. Annullér afstemningen, før du retter, hvem der deltog.`;
  return undefined;
}
