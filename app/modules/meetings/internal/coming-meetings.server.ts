import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import type { MeetingFacts } from "../agenda-page";
import type { MeetingStatus } from "../meeting";
import { visibleMeetings } from "../meeting-access";

export interface ComingRow {
  id: string;
  committeeId: string;
  committeeName: string;
  status: MeetingStatus;
  startsAt: Date;
  noticeDays: number;
  noticeSaturdayCounts: boolean;
  noticeSendingDayCounts: boolean;
  closingDays: string[];
  /** on the agenda, as far as it has been sent out or is the actor's to make */
  items: number;
  facts: MeetingFacts;
}

/** Meetings from a moment on that this person sees, and those planned in the committees where they have a seat. */
export async function comingMeetings({ tx, actor }: Unit<Actor>, from: Date): Promise<ComingRow[]> {
  const seats = actor.seats.map(({ committeeId }) => committeeId);
  const rows = await tx.meeting.findMany({
    where: {
      startsAt: { gte: from },
      status: { in: ["drafting", "dispatched", "inSession"] },
      OR: [visibleMeetings(actor), { committeeId: { in: seats } }],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 40,
    include: { committee: true, _count: { select: { items: true } } },
  });
  return rows.map(({ committee, _count, ...row }) => ({
    id: row.id,
    committeeId: row.committeeId,
    committeeName: committee.name,
    status: row.status as MeetingStatus,
    startsAt: row.startsAt,
    noticeDays: committee.noticeDays,
    noticeSaturdayCounts: committee.noticeSaturdayCounts,
    noticeSendingDayCounts: committee.noticeSendingDayCounts,
    closingDays: committee.closingDays,
    items: _count.items,
    facts: {
      id: row.id,
      committeeId: row.committeeId,
      committeeName: committee.name,
      committeeSlug: committee.slug,
      status: row.status as MeetingStatus,
      version: row.version,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      place: row.place,
      dispatchedAt: row.dispatchedAt?.toISOString() ?? null,
    },
  }));
}
