import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { missedByComing } from "../passed-items";
import { substitutionFault, type AttendanceRow } from "../presence";
import { settingFault } from "../substitution";
import { councilMembers } from "./council-members.server";
import { courseItems } from "./course-items.server";
import { substituteRules } from "./substitute-settings.server";

/**
 * A substitute takes a member's seat (kommunestyrelsesloven § 28): one of the committee's own, or a member of the council. Who comes
 * when the meeting is under way has missed what it is done with.
 * @param meeting locked by the caller
 * @returns their names
 * @throws not_found for who is neither; rule_broken on "substituteForId" where the seat is taken or the settings don't allow it
 */
export async function seatSubstitute(
  unit: Unit<Actor>,
  meeting: { id: string; committeeId: string; startsAt: Date; status: string },
  rows: AttendanceRow[],
  userId: string,
  memberId: string,
): Promise<{ member: string; for: string }> {
  const { tx, actor, now } = unit;
  const known = rows.find((row) => row.userId === userId);
  const person = known ?? (await councilMembers(unit, meeting.startsAt)).find((one) => one.userId === userId);
  if (!person) throw notFound();
  const member = rows.find((row) => row.userId === memberId);
  const fault =
    substitutionFault(rows, userId, memberId) ??
    settingFault(await substituteRules(unit, meeting.committeeId), member!) ??
    elsewhere(known, memberId, rows);
  if (fault || !member) throw new DomainError("rule_broken", fault ?? "", "substituteForId");
  const missed =
    meeting.status === "inSession" ? missedByComing(await courseItems(unit, meeting.id), now).map(({ id }) => id) : [];
  const noted = {
    state: "present",
    substituteForId: memberId,
    arrivedAt: missed.length > 0 ? now : null,
    leftAt: null,
    notedById: actor.userId,
    notedAt: now,
  };
  await tx.attendance.upsert({
    where: {
      municipalityId_meetingId_userId: { municipalityId: actor.municipalityId, meetingId: meeting.id, userId },
    },
    create: { meetingId: meeting.id, userId, ...noted },
    update: noted,
  });
  await tx.itemAbsence.deleteMany({
    where: { userId, item: { meetingId: meeting.id }, reason: { in: ["late", "left", "steppedOut"] } },
  });
  await tx.itemAbsence.createMany({
    data: missed.map((agendaItemId) => ({ agendaItemId, userId, reason: "late" })),
    skipDuplicates: true,
  });
  await tx.substituteRequest.updateMany({
    where: { meetingId: meeting.id, memberId, state: { in: ["asked", "nobody"] } },
    data: { state: "named", substituteId: userId, answeredAt: now, answeredById: actor.userId },
  });
  return { member: person.name, for: member.name };
}

/** One person sits in one seat. */
function elsewhere(known: AttendanceRow | undefined, memberId: string, rows: AttendanceRow[]): string | undefined {
  if (!known || known.state !== "present" || known.substituteForId === null || known.substituteForId === memberId)
    return undefined;
  const other = rows.find(({ userId }) => userId === known.substituteForId);
  return `${known.name} sidder allerede for ${other?.name ?? "et andet medlem"}.`;
}
