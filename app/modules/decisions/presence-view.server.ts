import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenTime } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { courseItems } from "./internal/course-items.server";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { notedTimes } from "./internal/noted-times.server";
import { substituteCandidates } from "./internal/substitute-candidates.server";
import { keyOf, type TimeKey } from "./noted-times";
import { expectedQuorum, quorumAt, seatsAt, type AttendanceRow, type Quorum, type SeatAt } from "./presence";
import { attendanceRows } from "./presence-queries.server";

export interface ShownTime extends TimeKey {
  key: string;
  label: string;
  /** ISO */
  at: string;
  /** "15.04", what it was before it was corrected, the oldest first */
  before: string[];
}

/** Everything about the course of a meeting and who is there, for whoever records it. */
export interface PresenceView {
  meetingId: string;
  status: string;
  /** the reader, to tell their own pen from another's */
  readerId: string;
  pen: { userId: string; name: string; since: string | null } | null;
  /** ISO since when the meeting pauses */
  pausedAt: string | null;
  /** the item that people are told of: the one asked for, or else where the meeting is; null when there is none */
  item: { id: string; number: string; decided: boolean; isCurrent: boolean } | null;
  items: { id: string; number: string }[];
  people: AttendanceRow[];
  seats: SeatAt[];
  quorum: Quorum & { missing: string[] };
  /** members of the council who can sit for somebody, beside the committee's own substitutes */
  candidates: { userId: string; name: string; party: string; electionGroup: string }[];
  times: ShownTime[];
}

/** @param itemId the item to tell of; null: where the meeting is. @throws not_found, forbidden */
export async function presenceView(unit: Unit<Actor>, meetingId: string, itemId: string | null): Promise<PresenceView> {
  const { tx, actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(actor, "recordDecision", subjectOf(meeting));
  const rows = await attendanceRows(unit, meeting);
  const items = await courseItems(unit, meetingId);
  const item =
    items.find(({ id }) => id === itemId) ?? items.find(({ id }) => id === meeting.currentItemId) ?? items[0] ?? null;
  const holder = meeting.penHolderId
    ? await tx.user.findFirst({ where: { id: meeting.penHolderId }, select: { name: true } })
    : null;
  const pause = await tx.meetingPause.findFirst({ where: { meetingId, endedAt: null }, select: { startedAt: true } });
  const noting = ["dispatched", "inSession", "closed"].includes(meeting.status);
  const before = meeting.status === "dispatched";
  const expected = rows.map((row) =>
    before && !row.noted && row.office !== "substitute" ? { ...row, state: "present" as const } : row,
  );
  return {
    meetingId,
    status: meeting.status,
    readerId: actor.userId,
    pen: meeting.penHolderId
      ? {
          userId: meeting.penHolderId,
          name: holder?.name ?? "En anden",
          since: meeting.penTakenAt?.toISOString() ?? null,
        }
      : null,
    pausedAt: pause?.startedAt.toISOString() ?? null,
    item: item && {
      id: item.id,
      number: item.number,
      decided: item.decidedAt !== null,
      isCurrent: item.id === meeting.currentItemId,
    },
    items: items.map(({ id, number }) => ({ id, number })),
    people: rows,
    seats: item ? seatsAt(expected, item.id) : [],
    quorum: item ? quorumAt(expected, item.id) : { ...expectedQuorum(rows), missing: [] },
    candidates: noting
      ? (await substituteCandidates(unit, meeting, rows, null))
          .filter(({ userId }) => !rows.some((row) => row.userId === userId))
          .map(({ userId, name, party, electionGroup }) => ({ userId, name, party, electionGroup }))
      : [],
    times: meeting.openedAt ? await shownTimes(unit, meeting) : [],
  };
}

/** The noted times, each with what it was before it was corrected. */
async function shownTimes(unit: Unit<Actor>, meeting: Awaited<ReturnType<typeof loadMeeting>>): Promise<ShownTime[]> {
  const corrections = await unit.tx.auditEvent.findMany({
    where: { kind: "time.corrected", subject: `meeting:${meeting.id}` },
    orderBy: { sequence: "asc" },
    select: { data: true },
  });
  const told = corrections.map(({ data }) => data as { key?: string; from?: { time?: string } });
  return (await notedTimes(unit, meeting)).map(({ at, ...time }) => ({
    ...time,
    key: keyOf(time),
    at: at.toISOString(),
    before: told
      .flatMap(({ key, from }) => (key === keyOf(time) && from?.time ? [from.time] : []))
      .filter((earlier) => earlier !== copenhagenTime(at)),
  }));
}
