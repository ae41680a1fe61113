import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { attendanceForm } from "./decision-forms";
import { freeSeat } from "./internal/free-seat.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import { attendanceWords, substitutionFault } from "./presence";
import { attendanceRows } from "./presence-queries.server";

const open = ["dispatched", "inSession", "closed"];

/**
 * Notes a member as present, with apology or absent, or a substitute in a member's seat (kommunestyrelsesloven § 28). Noting a
 * member as present again sends the substitute out of the seat.
 * @throws rule_broken when the seat is taken, conflict once the minutes are locked
 */
export async function noteAttendance(
  unit: Unit<Actor>,
  input: z.infer<typeof attendanceForm>,
): Promise<{ meetingId: string }> {
  const { meetingId, userId, state } = input;
  const meeting = await lockedMeeting(unit, meetingId); // one at a time: two notes at once could seat two substitutes in one chair
  assertMay(unit.actor, "noteAttendance", subjectOf(meeting));
  if (!open.includes(meeting.status))
    throw new DomainError("conflict", "Fremmødet kan ikke ændres, når referatet er låst.");
  const rows = await attendanceRows(unit, meeting);
  const person = rows.find((row) => row.userId === userId);
  if (!person) throw notFound();
  const substituteForId = person.office === "substitute" && state === "present" ? input.substituteForId : null;
  if (person.office === "substitute" && state === "present") {
    const fault = substitutionFault(rows, userId, substituteForId ?? "");
    if (fault) throw new DomainError("rule_broken", fault, "substituteForId");
  }
  const noted = { state, substituteForId, notedById: unit.actor.userId, notedAt: unit.now };
  await unit.tx.attendance.upsert({
    where: { municipalityId_meetingId_userId: { municipalityId: unit.actor.municipalityId, meetingId, userId } },
    create: { meetingId, userId, ...noted },
    update: noted,
  });
  if (person.office !== "substitute" && state === "present") await freeSeat(unit, meetingId, userId);
  const seat = rows.find((row) => row.userId === substituteForId)?.name ?? null;
  unit.record({
    kind: "attendance.noted",
    subject: `meeting:${meetingId}`,
    data: { userId, member: person.name, state: attendanceWords[state].toLowerCase(), for: seat },
  });
  return { meetingId };
}
