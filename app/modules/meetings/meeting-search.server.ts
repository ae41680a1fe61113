import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { visibleMeetings } from "./meeting-access";
import { longDateTime } from "~/ui/danish-dates";

/** Enough to go back some years in one committee. */
const LOOKED_THROUGH = 300;

/**
 * Meetings whose committee and date have every word typed, for the jump: those that the actor may know of, the newest first.
 * Dates are matched as people write them: "18. august", "2022", "torsdag".
 */
export async function findMeetings(
  { tx, actor }: Unit<Actor>,
  text: string,
  limit: number,
): Promise<{ id: string; committeeName: string; startsAt: string }[]> {
  const meetings = await tx.meeting.findMany({
    where: { ...visibleMeetings(actor), status: { not: "cancelled" } },
    orderBy: { startsAt: "desc" },
    take: LOOKED_THROUGH,
    select: { id: true, startsAt: true, committee: { select: { name: true } } },
  });
  const words = text.toLocaleLowerCase("da").split(/\s+/).filter(Boolean);
  return meetings
    .map(({ id, startsAt, committee }) => ({ id, committeeName: committee.name, startsAt: startsAt.toISOString() }))
    .filter(({ committeeName, startsAt }) => {
      const said = `møde ${committeeName} ${longDateTime(startsAt)}`.toLocaleLowerCase("da");
      return words.every((word) => said.includes(word));
    })
    .slice(0, limit);
}
