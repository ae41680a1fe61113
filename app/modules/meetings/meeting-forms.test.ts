import { expect, test } from "vitest";
import { dispatchForm, guestsForm, moveItemForm, opennessForm, planMeetingForm, planYearForm } from "./meeting-forms";

const id = "11111111-1111-4111-8111-111111111111";
const planned = { committeeId: id, date: "2026-11-26", start: "15:00", end: "17.00", place: " Mødelokale 1 " };
const faults = (
  schema: {
    safeParse: (value: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
  },
  value: unknown,
) => schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

test("a meeting's time is kept as Danes write it", () => {
  expect(planMeetingForm.parse(planned)).toEqual({ ...planned, start: "15.00", place: "Mødelokale 1" });
  expect(planMeetingForm.parse({ ...planned, start: "9.30" }).start).toBe("09.30");
});

test("what is missing is told at its field", () => {
  expect(faults(planMeetingForm, { ...planned, date: "26-11-2026", start: "25.00", place: " " })).toEqual([
    "date: Vælg en dag, for eksempel 26-11-2026.",
    "start: Skriv et klokkeslæt som 15.00.",
    "place: Skriv, hvor mødet holdes.",
  ]);
});

test("a plan takes one day or many", () => {
  expect(planYearForm.parse({ ...planned, dates: "2026-11-26" }).dates).toEqual(["2026-11-26"]);
  expect(planYearForm.parse({ ...planned, dates: ["2026-11-26", "2026-12-10"] }).dates).toHaveLength(2);
  expect(faults(planYearForm, planned)).toEqual(["dates: Vælg mindst én dag."]);
});

test("guests come line by line, an empty line is none", () => {
  const fields = { meetingId: id, itemId: id, version: "3" };
  const parsed = guestsForm.parse({
    ...fields,
    "guests.0.name": "Camilla Foged",
    "guests.0.role": "projektleder",
    "guests.0.from": "15:05",
    "guests.1.name": "",
    "guests.1.role": "",
    "guests.1.from": "",
    "guests.2.name": "Autismecenter Vest",
  });
  expect(parsed).toEqual({
    meetingId: id,
    itemId: id,
    version: 3,
    guests: [
      { name: "Camilla Foged", role: "projektleder", from: "15.05" },
      { name: "Autismecenter Vest", role: "", from: "" },
    ],
  });
  expect(guestsForm.parse(fields).guests).toEqual([]);
  expect(
    faults(guestsForm, { ...fields, "guests.1.from": "15.45", "guests.0.name": "A", "guests.0.from": "kl. 3" }),
  ).toEqual(["guests.0.from: Skriv et klokkeslæt som 15.00.", "guests.1.name: Skriv gæstens navn."]);
  expect(faults(guestsForm, { ...fields, "guests.1.from": "15.45" })).toEqual(["guests.1.name: Skriv gæstens navn."]);
});

test("the end of the list is no neighbour", () => {
  expect(moveItemForm.parse({ meetingId: id, itemId: id, before: "" }).before).toBeNull();
  expect(moveItemForm.parse({ meetingId: id, itemId: id, before: id }).before).toBe(id);
});

test("open and closed", () => {
  const fields = { meetingId: id, itemId: id, version: "1" };
  expect(opennessForm.parse({ ...fields, closed: "ja", closedReason: "Pris" })).toMatchObject({
    closed: true,
    publicTitle: "",
  });
  expect(opennessForm.parse({ ...fields, closed: "nej" }).closed).toBe(false);
  expect(opennessForm.parse(fields).closed).toBe(false);
});

test("what isn't an id is no id", () => {
  expect(faults(dispatchForm, { meetingId: "1 OR 1", version: "1" })).toHaveLength(1);
});
