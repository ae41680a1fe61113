import type { VoteSubject } from "./vote";

export type AmendmentState = "proposed" | "adopted" | "rejected" | "lapsed" | "withdrawn";

export const amendmentStateWords: Record<AmendmentState, string> = {
  proposed: "Stillet",
  adopted: "Vedtaget",
  rejected: "Forkastet",
  lapsed: "Bortfaldet",
  withdrawn: "Trukket",
};

/** Ændringsforslag, as the order of voting needs to know it. */
export interface RankedAmendment {
  id: string;
  /** "" = the whole item */
  pointId: string;
  /** 1 = the most far-reaching */
  rank: number;
  state: AmendmentState;
}

const inOrder = <A extends RankedAmendment>(amendments: readonly A[]): A[] =>
  amendments.filter(({ state }) => state === "proposed").toSorted((a, b) => a.rank - b.rank);

/** The one to vote on next on the whole item or a point: the most far-reaching that is still proposed. */
export const nextAmendment = <A extends RankedAmendment>(amendments: readonly A[], pointId: string): A | undefined =>
  inOrder(amendments.filter((one) => one.pointId === pointId))[0];

/**
 * The amendments that must be decided before this can be voted on: those on what they change come first, the most far-reaching
 * before the others. The whole item waits for amendments on its points, too, and a point for those on the whole item.
 */
export function amendmentsBefore<A extends RankedAmendment>(
  amendments: readonly A[],
  { subject, pointId, amendmentId }: { subject: VoteSubject; pointId: string; amendmentId: string | null },
): A[] {
  const waiting = inOrder(amendments);
  if (subject === "disqualification") return [];
  if (subject === "item") return waiting;
  if (subject === "point") return waiting.filter((one) => one.pointId === pointId || one.pointId === "");
  const own = waiting.find(({ id }) => id === amendmentId);
  return own ? waiting.filter((one) => one.pointId === own.pointId && one.rank < own.rank) : [];
}

/** When one is adopted, the others on the same may have no meaning left: whoever records chooses which of these lapse. */
export const mayLapse = <A extends RankedAmendment>(amendments: readonly A[]): A[] =>
  inOrder(amendments).filter(({ pointId }) =>
    amendments.some((one) => one.state === "adopted" && one.pointId === pointId),
  );
