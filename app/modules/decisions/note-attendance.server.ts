import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { attendanceForm } from "./decision-forms";
import { askForSubstitute } from "./internal/ask-for-substitute.server";
import { freeSeat, sendAway } from "./internal/free-seat.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { lockedMeeting, meetingToRecordIn, subjectOf } from "./internal/load-meeting.server";
import { seatSubstitute } from "./internal/seat-substitute.server";
import { attendanceWords } from "./presence";
import { attendanceRows } from "./presence-queries.server";

const open = ["dispatched", "inSession", "closed"];

/**
 * Notes a member as present for the whole meeting, with apology or absent, or a substitute in a member's seat (kommunestyrelsesloven
 * § 28): one of the committee's own or a member of the council, where its settings allow one. Noting a member as present again sends
 * the substitute out of the seat. Before the meeting an apology asks the member's group for a substitute.
 * @throws rule_broken when the seat is taken, the settings allow nobody in it, or a vote that is over would become untrue; conflict
 *   with `PenHeld` while somebody else records, and once the minutes are locked
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
  if (meeting.status !== "dispatched") await meetingToRecordIn(unit, meetingId);
  const rows = await attendanceRows(unit, meeting);
  const person = rows.find((row) => row.userId === userId);
  const isMember = person !== undefined && person.office !== "substitute";
  const note = async (): Promise<{ member: string; for: string | null }> => {
    if (!isMember && state === "present")
      return seatSubstitute(unit, meeting, rows, userId, input.substituteForId ?? "");
    if (!person) throw notFound();
    if (!isMember) {
      await unnameSubstitute(unit, meetingId, userId);
      await sendAway(unit, meeting, userId);
    } else await noteMember(unit, meetingId, userId, state);
    if (isMember && state === "present") await freeSeat(unit, meeting, userId);
    if (isMember && state === "apology" && meeting.status === "dispatched")
      await askForSubstitute(unit, meeting, userId);
    return { member: person.name, for: null };
  };
  const told = await keepingVotesTrue(unit, meeting, note);
  unit.record({
    kind: "attendance.noted",
    subject: `meeting:${meetingId}`,
    data: { userId, ...told, state: attendanceWords[state].toLowerCase() },
  });
  return { meetingId };
}

/** For the whole meeting, so what they came late to or left early from is forgotten; a disqualification stands. */
async function noteMember({ tx, actor, now }: Unit<Actor>, meetingId: string, userId: string, state: string) {
  const noted = { state, substituteForId: null, arrivedAt: null, leftAt: null, notedById: actor.userId, notedAt: now };
  await tx.attendance.upsert({
    where: { municipalityId_meetingId_userId: { municipalityId: actor.municipalityId, meetingId, userId } },
    create: { meetingId, userId, ...noted },
    update: noted,
  });
  const forgotten = state === "present" ? ["late", "left"] : ["late", "left", "steppedOut"];
  await tx.itemAbsence.deleteMany({ where: { userId, item: { meetingId }, reason: { in: forgotten } } });
}

/** Who was named doesn't come: the group is asked again. */
const unnameSubstitute = ({ tx }: Unit, meetingId: string, userId: string) =>
  tx.substituteRequest.updateMany({
    where: { meetingId, substituteId: userId, state: "named" },
    data: { state: "asked", substituteId: null, answeredAt: null, answeredById: null },
  });
