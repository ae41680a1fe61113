import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { apologies, ownApology } from "~/modules/decisions/apology-queries.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { presenceView } from "~/modules/decisions/presence-view.server";
import { sendApology } from "~/modules/decisions/send-apology.server";
import { withdrawApology } from "~/modules/decisions/withdraw-apology.server";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let elsewhere: AgendaWorld;
let world: AgendaWorld;
let meetingId: string;
let substitute: Actor;

beforeAll(async () => {
  database = await ownDatabase();
  elsewhere = await agendaWorld();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld({ substituteShortAbsence: true });
  ({ meetingId } = await dispatchedMeeting(world, { open: "Et forløb koster 16.990 kr.", closed: "2 mio. kr." }));
  substitute = await createUser(world.municipalityId, {
    name: "Niels Vinther",
    seats: { [world.committeeId]: "substitute" },
  });
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const send = (actor: Actor) => as(actor, (unit) => sendApology(unit, { meetingId }));
const withdraw = (actor: Actor) => as(actor, (unit) => withdrawApology(unit, { meetingId }));
const open = () => as(world.secretary, (unit) => openMeeting(unit, { meetingId }));
const own = (actor: Actor) => as(actor, (unit) => ownApology(unit, meetingId));
const told = (actor: Actor, status = "dispatched") =>
  as(actor, (unit) => apologies(unit, { id: meetingId, committeeId: world.committeeId, status }));
const stateOf = async (userId: string) => {
  const { people } = await as(world.secretary, (unit) => presenceView(unit, meetingId, null));
  const { state, noted } = people.find((row) => row.userId === userId)!;
  return { state, noted };
};
const seat = () =>
  as(world.secretary, (unit) =>
    noteAttendance(unit, {
      meetingId,
      userId: substitute.userId,
      state: "present",
      substituteForId: world.member.userId,
    }),
  );

describe("an apology before the meeting", () => {
  test("is told to the secretary, fills in the room, and stands when the meeting opens", async () => {
    expect(await own(world.member)).toEqual({ sent: false });
    await send(world.member);
    await send(world.member); // twice is once
    expect(await own(world.member)).toEqual({ sent: true });
    expect(await told(world.secretary)).toMatchObject([{ name: world.member.name, at: "2022-11-08T08:00:00.000Z" }]);
    const room = await as(world.secretary, (unit) => presenceView(unit, meetingId, null));
    expect(room.quorum).toMatchObject({ seats: 2, present: 1 });
    expect(await stateOf(world.chair.userId)).toEqual({ state: "absent", noted: false });
    await open();
    expect(await stateOf(world.member.userId)).toEqual({ state: "apology", noted: true });
    expect(await stateOf(world.chair.userId)).toEqual({ state: "present", noted: true });
    expect(await told(world.secretary, "inSession")).toEqual([]);
  });

  test("can be taken back, and the substitute's seat with it", async () => {
    await expect(seat()).rejects.toMatchObject({ code: "rule_broken", field: "substituteForId" });
    await send(world.member);
    await seat();
    await withdraw(world.member);
    expect(await own(world.member)).toEqual({ sent: false });
    expect(await stateOf(substitute.userId)).toEqual({ state: "absent", noted: true });
    await expect(withdraw(world.member)).rejects.toMatchObject({ code: "conflict" });
    await open();
    expect(await stateOf(world.member.userId)).toEqual({ state: "present", noted: true });
  });

  test("is a matter between the member and the time before the meeting", async () => {
    await expect(send(world.caseworker)).rejects.toMatchObject({ code: "forbidden" });
    await expect(send(substitute)).rejects.toMatchObject({ code: "forbidden" });
    await expect(send(elsewhere.member)).rejects.toMatchObject({ code: "not_found" });
    await expect(withdraw(elsewhere.member)).rejects.toMatchObject({ code: "not_found" });
    expect(await own(substitute)).toBeNull();
    expect(await told(elsewhere.secretary)).toEqual([]);
    await open();
    await expect(send(world.member)).rejects.toMatchObject({ code: "conflict" });
    await expect(withdraw(world.member)).rejects.toMatchObject({ code: "conflict" });
    expect(await own(world.member)).toBeNull();
  });

  test("a substitute seats nobody, least of all themselves", async () => {
    await send(world.member);
    await expect(
      as(substitute, (unit) =>
        noteAttendance(unit, {
          meetingId,
          userId: substitute.userId,
          state: "present",
          substituteForId: world.member.userId,
        }),
      ),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is in the chain", async () => {
    await send(world.member);
    await withdraw(world.member);
    const events = await unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
      tx.auditEvent.findMany({
        where: { kind: { startsWith: "apology." }, subject: `meeting:${meetingId}` },
        orderBy: { sequence: "asc" },
      }),
    );
    expect(events.map(({ kind, userId }) => [kind, userId])).toEqual([
      ["apology.sent", world.member.userId],
      ["apology.withdrawn", world.member.userId],
    ]);
  });
});
