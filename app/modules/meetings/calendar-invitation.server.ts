import { settings } from "~/platform/env.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { invitationOf, type Person } from "./calendar";
import { meetingEntry, readCalendarMeeting } from "./internal/calendar-meetings.server";

/**
 * The invitation to a meeting as it now stands in the database, one for each recipient's mail; of a cancelled one, its end. Who
 * gets an invitation answers with an apology in Sagsgang, not by mail: none is asked for.
 * @param calledOff the meeting is held, but whoever gets it needn't come after all: it goes out of their calendar
 * @returns what makes the calendar part of one recipient's mail
 * @throws not_found
 */
export async function meetingInvitation(
  unit: Unit,
  meetingId: string,
  { calledOff = false } = {},
): Promise<(recipient: Person) => string> {
  const meeting = await readCalendarMeeting(unit, meetingId);
  if (!meeting) throw notFound();
  const standing = meetingEntry({ ...meeting, runs: false }, settings().baseUrl);
  const entry = calledOff
    ? { ...standing, cancelled: true, description: "Du skal ikke med til mødet alligevel." }
    : standing;
  const { name, contactEmail } = await unit.tx.municipality.findFirstOrThrow({
    select: { name: true, contactEmail: true },
  });
  const organizer = { name, email: contactEmail || senderAddress() };
  return (recipient) => invitationOf(entry, organizer, recipient);
}

/** "Sagsgang <no-reply@kommune.dk>" → "no-reply@kommune.dk" */
const senderAddress = (): string => settings().mailFrom.replace(/^.*<(.+)>\s*$/, "$1");
