import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { claimTime, hoursOf, pathDateFor } from "./internal/create-meeting.server";
import { assertUnchanged, lockMeeting } from "./internal/lock-meeting.server";
import { baseUrl, mailRecipients } from "./internal/mail-recipients.server";
import { movedMail } from "./internal/meeting-mails";
import type { MoveMeetingInput } from "./meeting-forms";

/**
 * Another time or place. When the agenda has been sent out, its recipients are told.
 * Calendars that have the meeting follow: its SEQUENCE is counted up (RFC 5545 § 3.8.7.4).
 * The event carries the old and the new path, so that what was published can lead on.
 * @throws not_found, forbidden, rule_broken, conflict
 */
export async function moveMeeting(
  unit: Unit<Actor>,
  input: MoveMeetingInput,
): Promise<{ meetingId: string; mailed: number }> {
  const meeting = await lockMeeting(unit, input.meetingId, "planMeeting", "move");
  assertUnchanged(meeting, input.version);
  const hours = hoursOf(input);
  if (
    hours.startsAt.getTime() === meeting.startsAt.getTime() &&
    hours.endsAt.getTime() === meeting.endsAt.getTime() &&
    input.place === meeting.place
  )
    throw new DomainError(
      "rule_broken",
      "Tid og sted er de samme som før. Vælg en anden dag, tid eller et andet sted.",
    );
  await claimTime(unit, meeting.committeeId, hours, meeting.id);
  const pathDate =
    copenhagenDate(meeting.startsAt) === input.date
      ? meeting.pathDate
      : await pathDateFor(unit, meeting.committeeId, input.date, meeting.id);
  await unit.tx.meeting.update({
    where: { id: meeting.id },
    data: {
      ...hours,
      place: input.place,
      pathDate,
      version: { increment: 1 },
      calendarSequence: { increment: 1 },
    },
  });
  const told =
    meeting.status === "dispatched"
      ? await mailRecipients(
          unit,
          meeting.id,
          movedMail(baseUrl(), { ...meeting, ...hours, place: input.place }, meeting),
          true,
        )
      : [];
  unit.record({
    kind: "meeting.moved",
    subject: `meeting:${meeting.id}`,
    data: {
      from: meeting.startsAt,
      to: hours.startsAt,
      fromPlace: meeting.place,
      toPlace: input.place,
      fromPath: meeting.pathDate,
      toPath: pathDate,
    },
  });
  return { meetingId: meeting.id, mailed: told.length };
}
