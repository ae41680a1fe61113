import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { membersAt } from "./internal/members-at.server";

/** The chair names a member who records the decisions beside the secretary, or takes it back (null). */
export async function nameRecorder(
  unit: Unit<Actor>,
  input: { meetingId: string; recorderId: string | null },
): Promise<{ meetingId: string }> {
  const meeting = await loadMeeting(unit, input.meetingId);
  assertMay(unit.actor, "nameRecorder", subjectOf(meeting));
  const member = (await membersAt(unit, meeting.committeeId, meeting.startsAt)).find(
    (seat) => seat.userId === input.recorderId,
  );
  if (input.recorderId && !member) throw new DomainError("rule_broken", "Vælg et medlem af udvalget.", "recorderId");
  const { count } = await unit.tx.meeting.updateMany({
    where: { id: meeting.id, status: { in: ["drafting", "dispatched", "inSession"] } },
    data: { recorderId: input.recorderId, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "Mødet er hævet. Protokollen føres nu af sekretæren.");
  unit.record({
    kind: "meeting.recorderNamed",
    subject: `meeting:${meeting.id}`,
    data: { recorderId: input.recorderId, recorder: member?.user.name ?? null },
  });
  return { meetingId: meeting.id };
}
