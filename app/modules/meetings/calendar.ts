import type { CalendarDate } from "./calendar-date";
import { addDays } from "./calendar-date";

/** What a calendar program shows as one entry (VEVENT, RFC 5545 § 3.6.1). */
export interface CalendarEntry {
  /** of what it is about, for ever the same: an id, with a suffix where one thing has several entries */
  id: string;
  /** counted up when time or place change, and when it is cancelled (RFC 5545 § 3.8.7.4) */
  sequence: number;
  cancelled?: boolean;
  /** when what stands here was last changed: an unchanged calendar is the same bytes each time */
  changedAt: Date;
  /** a whole day blocks no time */
  when: { startsAt: Date; endsAt: Date } | { day: CalendarDate };
  summary: string;
  place?: string;
  description?: string;
  url?: string;
}

export interface Person {
  name: string;
  email: string;
}

/** The one address that an entry is known by everywhere: in the private calendar, in mails and in the portal. */
export const calendarId = (id: string): string => `${id}@sagsgang`;

/**
 * A calendar that programs subscribe to (RFC 5545; METHOD:PUBLISH, RFC 5546 § 3.2.1). Moments are written in UTC: each is one
 * moment, so every program shows it right across a change of the clock without a table of time zones.
 */
export const calendarOf = (name: string, entries: readonly CalendarEntry[]): string =>
  file([
    "METHOD:PUBLISH",
    text("NAME", name),
    text("X-WR-CALNAME", name),
    "X-WR-TIMEZONE:Europe/Copenhagen",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...entries.flatMap((entry) => event(entry, [])),
  ]);

/**
 * What a mail carries for one recipient, who is its only attendee: nobody learns from it who else is called. A cancelled entry is
 * taken out of their calendar (RFC 5546 § 3.2.2 and § 3.2.5).
 */
export const invitationOf = (entry: CalendarEntry, organizer: Person, attendee: Person): string =>
  file([
    `METHOD:${entry.cancelled ? "CANCEL" : "REQUEST"}`,
    ...event(entry, [
      `ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`,
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=${quoted(attendee.name)}:mailto:${attendee.email}`,
    ]),
  ]);

const file = (lines: string[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Sagsgang//Sagsgang//DA",
    "CALSCALE:GREGORIAN",
    ...lines,
    "END:VCALENDAR",
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join("");

function event(entry: CalendarEntry, people: string[]): string[] {
  const { id, sequence, cancelled, changedAt, summary, place, description, url } = entry;
  return [
    "BEGIN:VEVENT",
    `UID:${calendarId(id)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    ...times(entry.when),
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    // A program that doesn't know STATUS shows what it means.
    text("SUMMARY", cancelled ? `Aflyst: ${summary}` : summary),
    ...(place ? [text("LOCATION", place)] : []),
    ...(description ? [text("DESCRIPTION", description)] : []),
    ...(url ? [`URL:${url}`] : []),
    ...people,
    "END:VEVENT",
  ];
}

function times(when: CalendarEntry["when"]): string[] {
  if ("startsAt" in when) return [`DTSTART:${utc(when.startsAt)}`, `DTEND:${utc(when.endsAt)}`, "TRANSP:OPAQUE"];
  const date = (day: CalendarDate) => day.replaceAll("-", "");
  // The end isn't part of it.
  return [
    `DTSTART;VALUE=DATE:${date(when.day)}`,
    `DTEND;VALUE=DATE:${date(addDays(when.day, 1))}`,
    "TRANSP:TRANSPARENT",
  ];
}

/** "20221117T140000Z" */
const utc = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/g, "");

/** Control characters may stand nowhere in a calendar (RFC 5545 § 3.1, CONTROL). */

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** RFC 5545 § 3.3.11 */
const text = (name: string, value: string): string =>
  `${name}:${value
    .replace(controls, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")}`;

/** A parameter's value, in which neither quotes nor line breaks can stand (RFC 5545 § 3.2). */
const quoted = (value: string): string =>
  `"${value
    .replace(controls, "")
    .replace(/[\r\n\t]+/g, " ")
    .replaceAll('"', "'")}"`;

/** Lines of at most 75 octets, and never a character in two (RFC 5545 § 3.1); the space that continues a line is one of them. */
function fold(line: string): string {
  const longest = 75;
  let folded = "";
  let room = longest;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      folded += "\r\n ";
      room = longest - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
