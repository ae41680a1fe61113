import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import type { MeetingStatus } from "./meeting";
import { canSee, ownCommittees, visibleMeetings } from "./meeting-access";

export interface ListedMeeting {
  id: string;
  committeeName: string;
  startsAt: string;
  endsAt: string;
  place: string;
  status: MeetingStatus;
  items: number;
  /** decisions that a member has referred to the council, and that are stayed */
  stayed: number;
  /** Where it leads: the agenda builder, the agenda, or nowhere while others are making it. */
  to: string | null;
}

export interface MeetingList {
  coming: ListedMeeting[];
  /** Newest first. */
  held: ListedMeeting[];
  committees: { id: string; slug: string; name: string; count: number }[];
  years: { year: number; count: number }[];
  chosen: { committee: string | null; year: number };
  /** Committees the actor plans meetings for. */
  mayPlan: boolean;
}

export interface ListFilter {
  /** a committee's slug or id; null for all */
  committee: string | null;
  year: number;
}

const stayedSelect = { where: { referrals: { some: { state: "declared" } } }, select: { id: true } };

/**
 * Meetings by committee and year. The meeting plan is everybody's to know; an agenda is opened only by who may read it.
 */
export async function meetingList(
  { tx, actor, now }: Unit<Actor>,
  { committee, year }: ListFilter,
): Promise<MeetingList> {
  const seen = { OR: [visibleMeetings(actor), { status: "drafting" }] };
  const all = await tx.meeting.findMany({
    where: seen,
    select: { committeeId: true, startsAt: true },
  });
  const committees = await tx.committee.findMany({
    where: { OR: [{ active: true }, { meetings: { some: {} } }] },
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true },
  });
  const chosen = committees.find(({ id, slug }) => slug === committee || id === committee);
  const yearOf = (date: Date) => Number(copenhagenDate(date).slice(0, 4));
  const rows = await tx.meeting.findMany({
    where: {
      AND: [
        seen,
        {
          startsAt: { gte: new Date(`${year - 1}-12-31`), lt: new Date(`${year + 1}-01-02`) },
          ...(chosen ? { committeeId: chosen.id } : {}),
        },
      ],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { committee: { select: { name: true } }, _count: { select: { items: true } }, items: stayedSelect },
  });
  const listed = rows
    .filter(({ startsAt }) => yearOf(startsAt) === year)
    .map((row): ListedMeeting => {
      const { id, committeeId, startsAt, endsAt, place } = row;
      const status = row.status as MeetingStatus;
      const builds = ownCommittees(actor).includes(committeeId) || status === "drafting";
      const path = builds ? `/intern/moeder/${id}` : `/intern/moeder/${id}/dagsorden`;
      return {
        id,
        committeeName: row.committee.name,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        place,
        status,
        items: row._count.items,
        stayed: row.items.length,
        to: canSee(actor, { id, committeeId, status }) ? path : null,
      };
    });
  const today = copenhagenDate(now);
  const isComing = ({ startsAt, status }: ListedMeeting) =>
    status === "inSession" ||
    (copenhagenDate(new Date(startsAt)) >= today && ["drafting", "dispatched", "cancelled"].includes(status));
  const inCommittee = chosen ? all.filter(({ committeeId }) => committeeId === chosen.id) : all;
  const years = [...new Set([...inCommittee.map(({ startsAt }) => yearOf(startsAt)), year])].toSorted((a, b) => b - a);
  return {
    coming: listed.filter(isComing),
    held: listed.filter((meeting) => !isComing(meeting)).toReversed(),
    committees: committees.map((one) => ({
      ...one,
      count: all.filter(({ committeeId, startsAt }) => committeeId === one.id && yearOf(startsAt) === year).length,
    })),
    years: years.map((one) => ({
      year: one,
      count: inCommittee.filter(({ startsAt }) => yearOf(startsAt) === one).length,
    })),
    chosen: { committee: chosen?.slug ?? null, year },
    mayPlan: ownCommittees(actor).length > 0,
  };
}

/** The committees the actor plans for, with what a new meeting begins from. */
export async function plannableCommittees({ tx, actor }: Unit<Actor>) {
  return tx.committee.findMany({
    where: { id: { in: ownCommittees(actor) }, active: true },
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true, defaultPlace: true, defaultStart: true, defaultEnd: true },
  });
}
