import { calendarOf } from "~/modules/meetings/calendar";
import { meetingPath } from "./paths";
import type { PublicPlace } from "./place.server";

const words = { minutes: "Referat", agenda: "Dagsorden", caseList: "Sagsliste" } as const;

/**
 * Every published meeting as iCalendar (RFC 5545), known by the same address as in members' own calendars: whoever has both sees
 * it once. A cancelled one stands in it as cancelled, so that it goes out of the calendars that follow.
 */
export function publicCalendarOf({ municipality, meetings, baseUrl }: PublicPlace): string {
  const entries = meetings.map((meeting) => {
    const url = `${baseUrl}${meetingPath(municipality.slug, meeting.committee.slug, meeting.pathDate)}`;
    return {
      id: meeting.id,
      sequence: meeting.sequence,
      cancelled: meeting.cancelled,
      changedAt: new Date(meeting.changedAt),
      when: { startsAt: new Date(meeting.startsAt), endsAt: new Date(meeting.endsAt) },
      summary: `Møde i ${meeting.committee.name}`,
      place: meeting.place,
      description: `${words[meeting.kind]}: ${url}`,
      url,
    };
  });
  return calendarOf(`Politiske møder – ${municipality.name}`, entries);
}
