import { inOrder } from "~/modules/meetings/agenda";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CourseItem } from "../passed-items";

/** A meeting's items in the agenda's order, the signature page left out: nothing is dealt with there. */
export async function courseItems({ tx }: Unit, meetingId: string): Promise<(CourseItem & { title: string })[]> {
  const rows = await tx.agendaItem.findMany({
    where: { meetingId, OR: [{ fixedKind: null }, { fixedKind: { not: "signaturePage" } }] },
    orderBy: { position: "asc" },
    select: {
      id: true,
      number: true,
      title: true,
      placement: true,
      position: true,
      dispatchNumber: true,
      beganAt: true,
      endedAt: true,
      decisions: { select: { decidedAt: true }, orderBy: { decidedAt: "asc" }, take: 1 },
      votes: { where: { state: "closed" }, select: { voters: true, ballots: { select: { userId: true } } } },
    },
  });
  return inOrder(rows, true).map(({ id, number, title, beganAt, endedAt, decisions, votes }) => ({
    id,
    number: number ?? "?",
    title,
    beganAt,
    endedAt,
    decidedAt: decisions[0]?.decidedAt ?? null,
    votedIds: votes.flatMap(({ voters, ballots }) => votersOf(voters, ballots)),
  }));
}

/** Who could vote when a vote was closed, and who did. */
export const votersOf = (voters: unknown, ballots: readonly { userId: string }[]): string[] => [
  ...new Set([
    ...(Array.isArray(voters) ? (voters as { userId?: string }[]).flatMap(({ userId }) => userId ?? []) : []),
    ...ballots.map(({ userId }) => userId),
  ]),
];
