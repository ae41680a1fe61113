import type { Actor } from "~/modules/identity/actor";
import { committeesFromInside, visibleMeetings } from "~/modules/meetings/meeting-access";
import type { Unit } from "~/platform/unit-of-work.server";
import { signingRound } from "./minutes-queries.server";

/** A signing round under way, for the overview. */
export interface OpenRound {
  meetingId: string;
  committeeName: string;
  startsAt: string;
  asked: number;
  signed: number;
  /** Names of those who haven't signed yet. */
  missing: string[];
  /** The actor is one of them. */
  mine: boolean;
}

/** The rounds in the actor's own committees, as secretary or with a seat, and where they sat for somebody; oldest first. */
export async function openRounds(unit: Unit<Actor>): Promise<OpenRound[]> {
  const { actor } = unit;
  const own = [...committeesFromInside(actor), ...actor.seats.map(({ committeeId }) => committeeId)];
  const meetings = await unit.tx.meeting.findMany({
    where: {
      AND: [
        visibleMeetings(actor),
        { status: "signing" },
        { OR: [{ committeeId: { in: own } }, { id: { in: actor.substituteAt } }] },
      ],
    },
    orderBy: { startsAt: "asc" },
    take: 5,
    select: { id: true, startsAt: true, committee: { select: { name: true } } },
  });
  const rounds: OpenRound[] = [];
  for (const { id, startsAt, committee } of meetings) {
    const { people } = await signingRound(unit, id);
    const missing = people.filter(({ signedAt }) => signedAt === null);
    rounds.push({
      meetingId: id,
      committeeName: committee.name,
      startsAt: startsAt.toISOString(),
      asked: people.length,
      signed: people.length - missing.length,
      missing: missing.map(({ name }) => name),
      mine: missing.some(({ userId }) => userId === actor.userId),
    });
  }
  return rounds;
}
