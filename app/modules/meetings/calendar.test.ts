import ICAL from "ical.js";
import { describe, expect, it, test } from "vitest";
import { fromCopenhagen } from "~/platform/danish-time";
import { calendarOf, invitationOf, type CalendarEntry } from "./calendar";

const entry: CalendarEntry = {
  id: "5f0c1a52-6a55-4a3e-9d0f-2b7a3b8e1c11",
  sequence: 0,
  changedAt: new Date("2022-11-08T08:00:00.123Z"),
  when: { startsAt: fromCopenhagen("2022-11-17", "15.00"), endsAt: fromCopenhagen("2022-11-17", "17.00") },
  summary: "Møde i Beskæftigelsesudvalget",
};
const written = (changes: Partial<CalendarEntry> = {}) => calendarOf("Møder", [{ ...entry, ...changes }]);

/** As another program reads it. */
const parsed = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[])
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
const readBack = (changes: Partial<CalendarEntry>) => parsed(written(changes))[0]!;

/** What one line break and a space divide is one line. */
const linesOf = (calendar: string) => calendar.replace(/\r\n /g, "").split("\r\n");

describe("folding", () => {
  test.each([
    ["letters of one octet", "a".repeat(300)],
    ["letters of two", "æøå".repeat(80)],
    ["after an odd number of octets", `x${"æøå".repeat(80)}`],
    ["emoji of four", `ab${"🗳️📄".repeat(60)}`],
    ["exactly one line", "a".repeat(75 - "SUMMARY:".length)],
    ["one octet more", "a".repeat(76 - "SUMMARY:".length)],
    ["a letter that would stand across the border", `${"a".repeat(74 - "SUMMARY:".length)}ø`],
    ["words", "Godkendelse af dagsorden, Økonomi; drøftelse af æblegrød ".repeat(8)],
  ])("%s", (_name, summary) => {
    const calendar = written({ summary });
    for (const line of calendar.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
      expect(Buffer.from(line).toString("utf8")).toBe(line);
    }
    expect(readBack({ summary }).summary).toBe(summary);
  });

  it("leaves no bare line feed, and ends with a line's end", () => {
    const calendar = written({ description: "Et\nTo\r\nTre\rFire" });
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
});

describe("escaping", () => {
  test.each([
    ["Rådhuset, lokale 1; 2. sal", "Rådhuset\\, lokale 1\\; 2. sal"],
    ["C:\\mappe", "C:\\\\mappe"],
    ["Et\r\nTo\nTre", "Et\\nTo\\nTre"],
    ["\\n er ikke en ny linje", "\\\\n er ikke en ny linje"],
    ["a\u0000b\u0007c\u007fd", "abcd"],
    ['kl. 15:00 "nu"', 'kl. 15:00 "nu"'],
  ])("%j", (place, escaped) => {
    expect(linesOf(written({ place }))).toContain(`LOCATION:${escaped}`);
  });

  it("lets no text begin a property of its own", () => {
    const lines = linesOf(written({ summary: "Møde\r\nATTENDEE:mailto:alle@eksempel.dk\nEND:VEVENT" }));
    expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
  });

  it("of a name in a parameter", () => {
    const calendar = invitationOf(
      entry,
      { name: 'Kommunen; "Nord"', email: "kontakt@eksempel.dk" },
      { name: "Østergård, Søren:\r\nX", email: "soeren@eksempel.dk" },
    );
    expect(linesOf(calendar)).toContain(`ORGANIZER;CN="Kommunen; 'Nord'":mailto:kontakt@eksempel.dk`);
    const attendee = parsed(calendar)[0]!.attendees[0]!;
    expect(attendee.getParameter("cn")).toBe("Østergård, Søren: X");
    expect(attendee.getFirstValue()).toBe("mailto:soeren@eksempel.dk");
  });
});

describe("moments across the changes of the clock", () => {
  test.each([
    ["the day before summer time ends", "2022-10-29", "15.00", "2022-10-29T13:00:00.000Z"],
    ["the day it ends", "2022-10-30", "15.00", "2022-10-30T14:00:00.000Z"],
    ["the day before it begins", "2023-03-25", "15.00", "2023-03-25T14:00:00.000Z"],
    ["the day it begins", "2023-03-26", "15.00", "2023-03-26T13:00:00.000Z"],
  ])("%s", (_name, day, time, moment) => {
    const when = { startsAt: fromCopenhagen(day, time), endsAt: fromCopenhagen(day, "17.00") };
    expect(linesOf(written({ when }))).toContain(`DTSTART:${moment.replace(/[-:]|\.000/g, "")}`);
    expect(readBack({ when }).startDate.toJSDate().toISOString()).toBe(moment);
  });

  test.each([
    ["2022-10-30", "20221030", "20221031"],
    ["2022-12-31", "20221231", "20230101"],
    ["2024-02-28", "20240228", "20240229"],
  ])("the whole day %s ends where the next begins", (day, first, next) => {
    const lines = linesOf(written({ when: { day } }));
    expect(lines).toEqual(
      expect.arrayContaining([`DTSTART;VALUE=DATE:${first}`, `DTEND;VALUE=DATE:${next}`, "TRANSP:TRANSPARENT"]),
    );
    expect(readBack({ when: { day } }).startDate.isDate).toBe(true);
  });
});

describe("what a program needs to follow an entry", () => {
  it("knows it by the same UID whatever changes, and by a higher SEQUENCE", () => {
    const moved = readBack({ sequence: 1, when: { day: "2022-12-01" }, summary: "Andet" });
    expect([moved.uid, moved.sequence]).toEqual([readBack({}).uid, 1]);
    expect(moved.uid).toBe("5f0c1a52-6a55-4a3e-9d0f-2b7a3b8e1c11@sagsgang");
  });

  test.each([
    [false, "CONFIRMED", "REQUEST", "Møde i Beskæftigelsesudvalget"],
    [true, "CANCELLED", "CANCEL", "Aflyst: Møde i Beskæftigelsesudvalget"],
  ])("cancelled: %s", (cancelled, status, method, summary) => {
    const person = { name: "Dorthe Fjord", email: "dorthe@eksempel.dk" };
    const invitation = linesOf(invitationOf({ ...entry, cancelled }, person, person));
    expect(invitation).toEqual(expect.arrayContaining([`STATUS:${status}`, `METHOD:${method}`, `SUMMARY:${summary}`]));
    expect(linesOf(written({ cancelled }))).toEqual(expect.arrayContaining([`STATUS:${status}`, "METHOD:PUBLISH"]));
  });

  it("is the same bytes each time, with what every calendar must say", () => {
    expect(written()).toBe(written());
    expect(linesOf(written())).toEqual(
      expect.arrayContaining([
        "VERSION:2.0",
        "X-WR-CALNAME:Møder",
        "X-WR-TIMEZONE:Europe/Copenhagen",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "DTSTAMP:20221108T080000Z",
        "LAST-MODIFIED:20221108T080000Z",
        "DTEND:20221117T160000Z",
      ]),
    );
  });
});
