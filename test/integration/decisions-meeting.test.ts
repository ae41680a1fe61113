import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setTimeout as pause } from "node:timers/promises";
import { chooseOnward } from "~/modules/decisions/choose-onward.server";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { closeSigning } from "~/modules/decisions/close-signing.server";
import { onwardForm } from "~/modules/decisions/course-forms";
import { nameRecorder } from "~/modules/decisions/name-recorder.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { reopenMinutes } from "~/modules/decisions/reopen-minutes.server";
import { sendApology } from "~/modules/decisions/send-apology.server";
import { signMinutes } from "~/modules/decisions/sign-minutes.server";
import { takePen } from "~/modules/decisions/take-pen.server";
import { startSigning } from "~/modules/decisions/start-signing.server";
import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, plannedOn, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting, openRound, type HeldMeeting } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let elsewhere: AgendaWorld;
let meeting: HeldMeeting;

beforeAll(async () => {
  database = await ownDatabase();
  elsewhere = await agendaWorld();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld({ substituteShortAbsence: true });
  meeting = await dispatchedMeeting(world, {
    open: "Et forløb koster 16.990 kr.",
    closed: "Tilbuddet er på 2 mio. kr.",
  });
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const open = () => as(world.secretary, (unit) => openMeeting(unit, { meetingId: meeting.meetingId }));
const decide = (actor = world.secretary, more: object = {}) =>
  as(actor, (unit) =>
    recordDecision(unit, {
      itemId: meeting.items[1]!.id,
      pointId: "",
      outcome: "Godkendt",
      text: "Godkendt.",
      version: 0,
      ...more,
    }),
  );
const statusNow = () =>
  as(
    world.secretary,
    async ({ tx }) => (await tx.meeting.findUniqueOrThrow({ where: { id: meeting.meetingId } })).status,
  );

describe("the meeting", () => {
  test("opens once, and every member without an apology is noted as present", async () => {
    await as(world.member, (unit) => sendApology(unit, { meetingId: meeting.meetingId }));
    await open();
    const noted = await as(world.secretary, ({ tx }) =>
      tx.attendance.findMany({ where: { meetingId: meeting.meetingId } }),
    );
    expect(Object.fromEntries(noted.map(({ userId, state }) => [userId, state]))).toEqual({
      [world.member.userId]: "apology",
      [world.chair.userId]: "present",
    });
    await expect(open()).rejects.toMatchObject({ code: "conflict" });
  });

  test("nothing is decided before it opens, nor by who doesn't record", async () => {
    await expect(decide()).rejects.toMatchObject({ code: "rule_broken" });
    await open();
    await expect(decide(world.member)).rejects.toMatchObject({ code: "forbidden" });
    await expect(decide(world.caseworker)).rejects.toMatchObject({ code: "forbidden" });
    await expect(decide(elsewhere.secretary)).rejects.toMatchObject({ code: "not_found" });
    await as(world.chair, (unit) =>
      nameRecorder(unit, { meetingId: meeting.meetingId, recorderId: world.member.userId }),
    );
    expect(await decide(world.member)).toMatchObject({ version: 1 });
  });

  test("the chair closes it whoever records; nobody else over the head of whoever holds the pen", async () => {
    const close = (actor: Actor) => as(actor, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
    await open();
    await decide(world.otherSecretary);
    await expect(close(world.secretary)).rejects.toMatchObject({
      code: "conflict",
      details: { pen: { by: expect.stringMatching(/./) as string } },
      message: expect.stringContaining("Overtag protokollen først, eller lad formanden hæve mødet.") as string,
    });
    expect(await statusNow()).toBe("inSession");
    await as(world.secretary, (unit) => takePen(unit, { meetingId: meeting.meetingId }));
    await expect(close(world.otherSecretary)).rejects.toMatchObject({ code: "conflict" });
    await close(world.chair);
    expect(await statusNow()).toBe("closed");
  });

  test("whoever holds the pen closes it", async () => {
    await open();
    await decide(world.secretary);
    await as(world.secretary, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
    expect(await statusNow()).toBe("closed");
  });

  test("with nobody's pen anybody who may record closes it", async () => {
    await open();
    await as(world.otherSecretary, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
    expect(await statusNow()).toBe("closed");
  });

  test("two who write the same decision: one is written, the other sees both, and neither is lost", async () => {
    await open();
    await as(world.secretary, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId })); // now nobody holds the pen alone
    const results = await Promise.allSettled([
      decide(world.secretary, { text: "A" }),
      decide(world.otherSecretary, { text: "B" }),
    ]);
    const [lost] = results.filter((result) => result.status === "rejected");
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { details } = (lost as PromiseRejectedResult).reason as {
      details: { current: { text: string; version: number } };
    };
    expect(["A", "B"]).toContain(details.current.text);
    expect(await decide(world.secretary, { text: "C", version: details.current.version })).toMatchObject({
      version: 2,
    });
  });

  test("each change is in the chain with its author and what stood there before", async () => {
    await open();
    await decide(world.chair, { text: "Først" });
    await as(world.secretary, (unit) => takePen(unit, { meetingId: meeting.meetingId }));
    await decide(world.secretary, { text: "Siden", version: 1 });
    const events = await unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
      tx.auditEvent.findMany({
        where: { kind: { startsWith: "decision." }, subject: `meeting:${meeting.meetingId}` },
        orderBy: { sequence: "asc" },
      }),
    );
    expect(events.map(({ kind, userId }) => [kind, userId])).toEqual([
      ["decision.recorded", world.chair.userId],
      ["decision.changed", world.secretary.userId],
    ]);
    expect(events[1]!.data).toMatchObject({ text: "Siden", before: { text: "Først" } });
  });

  test("a substitute takes an empty seat, one, and leaves it when the member comes", async () => {
    const substitute = await createUser(world.municipalityId, {
      name: "Niels Vinther",
      seats: { [world.committeeId]: "substitute" },
    });
    await open();
    const note = (userId: string, state: "present" | "apology", substituteForId: string | null = null) =>
      as(world.secretary, (unit) =>
        noteAttendance(unit, { meetingId: meeting.meetingId, userId, state, substituteForId }),
      );
    await expect(note(substitute.userId, "present", world.member.userId)).rejects.toMatchObject({
      code: "rule_broken",
      field: "substituteForId",
    });
    await note(world.member.userId, "apology");
    await note(substitute.userId, "present", world.member.userId);
    await note(world.member.userId, "present");
    const row = await as(world.secretary, ({ tx }) =>
      tx.attendance.findFirst({ where: { userId: substitute.userId } }),
    );
    expect(row).toMatchObject({ state: "absent", substituteForId: null });
  });
});

describe("the minutes", () => {
  const lock = (actor = world.secretary) => as(actor, (unit) => startSigning(unit, { meetingId: meeting.meetingId }));

  test("are locked only when every item is decided", async () => {
    await open();
    await as(world.secretary, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
    await expect(lock()).rejects.toMatchObject({
      code: "rule_broken",
      message: expect.stringContaining("Punkt 1") as string,
    });
    expect(await statusNow()).toBe("closed");
  });

  test("are signed by those who took part, once each, with a fresh password, on the body's own hash; the last signature seals", async () => {
    await holdMeeting(world, meeting);
    const bodySha256 = await openRound(world, meeting.meetingId);
    const sign = (actor: typeof world.chair, sha = bodySha256) =>
      as(actor, (unit) => signMinutes(unit, { meetingId: meeting.meetingId, bodySha256: sha }));
    await expect(sign(world.secretary)).rejects.toMatchObject({ code: "forbidden" });
    await expect(sign(world.chair, "0".repeat(64))).rejects.toMatchObject({ code: "conflict" });
    const stale = { ...world.chair, authenticatedAt: "2022-11-08T07:50:00.000Z" };
    await expect(
      unitOfWork(stale, (unit) => signMinutes(unit, { meetingId: meeting.meetingId, bodySha256 })),
    ).rejects.toMatchObject({ code: "rule_broken", field: "password" });
    await sign(world.chair);
    await expect(sign(world.chair)).rejects.toMatchObject({ code: "conflict" });
    await expect(
      as(world.secretary, (unit) => reopenMinutes(unit, { meetingId: meeting.meetingId })),
    ).rejects.toMatchObject({ code: "rule_broken" });
    await sign(world.member);
    await makeWaitingDocuments(world.municipalityId);
    expect(await statusNow()).toBe("sealed");
    const minutes = await as(world.secretary, ({ tx }) =>
      tx.minutes.findFirstOrThrow({ where: { meetingId: meeting.meetingId } }),
    );
    expect(minutes).toMatchObject({ status: "sealed", bodySha256 });
    // What was signed is still there, byte for byte.
    expect(await fileStore().verify(world.municipalityId, bodySha256)).toBe("intact");
  }, 90_000); // longer than a worker may take: then it says which

  test("can be opened again while nobody has signed, and closed with somebody missing, who is named", async () => {
    await holdMeeting(world, meeting);
    await openRound(world, meeting.meetingId);
    await as(world.secretary, (unit) => reopenMinutes(unit, { meetingId: meeting.meetingId }));
    expect(await statusNow()).toBe("closed");
    const bodySha256 = await openRound(world, meeting.meetingId);
    const close = () =>
      as(world.chair, (unit) =>
        closeSigning(unit, { meetingId: meeting.meetingId, reason: "Dorthe Fjord er bortrejst." }),
      );
    await expect(close()).rejects.toMatchObject({ code: "rule_broken" });
    await as(world.chair, (unit) => signMinutes(unit, { meetingId: meeting.meetingId, bodySha256 }));
    await close();
    const { input } = await as(world.secretary, ({ tx }) =>
      tx.issuedDocument.findFirstOrThrow({ where: { state: "waiting" }, orderBy: { createdAt: "desc" } }),
    );
    expect(JSON.stringify(input)).toMatch(/"closed":\{"by":"[^"]+","reason":"Dorthe Fjord er bortrejst\."\}/);
    await makeWaitingDocuments(world.municipalityId);
    expect(await statusNow()).toBe("sealed");
    await expect(
      as(world.member, (unit) => signMinutes(unit, { meetingId: meeting.meetingId, bodySha256 })),
    ).rejects.toMatchObject({ code: "conflict" });
  }, 90_000); // longer than a worker may take: then it says which

  test("a signature can't be changed or removed, not even by the owner", async () => {
    await holdMeeting(world, meeting);
    const bodySha256 = await openRound(world, meeting.meetingId);
    await as(world.chair, (unit) => signMinutes(unit, { meetingId: meeting.meetingId, bodySha256 }));
    await expect(database.query("sagsgang_owner", "UPDATE minutes_signature SET name = 'X'")).rejects.toThrow(
      /append-only/,
    );
    await expect(database.query("sagsgang_owner", "DELETE FROM minutes_signature")).rejects.toThrow(/append-only/);
  }, 90_000); // longer than a worker may take: then it says which
});

test("what is noted while the minutes are being locked comes too late, so the body holds all there is", async () => {
  await holdMeeting(world, meeting);
  const [seat] = await as(world.secretary, (unit) =>
    unit.tx.attendance.findMany({ where: { meetingId: meeting.meetingId, state: "present" } }),
  );
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked: Promise<void> | undefined;
  await new Promise<void>((holding) => {
    locked = as(world.secretary, async (unit) => {
      await startSigning(unit, { meetingId: meeting.meetingId });
      holding();
      await released;
    });
  });
  const late = Promise.allSettled([
    as(world.secretary, (unit) =>
      noteAttendance(unit, {
        meetingId: meeting.meetingId,
        userId: seat!.userId,
        state: "absent",
        substituteForId: null,
      }),
    ),
    decide(world.secretary, { outcome: "Afvist", text: "Skrevet for sent.", version: 1 }),
  ]);
  await new Promise((resolve) => void setTimeout(resolve, 300)); // they wait for the meeting's row, or have slipped through
  release();
  await locked;
  expect(await late).toMatchObject([
    { status: "rejected", reason: { code: "conflict" } },
    { status: "rejected", reason: { code: "rule_broken" } },
  ]);
});

describe("an item that goes to another meeting", () => {
  const item = (title: string) => meeting.items.find((one) => one.title === title)!.id;
  const choose = (itemId: string, fields: object) =>
    as(world.secretary, (unit) => chooseOnward(unit, onwardForm.parse({ itemId, version: 0, ...fields })));
  const close = () => as(world.secretary, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
  const plan = { ...plannedOn("2022-12-15") };
  const carriedTo = (meetingId: string) =>
    as(world.secretary, ({ tx }) => tx.agendaItem.findMany({ where: { meetingId, precedingItemId: { not: null } } }));

  test("is carried out once, though it is chosen anew while the meeting that it waits for is planned", async () => {
    const itemId = item("Projekt PLUS");
    const onward = () =>
      as(world.secretary, ({ tx }) => tx.onward.findFirstOrThrow({ where: { agendaItemId: itemId } }));
    await open();
    await choose(itemId, { kind: "deferred", target: `${world.committeeId}/` });
    await close();
    const { version, state } = await onward();
    expect(state).toBe("waiting");
    let planned = () => {};
    const placed = new Promise<void>((resolve) => {
      planned = resolve;
    });
    const planning = as(world.secretary, async (unit) => {
      const { meetingId } = await planMeeting(unit, { committeeId: world.committeeId, ...plan });
      planned();
      await pause(300);
      return meetingId;
    });
    await placed;
    await expect(choose(itemId, { kind: "withdrawn", version })).rejects.toMatchObject({ code: "conflict" });
    expect(await carriedTo(await planning)).toHaveLength(1);
    expect(await onward()).toMatchObject({ state: "done", kind: "deferred" });
  });

  test("that was closed is closed there, too, where its case stood open already", async () => {
    const { meetingId } = await as(world.secretary, (unit) =>
      planMeeting(unit, { committeeId: world.committeeId, ...plan }),
    );
    await open();
    await choose(item("Hemmelig leverandør"), { kind: "deferred", target: `${world.committeeId}/${meetingId}` });
    await as(world.secretary, async ({ tx }) => {
      const { proposalId, title } = await tx.agendaItem.findUniqueOrThrow({
        where: { id: item("Hemmelig leverandør") },
      });
      await tx.agendaItem.create({ data: { meetingId, proposalId, title, position: 90 } });
    });
    await close();
    expect(await carriedTo(meetingId)).toMatchObject([{ closed: true, publicTitle: "Valg af leverandør" }]);
  });
});
