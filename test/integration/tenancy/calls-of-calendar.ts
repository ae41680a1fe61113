import { meetingInvitation } from "~/modules/meetings/calendar-invitation.server";
import { notFound, type CallTable } from "./calls";

/** Meetings in people's calendars. */
export const callsOfCalendar: CallTable = {
  meetingInvitation: notFound((unit, { sent: { meetingId } }) => meetingInvitation(unit, meetingId)),
};
