import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { predicateOf } from "~/modules/audit/sentences";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { correctItemPresence } from "~/modules/decisions/correct-item-presence.server";
import { correctTime } from "~/modules/decisions/correct-time.server";
import { goToItem } from "~/modules/decisions/go-to-item.server";
import { signingBlockers } from "~/modules/decisions/minutes-queries.server";
import { noteArrival } from "~/modules/decisions/note-arrival.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { noteDeparture } from "~/modules/decisions/note-departure.server";
import type { TimeKind } from "~/modules/decisions/noted-times";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { presenceView } from "~/modules/decisions/presence-view.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { createUser } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, createClosedVote, dispatchedMeeting, type HeldMeeting } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

/** A time that was noted wrongly is put right: what was counted from it is counted anew. */

let database: OwnDatabase;
let world: AgendaWorld;
let held: HeldMeeting;
let meetingId: string;
/** with the chair and the member, four seats */
let ib: Actor;
let maja: Actor;

const clock = (time: string) => setClock(new Date(`2022-11-17T${time.replace(".", ":")}:00+01:00`));

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  const seat = (name: string) => createUser(world.municipalityId, { name, seats: { [world.committeeId]: "member" } });
  ib = await seat("Ib Sandholt");
  maja = await seat("Maja Krogh");
  held = await dispatchedMeeting(world, { open: "Et forløb koster 16.990 kr.", closed: "2 mio. kr." });
  meetingId = held.meetingId;
  clock("15.00");
  const absent = { meetingId, userId: maja.userId, state: "absent" as const, substituteForId: null };
  await as(world.secretary, (unit) => noteAttendance(unit, absent));
  await as(world.secretary, (unit) => openMeeting(unit, { meetingId }));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const item = (index: number) => held.items[index]!.id;
const go = (index: number) => as(world.secretary, (unit) => goToItem(unit, { meetingId, itemId: item(index) }));
const decide = (index: number, version = 0, text = "") =>
  as(world.secretary, (unit) =>
    recordDecision(unit, { itemId: item(index), pointId: "", outcome: "Godkendt", text, version }),
  );
const arrive = ({ userId }: Actor) =>
  as(world.secretary, (unit) => noteArrival(unit, { meetingId, userId, time: null }));
const leave = ({ userId }: Actor, time: string | null = null) =>
  as(world.secretary, (unit) => noteDeparture(unit, { meetingId, userId, time }));
const view = (index: number) => as(world.secretary, (unit) => presenceView(unit, meetingId, item(index)));
const missedBy = async ({ userId }: Actor) =>
  (await view(0)).people
    .find((row) => row.userId === userId)!
    .missed.map(({ itemId, reason }) => `${held.items.findIndex(({ id }) => id === itemId)} ${reason}`)
    .toSorted();
/** @param whose an item's index, or somebody */
async function correct(what: TimeKind, whose: number | Actor, time: string) {
  const id = typeof whose === "number" ? item(whose) : null;
  const userId = typeof whose === "number" ? null : whose.userId;
  const noted = (await view(0)).times.find((one) => one.what === what && one.id === id && one.userId === userId)!;
  return as(world.secretary, (unit) => correctTime(unit, { meetingId, what, id, userId, time, was: noted.at }));
}
const told = () =>
  as(world.secretary, ({ tx }) =>
    tx.auditEvent.findMany({ where: { kind: "time.corrected" }, orderBy: { sequence: "asc" } }),
  );
const closedVote = (index: number, voters: Actor[]) =>
  as(world.secretary, (unit) => createClosedVote(unit, item(index), voters));

test("came at another time: what they missed is counted anew, and what was corrected item by item stays", async () => {
  clock("15.10");
  await go(1);
  clock("15.20");
  await go(2);
  clock("15.40");
  await go(3);
  await arrive(maja);
  expect(await missedBy(maja)).toEqual(["0 late", "1 late", "2 late"]);
  await as(world.secretary, (unit) =>
    correctItemPresence(unit, { meetingId, itemId: item(0), userId: maja.userId, there: true }),
  );
  await correct("arrived", maja, "15.15");
  expect(await missedBy(maja)).toEqual([]);
  expect((await told()).at(-1)!.data).toMatchObject({
    recounted: [{ member: "Maja Krogh", items: ["2", "3"], there: true }],
  });
  await correct("arrived", maja, "15.25");
  expect(await missedBy(maja)).toEqual(["1 late"]);
  clock("15.50");
  await leave(maja);
  expect(await missedBy(maja)).toEqual(["1 late", "3 left"]);
  await correct("left", maja, "15.30");
  expect(await missedBy(maja)).toEqual(["1 late", "2 left", "3 left"]);
});

test("an item ended at another time: for everybody it is counted anew who missed it, and quorum with it", async () => {
  clock("15.10");
  await go(1);
  clock("15.20");
  await leave(ib);
  await leave(world.member);
  clock("15.25");
  await arrive(maja);
  clock("15.30");
  await go(2);
  expect([await missedBy(ib), await missedBy(maja)]).toEqual([["1 left", "2 left", "3 left"], ["0 late"]]);
  expect((await view(1)).quorum).toMatchObject({ present: 2, met: true });

  // It ended before they went, and before she came.
  const { recounted } = await correct("itemEnded", 1, "15.18");
  expect(recounted).toHaveLength(3);
  expect(recounted).toEqual(
    expect.arrayContaining([
      { userId: maja.userId, member: "Maja Krogh", items: ["2"], there: false },
      { userId: world.member.userId, member: "Dorthe Fjord", items: ["2"], there: true },
      { userId: ib.userId, member: "Ib Sandholt", items: ["2"], there: true },
    ]),
  );
  expect([await missedBy(ib), await missedBy(maja)]).toEqual([
    ["2 left", "3 left"],
    ["0 late", "1 late"],
  ]);
  expect((await view(1)).quorum).toMatchObject({ present: 3, missing: ["Maja Krogh"] });
  const [event] = await told();
  expect(event!.data).toMatchObject({ from: { time: "15.30" }, to: { time: "15.18" }, recounted });
  const words = predicateOf(event!.kind, event!.data);
  expect(words).toMatch(
    /^rettede tidspunktet for “Punkt 2 sluttede”, og herefter gælder: Maja Krogh deltog ikke under punkt 2; /,
  );
  for (const name of ["Dorthe Fjord", "Ib Sandholt"]) expect(words).toContain(`${name} deltog under punkt 2`);
  // After she came, and before they had gone: with the chair alone there was no quorum, and the minutes say so before they are locked.
  await as(world.secretary, (unit) => closeMeeting(unit, { meetingId }));
  await correct("itemEnded", 1, "15.22");
  expect((await view(1)).quorum).toMatchObject({ present: 1, met: false });
  await decide(1);
  const blockers = await as(world.secretary, (unit) => signingBlockers(unit, meetingId));
  expect(JSON.stringify(blockers)).toMatch(/ikke beslutningsdygtigt på punkt 2: 1 af 4 var til stede/);
});

test("what the decision settled stays, though the item ended later: only what becomes another is told", async () => {
  clock("15.10");
  await go(1);
  await decide(1);
  clock("15.20");
  await leave(ib);
  await arrive(maja);
  clock("15.30");
  await go(2);
  expect([await missedBy(ib), await missedBy(maja)]).toEqual([
    ["2 left", "3 left"],
    ["0 late", "1 late"],
  ]);
  expect(await correct("itemEnded", 1, "15.15")).toMatchObject({ recounted: [] });
  expect([await missedBy(ib), await missedBy(maja)]).toEqual([
    ["2 left", "3 left"],
    ["0 late", "1 late"],
  ]);
  await correct("itemEnded", 1, "15.25");
  expect([await missedBy(ib), await missedBy(maja)]).toEqual([["1 left", "2 left", "3 left"], ["0 late"]]);
});

test("when an item ended can't be corrected so that a vote on it becomes untrue", async () => {
  clock("15.10");
  await arrive(maja);
  clock("15.12");
  await closedVote(0, [world.chair, world.member, ib, maja]);
  clock("15.20");
  await go(1);
  await expect(correct("itemEnded", 0, "15.05")).rejects.toMatchObject({
    code: "rule_broken",
    message: expect.stringContaining("Maja Krogh er talt med i afstemningen på punkt 1") as string,
  });
  expect(await missedBy(maja)).toEqual([]);
  expect(await told()).toEqual([]);
});

test("nor can when they came", async () => {
  clock("15.10");
  await closedVote(0, [world.chair, ib, world.member]);
  await decide(0);
  clock("15.20");
  await go(1);
  clock("15.30");
  await arrive(maja);
  await expect(correct("arrived", maja, "15.05")).rejects.toMatchObject({
    code: "rule_broken",
    message: expect.stringContaining("afgjort uden Maja Krogh") as string,
  });
  expect(await missedBy(maja)).toEqual(["0 late"]);
});

test("wording put in order after the meeting doesn't move when the item was decided", async () => {
  clock("15.10");
  await decide(2); // from the list, without going to it: it has no end of its own
  clock("15.40");
  await as(world.secretary, (unit) => closeMeeting(unit, { meetingId }));
  clock("16.00");
  await decide(2, 1, "Administrationens indstilling godkendes.");
  await leave(ib, "15.30");
  expect(await missedBy(ib)).toEqual(["0 left", "1 left", "3 left"]);
});
