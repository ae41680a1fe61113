import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { membersAt } from "./internal/members-at.server";
import type { AbsenceReason, AttendanceRow, AttendanceState } from "./presence";

/**
 * Everybody who has a seat on the meeting's day, in the committee's order, and after them whoever was named a substitute for this
 * meeting without one; each with what is noted of them.
 */
export async function attendanceRows(
  unit: Unit,
  meeting: { id: string; committeeId: string; startsAt: Date },
): Promise<AttendanceRow[]> {
  const { tx } = unit;
  const members = await membersAt(unit, meeting.committeeId, meeting.startsAt);
  const noted = new Map(
    (await tx.attendance.findMany({ where: { meetingId: meeting.id } })).map((row) => [row.userId, row]),
  );
  const missed = await tx.itemAbsence.findMany({ where: { item: { meetingId: meeting.id } } });
  const seated = new Set(members.map(({ userId }) => userId));
  const guests = [...noted.keys()].filter((userId) => !seated.has(userId));
  const row = (
    person: Pick<AttendanceRow, "userId" | "name" | "party" | "electionGroup" | "office">,
  ): AttendanceRow => {
    const found = noted.get(person.userId);
    return {
      ...person,
      noted: found !== undefined,
      state: (found?.state ?? "absent") as AttendanceState,
      substituteForId: found?.substituteForId ?? null,
      arrivedAt: found?.arrivedAt?.toISOString() ?? null,
      leftAt: found?.leftAt?.toISOString() ?? null,
      missed: missed
        .filter(({ userId }) => userId === person.userId)
        .map(({ agendaItemId, reason, wentOutAt, cameBackAt }) => ({
          itemId: agendaItemId,
          reason: reason as AbsenceReason,
          wentOutAt: wentOutAt?.toISOString() ?? null,
          cameBackAt: cameBackAt?.toISOString() ?? null,
        })),
    };
  };
  return [
    ...members.map(({ userId, office, party, electionGroup, user }) =>
      row({ userId, name: user.name, party, electionGroup, office: office as AttendanceRow["office"] }),
    ),
    ...(await councilSeats(unit, guests, meeting.startsAt)).map((person) => row({ ...person, office: "substitute" })),
  ];
}

/** People with their party and election group as they stand on the council that day; both "" for who isn't on it. */
async function councilSeats({ tx }: Unit, userIds: string[], at: Date) {
  if (userIds.length === 0) return [];
  const day = new Date(`${copenhagenDate(at)}T00:00:00Z`);
  const people = await tx.user.findMany({
    where: { id: { in: userIds } },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      memberships: {
        where: {
          committee: { kind: "council" },
          validFrom: { lte: day },
          OR: [{ validTo: null }, { validTo: { gte: day } }],
        },
        select: { party: true, electionGroup: true },
      },
    },
  });
  return people.map(({ id, name, memberships: [seat] }) => ({
    userId: id,
    name,
    party: seat?.party ?? "",
    electionGroup: seat?.electionGroup ?? "",
  }));
}
