import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { carryOn } from "./carry-on.server";
import { assertUnchanged, lockMeeting } from "./internal/lock-meeting.server";
import { mailRecipients } from "./internal/mail-recipients.server";
import { cancelledMail } from "./internal/meeting-mails";
import { waitAgain } from "./internal/waiting-onward.server";
import { meetingSteps } from "./meeting";
import type { CancelMeetingInput } from "./meeting-forms";

/**
 * The meeting is not held: members and mayor are told, and its cases are free for another meeting. What came from an earlier
 * meeting goes on to the committee's next one. It goes out of the calendars that have it (RFC 5546 § 3.2.5).
 * @throws not_found, forbidden, rule_broken, conflict
 */
export async function cancelMeeting(
  unit: Unit<Actor>,
  input: CancelMeetingInput,
): Promise<{ meetingId: string; mailed: number }> {
  const meeting = await lockMeeting(unit, input.meetingId, "planMeeting", "cancel");
  assertUnchanged(meeting, input.version);
  await unit.tx.meeting.update({
    where: { id: meeting.id },
    data: {
      status: meetingSteps.cancel.to,
      version: { increment: 1 },
      calendarSequence: { increment: 1 },
    },
  });
  const items = await unit.tx.agendaItem.findMany({ where: { meetingId: meeting.id }, select: { id: true } });
  const waiting = await waitAgain(
    unit,
    items.map(({ id }) => id),
  );
  for (const id of waiting) await carryOn(unit, id);
  const wasSent = meeting.status === "dispatched";
  const told = await mailRecipients(unit, meeting.id, cancelledMail(meeting, input.reason), wasSent);
  unit.record({
    kind: "meeting.cancelled",
    subject: `meeting:${meeting.id}`,
    data: { reason: input.reason, recipients: told.length },
  });
  return { meetingId: meeting.id, mailed: told.length };
}
