import type { Actor } from "~/modules/identity/actor";
import { committeesFromInside, visibleMeetings } from "~/modules/meetings/meeting-access";
import type { Unit } from "~/platform/unit-of-work.server";
import { signingRound } from "./minutes-queries.server";
import { isMissing } from "./minutes-round";

/** A signing round under way, for the overview. */
export interface OpenRound {
  meetingId: string;
  /** 0 = the minutes, n = the n-th addendum */
  number: number;
  committeeName: string;
  startsAt: string;
  asked: number;
  signed: number;
  /** Names of those who have neither signed nor refused. */
  missing: string[];
  /** The actor is one of them. */
  mine: boolean;
}

/** The rounds in the actor's own committees, as secretary or with a seat, and where they sat for somebody; oldest first. */
export async function openRounds(unit: Unit<Actor>): Promise<OpenRound[]> {
  const { actor } = unit;
  const own = [...committeesFromInside(actor), ...actor.seats.map(({ committeeId }) => committeeId)];
  const found = await unit.tx.minutes.findMany({
    where: {
      status: { in: ["freezing", "signing", "certifying", "sealing"] },
      meeting: {
        AND: [visibleMeetings(actor), { OR: [{ committeeId: { in: own } }, { id: { in: actor.substituteAt } }] }],
      },
    },
    orderBy: [{ meeting: { startsAt: "asc" } }, { number: "asc" }],
    take: 5,
    select: {
      meetingId: true,
      number: true,
      meeting: { select: { startsAt: true, committee: { select: { name: true } } } },
    },
  });
  const rounds: OpenRound[] = [];
  for (const { meetingId, number, meeting } of found) {
    const { people } = await signingRound(unit, meetingId, number);
    const missing = people.filter(isMissing);
    rounds.push({
      meetingId,
      number,
      committeeName: meeting.committee.name,
      startsAt: meeting.startsAt.toISOString(),
      asked: people.length,
      signed: people.filter(({ signedAt }) => signedAt !== null).length,
      missing: missing.map(({ name }) => name),
      mine: missing.some(({ userId }) => userId === actor.userId),
    });
  }
  return rounds;
}
