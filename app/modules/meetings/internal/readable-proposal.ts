import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import { ownCommittees } from "../meeting-access";

/** What of a proposal's row says whether this person may read it. */
export const readableSelect = ({ userId }: Actor) =>
  ({
    committeeId: true,
    authorId: true,
    closed: true,
    items: {
      select: {
        closed: true,
        meeting: { select: { committeeId: true } },
        onward: { where: { state: "waiting" }, select: { toCommitteeId: true } },
        disqualifications: { where: { userId, state: "disqualified" }, select: { id: true } },
      },
    },
  }) satisfies Prisma.ProposalSelect;

interface ReadableRow {
  committeeId: string;
  authorId: string;
  closed: boolean;
  items: readonly {
    closed: boolean;
    meeting: { committeeId: string };
    onward: readonly { toCommitteeId: string | null }[];
    disqualifications: readonly object[];
  }[];
}

/**
 * For `may`: it is closed when its writer meant it so, and also when it stands on a closed item of any agenda. A case that was
 * forwarded is the other committee's secretary's to read, too: it stands on their agenda, or waits for it.
 */
const subjectOf = (actor: Actor, { committeeId, authorId, closed, items }: ReadableRow) => ({
  committeeId: ownAmong(
    actor,
    committeeId,
    items.flatMap((item) => [item.meeting.committeeId, ...item.onward.flatMap((one) => one.toCommitteeId ?? [])]),
  ),
  authorId,
  closed: closed || items.some((item) => item.closed),
});

/** The committee, of those that have to do with the case, that the actor is secretary of; else the case's own. */
export const ownAmong = (actor: Actor, committeeId: string, others: readonly string[]): string => {
  const own = ownCommittees(actor);
  return own.includes(committeeId) ? committeeId : (others.find((one) => own.includes(one)) ?? committeeId);
};

/**
 * Who was found disqualified in the case (forvaltningsloven § 3) reads nothing of it that is closed, whatever else they are.
 * @param part a part of it that is closed by itself, as an attachment may be
 */
export function mayRead(actor: Actor, row: ReadableRow, part = { closed: false }): boolean {
  const subject = subjectOf(actor, row);
  const closed = subject.closed || part.closed;
  if (closed && row.items.some(({ disqualifications }) => disqualifications.length > 0)) return false;
  return may(actor, "readProposal", { ...subject, closed });
}

/** @throws forbidden, not_found for who is disqualified in the case */
export function assertMayRead(actor: Actor, row: ReadableRow): void {
  assertMay(actor, "readProposal", subjectOf(actor, row));
  if (!mayRead(actor, row)) throw notFound();
}
