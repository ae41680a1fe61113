import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { correctItemPresence } from "~/modules/decisions/correct-item-presence.server";
import { correctTime } from "~/modules/decisions/correct-time.server";
import { goToItem } from "~/modules/decisions/go-to-item.server";
import { layDownPen } from "~/modules/decisions/lay-down-pen.server";
import { leaveSeatEmpty } from "~/modules/decisions/leave-seat-empty.server";
import { signingBlockers } from "~/modules/decisions/minutes-queries.server";
import { nameSubstitute } from "~/modules/decisions/name-substitute.server";
import { noteArrival } from "~/modules/decisions/note-arrival.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { noteComingBack } from "~/modules/decisions/note-coming-back.server";
import { noteDeparture } from "~/modules/decisions/note-departure.server";
import { noteGoingOut } from "~/modules/decisions/note-going-out.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { pauseMeeting } from "~/modules/decisions/pause-meeting.server";
import { presenceView } from "~/modules/decisions/presence-view.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { resumeMeeting } from "~/modules/decisions/resume-meeting.server";
import { sendApology } from "~/modules/decisions/send-apology.server";
import { substitutePage, substituteQuestions, substituteRequests } from "~/modules/decisions/substitute-queries.server";
import { takePen } from "~/modules/decisions/take-pen.server";
import { withdrawApology } from "~/modules/decisions/withdraw-apology.server";
import type { Actor } from "~/modules/identity/actor";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import { meetingList } from "~/modules/meetings/meetings-list.server";
import { overview } from "~/modules/meetings/overview-queries.server";
import { setGroupContact } from "~/modules/meetings/set-group-contact.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createCommittee, createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, type AgendaWorld } from "../factories/agendas";
import { as, createClosedVote, dispatchedMeeting, type HeldMeeting, itemsOf } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let held: HeldMeeting;
let meetingId: string;
/** with the chair and the member, four seats */
let ib: Actor;
let maja: Actor;

const clock = (time: string) => setClock(new Date(`2022-11-17T${time.replace(".", ":")}:00+01:00`));

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld({ substituteShortAbsence: true });
  const seat = (name: string) => createUser(world.municipalityId, { name, seats: { [world.committeeId]: "member" } });
  ib = await seat("Ib Sandholt");
  maja = await seat("Maja Krogh");
  held = await dispatchedMeeting(world, { open: "Et forløb koster 16.990 kr.", closed: "2 mio. kr." });
  meetingId = held.meetingId;
  clock("15.00");
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const item = (index: number) => held.items[index]!.id;
const open = () => as(world.secretary, (unit) => openMeeting(unit, { meetingId }));
const go = (index: number, actor = world.secretary) =>
  as(actor, (unit) => goToItem(unit, { meetingId, itemId: item(index) }));
const decide = (index: number, actor = world.secretary) =>
  as(actor, (unit) =>
    recordDecision(unit, { itemId: item(index), pointId: "", outcome: "Godkendt", text: "", version: 0 }),
  );
const take = (actor: Actor, from?: string | null) => as(actor, (unit) => takePen(unit, { meetingId, from }));
const note = (userId: string, state: "present" | "apology" | "absent", substituteForId: string | null = null) =>
  as(world.secretary, (unit) => noteAttendance(unit, { meetingId, userId, state, substituteForId }));
const arrive = (actor: Actor, time: string | null = null) =>
  as(world.secretary, (unit) => noteArrival(unit, { meetingId, userId: actor.userId, time }));
const leave = (actor: Actor, time: string | null = null) =>
  as(world.secretary, (unit) => noteDeparture(unit, { meetingId, userId: actor.userId, time }));
const at = (index: number, actor: Actor) => ({ meetingId, itemId: item(index), userId: actor.userId });
const view = (index: number) => as(world.secretary, (unit) => presenceView(unit, meetingId, item(index)));
const missedBy = async ({ userId }: Actor) =>
  (await view(0)).people
    .find((row) => row.userId === userId)!
    .missed.map(({ itemId, reason }) => `${held.items.findIndex(({ id }) => id === itemId)} ${reason}`)
    .toSorted();
const events = (kind: string) =>
  unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
    tx.auditEvent.findMany({ where: { kind, subject: `meeting:${meetingId}` }, orderBy: { sequence: "asc" } }),
  );
const closeVote = (index: number, voters: Actor[]) =>
  as(world.secretary, (unit) => createClosedVote(unit, item(index), voters));

describe("the pen", () => {
  test("is the first one's to record, and is taken over with a step that says from whom", async () => {
    await open();
    await decide(0, world.chair);
    await expect(decide(1)).rejects.toMatchObject({
      code: "conflict",
      details: { pen: { by: "Karen Toft" } },
    });
    await expect(note(ib.userId, "absent")).rejects.toMatchObject({ details: { pen: { by: "Karen Toft" } } });
    await expect(take(world.member)).rejects.toMatchObject({ code: "forbidden" });
    await take(world.secretary, world.chair.userId);
    await take(world.secretary); // twice is once
    await decide(1);
    await expect(decide(2, world.chair)).rejects.toMatchObject({ code: "conflict" });
    expect((await events("pen.taken")).map(({ data }) => data)).toMatchObject([{ fromName: "Karen Toft" }]);
    await as(world.secretary, (unit) => layDownPen(unit, { meetingId }));
    await decide(2, world.chair);
    await as(world.chair, (unit) => closeMeeting(unit, { meetingId }));
    expect((await view(0)).pen).toBeNull();
    await expect(take(world.chair)).rejects.toMatchObject({ code: "rule_broken" });
  });

  test("taken by two at once, and both deciding: one has it, and the other is told who", async () => {
    await open();
    const taken = await Promise.allSettled([take(world.chair, null), take(world.otherSecretary, null)]);
    expect(taken.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const decided = await Promise.allSettled([decide(0, world.chair), decide(0, world.otherSecretary)]);
    expect(decided.map(({ status }) => status)).toEqual(taken.map(({ status }) => status));
    const lost = decided.find((one): one is PromiseRejectedResult => one.status === "rejected")!;
    expect(lost.reason).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/fører protokollen nu/) as string,
    });
  });
});

describe("the course", () => {
  const times = async () => (await view(0)).times.map(({ label, at: when }) => `${label} ${when.slice(11, 16)}`);

  test("notes when items begin and end, also out of order and again, and what was left open when it closes", async () => {
    await open();
    clock("15.10");
    await go(2);
    clock("15.20");
    await go(0);
    await go(0); // where it is already
    clock("15.30");
    await as(world.secretary, (unit) => pauseMeeting(unit, { meetingId }));
    await expect(as(world.secretary, (unit) => pauseMeeting(unit, { meetingId }))).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(decide(0)).rejects.toMatchObject({
      message: expect.stringMatching(/pause siden kl\. 15\.30/) as string,
    });
    clock("15.40");
    await as(world.secretary, (unit) => resumeMeeting(unit, { meetingId }));
    await expect(as(world.secretary, (unit) => resumeMeeting(unit, { meetingId }))).rejects.toMatchObject({
      code: "conflict",
    });
    await decide(0);
    await as(world.secretary, (unit) => pauseMeeting(unit, { meetingId }));
    clock("16.00");
    await as(world.chair, (unit) => closeMeeting(unit, { meetingId }));
    expect(await times()).toEqual([
      "Mødet blev åbnet 14:00",
      "Punkt 1 begyndte 14:00",
      "Punkt 3 begyndte 14:10",
      "Punkt 3 sluttede 14:20",
      "Pausen begyndte 14:30",
      "Pausen sluttede 14:40",
      "Pausen begyndte 14:40",
      "Punkt 1 sluttede 15:00",
      "Pausen sluttede 15:00",
      "Mødet blev hævet 15:00",
    ]);
    await expect(go(1)).rejects.toMatchObject({ code: "rule_broken" });
  });

  test("isn't led by members, nor past an open vote, nor to another meeting's item", async () => {
    await open();
    await expect(go(1, world.member)).rejects.toMatchObject({ code: "forbidden" });
    const other = await createDraftMeeting(world, "2022-12-15");
    const [foreign] = await itemsOf(world, other);
    await expect(
      as(world.secretary, (unit) => goToItem(unit, { meetingId, itemId: foreign!.id })),
    ).rejects.toMatchObject({ code: "not_found" });
    const { id } = await closeVote(0, [ib]);
    await as(world.secretary, ({ tx }) => tx.vote.update({ where: { id }, data: { state: "open", result: "" } }));
    await expect(go(1)).rejects.toMatchObject({ code: "rule_broken" });
  });

  test("a time is corrected with a trace, in order, and not over another's correction", async () => {
    await open();
    clock("15.20");
    await go(1);
    clock("15.50");
    const [opened] = (await view(0)).times;
    const correct = (time: string, was = opened!.at, actor = world.secretary) =>
      as(actor, (unit) => correctTime(unit, { meetingId, what: "itemEnded", id: item(0), userId: null, time, was }));
    const ended = (await view(0)).times.find(({ what }) => what === "itemEnded")!;
    await expect(correct("14.59", ended.at)).rejects.toMatchObject({ code: "rule_broken", field: "time" });
    await expect(correct("15.51", ended.at)).rejects.toMatchObject({ code: "rule_broken", field: "time" });
    await expect(correct("15.18", ended.at, world.member)).rejects.toMatchObject({ code: "forbidden" });
    await correct("15.18", ended.at);
    await expect(correct("15.17", ended.at)).rejects.toMatchObject({ code: "conflict" });
    expect((await view(0)).times.find(({ what }) => what === "itemEnded")).toMatchObject({
      at: "2022-11-17T14:18:00.000Z",
      before: ["15.20"],
    });
    expect((await events("time.corrected")).map(({ data }) => data)).toMatchObject([
      { label: "Punkt 1 sluttede", from: { time: "15.20" }, to: { time: "15.18" } },
    ]);
    await as(world.secretary, ({ tx }) => tx.meeting.update({ where: { id: meetingId }, data: { status: "signing" } }));
    await expect(correct("15.17", "2022-11-17T14:18:00.000Z")).rejects.toMatchObject({ code: "rule_broken" });
  });
});

describe("who is there, item by item", () => {
  test("comes late, leaves early, steps out and comes back", async () => {
    await note(maja.userId, "absent");
    await open();
    await decide(0);
    clock("15.20");
    await go(1);
    clock("15.40");
    await arrive(maja);
    await expect(arrive(maja)).rejects.toMatchObject({ code: "conflict" });
    expect(await missedBy(maja)).toEqual(["0 late"]);
    await as(world.secretary, (unit) => noteGoingOut(unit, at(1, ib)));
    await expect(as(world.secretary, (unit) => noteGoingOut(unit, at(1, ib)))).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await view(1)).quorum).toMatchObject({ present: 3, missing: ["Ib Sandholt"] });
    await as(world.secretary, (unit) => noteComingBack(unit, at(1, ib)));
    expect(await missedBy(ib)).toEqual([]);
    expect(await events("presence.wentOut")).toHaveLength(1);
    await as(world.secretary, (unit) => noteGoingOut(unit, at(1, ib)));
    await decide(1);
    await as(world.secretary, (unit) => noteComingBack(unit, at(1, ib)));
    expect(await missedBy(ib)).toEqual(["1 steppedOut"]);
    await go(2);
    await leave(world.chair);
    await expect(leave(world.chair)).rejects.toMatchObject({ code: "conflict" });
    expect(await missedBy(world.chair)).toEqual(["2 left", "3 left"]);
    await arrive(world.chair); // and comes back
    expect(await missedBy(world.chair)).toEqual([]);
  });

  test("comes twice at the same time: once", async () => {
    await note(maja.userId, "apology");
    await open();
    const both = await Promise.allSettled([arrive(maja), arrive(maja)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await events("presence.arrived")).toHaveLength(1);
  });

  test("is corrected for one item, and after the meeting by the secretary alone, with the time written", async () => {
    await open();
    clock("16.00");
    await go(1);
    const correct = (there: boolean, actor = world.secretary) =>
      as(actor, (unit) => correctItemPresence(unit, { ...at(1, ib), there }));
    await correct(false);
    await correct(false);
    expect(await events("presence.corrected")).toHaveLength(1);
    await correct(true);
    await as(world.secretary, (unit) => closeMeeting(unit, { meetingId }));
    await expect(correct(false, world.chair)).rejects.toMatchObject({ code: "forbidden" });
    await expect(leave(ib)).rejects.toMatchObject({ field: "time" });
    await expect(leave(ib, "16.30")).rejects.toMatchObject({ field: "time" });
    await leave(ib, "15.30");
    expect(await missedBy(ib)).toEqual(["0 left", "1 left", "2 left", "3 left"]);
  });

  test("doesn't take back a disqualification, nor make a vote untrue that is over", async () => {
    await open();
    await as(world.secretary, ({ tx }) =>
      tx.itemAbsence.create({ data: { agendaItemId: item(1), userId: ib.userId, reason: "disqualified" } }),
    );
    for (const attempt of [
      () => as(world.secretary, (unit) => noteComingBack(unit, at(1, ib))),
      () => as(world.secretary, (unit) => correctItemPresence(unit, { ...at(1, ib), there: true })),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "conflict" });
    await note(ib.userId, "present");
    expect(await missedBy(ib)).toEqual(["1 disqualified"]);
    await closeVote(0, [maja, world.member, world.chair, ib]);
    for (const attempt of [
      () => as(world.secretary, (unit) => correctItemPresence(unit, { ...at(0, maja), there: false })),
      () => as(world.secretary, (unit) => noteGoingOut(unit, at(0, maja))),
      () => note(maja.userId, "absent"),
    ])
      await expect(attempt()).rejects.toMatchObject({
        code: "rule_broken",
        message: expect.stringMatching(/Annullér afstemningen/) as string,
      });
    await leave(maja); // took part in the first item: she voted
    expect(await missedBy(maja)).toEqual(["1 left", "2 left", "3 left"]);
  });
});

test("nothing is decided without a quorum, and again when enough have come; what was decided without one is told", async () => {
  await open();
  await decide(0);
  for (const actor of [ib, maja, world.member]) await note(actor.userId, "absent");
  await expect(decide(1)).rejects.toMatchObject({
    code: "rule_broken",
    message: expect.stringMatching(
      /^Udvalget er ikke beslutningsdygtigt på punkt 2: 1 af 4 er til stede, og der skal være 2\. Der mangler: (?=.*Ib Sandholt)(?=.*Maja Krogh)(?=.*Dorthe Fjord)/,
    ) as string,
  });
  await arrive(maja);
  await decide(1);
  const blockers = await as(world.secretary, (unit) => signingBlockers(unit, meetingId));
  expect(blockers.filter(({ text }) => text.startsWith("Udvalget"))).toMatchObject([
    {
      itemNumber: "1",
      text: expect.stringMatching(/^Udvalget var ikke beslutningsdygtigt på punkt 1: 1 af 4/) as string,
    },
  ]);
});

describe("a substitute", () => {
  let councillor: Actor;
  let contact: Actor;
  const group = "Liste A og B";
  beforeEach(async () => {
    const council = await createCommittee(world.municipalityId, { name: "Byrådet", kind: "council" });
    const seat = (name: string) => createUser(world.municipalityId, { name, seats: { [council]: "member" } });
    councillor = await seat("Bo Juul");
    contact = await seat("Karen Contact");
    const other = await seat("Else Andengruppe");
    const administrator = await createUser(world.municipalityId, { roles: ["systemAdministrator"] });
    await unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
      tx.membership.updateMany({ where: { userId: { not: other.userId } }, data: { electionGroup: group } }),
    );
    await as(administrator, (unit) => setGroupContact(unit, { group, contactId: contact.userId, version: 0 }));
    setClock(new Date("2022-11-10T08:00:00Z"));
  });
  const apologise = async () => {
    await as(ib, (unit) => sendApology(unit, { meetingId }));
    const [request] = await as(world.secretary, (unit) =>
      substituteRequests(unit, { id: meetingId, committeeId: world.committeeId }),
    );
    return request!;
  };
  const name = (requestId: string, substituteId = councillor.userId, actor = contact) =>
    as(actor, (unit) => nameSubstitute(unit, { requestId, substituteId }));
  const mails = async () =>
    (await as(world.secretary, ({ tx }) => tx.mailMessage.findMany({ orderBy: { createdAt: "asc" } }))).map(
      ({ recipient, subject, calendar }) =>
        `${subject} > ${recipient.split("@")[0]}${calendar ? ` ${/METHOD:(\w+)/.exec(calendar)![1]}` : ""}`,
    );

  test("is asked of the member's group, named by it, and let in to that meeting alone", async () => {
    const request = await apologise();
    expect(request).toMatchObject({ member: "Ib Sandholt", contact: "Karen Contact", state: "asked" });
    expect(await mails()).toContain(`Stedfortræder for Ib Sandholt > ${contact.userId}`);
    const page = await as(contact, (unit) => substitutePage(unit, { meetingId, requestId: request.id }));
    expect(page.candidates.map((one) => one.name)).toEqual(["Bo Juul", "Karen Contact"]);
    expect(await as(contact, substituteQuestions)).toMatchObject([{ id: request.id, member: "Ib Sandholt" }]);
    expect(await as(councillor, substituteQuestions)).toEqual([]);
    await expect(name(request.id, councillor.userId, world.member)).rejects.toMatchObject({ code: "forbidden" });
    await expect(name(request.id, maja.userId)).rejects.toMatchObject({ field: "substituteId" });
    await as(contact, (unit) => leaveSeatEmpty(unit, { requestId: request.id }));
    expect(await as(contact, substituteQuestions), "it is answered").toEqual([]);
    const both = await Promise.allSettled([name(request.id), name(request.id, contact.userId, world.secretary)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const named = await as(world.secretary, ({ tx }) =>
      tx.attendance.findFirstOrThrow({ where: { meetingId, substituteForId: ib.userId } }),
    );
    const person = named.userId === contact.userId ? contact : councillor;
    expect(await mails()).toContain(`Du er stedfortræder for Ib Sandholt > ${person.userId} REQUEST`);
    await expect(as(person, (unit) => readAgenda(unit, meetingId, null))).rejects.toMatchObject({ code: "not_found" });
    const admitted = { ...person, substituteAt: [meetingId] };
    const agenda = await as(admitted, (unit) => readAgenda(unit, meetingId, "3"));
    expect(agenda.item).toMatchObject({ closed: true, readable: true });
    expect((await as(admitted, overview)).meetings.find(({ meeting }) => meeting.id === meetingId)).toMatchObject({
      readable: true,
    });
    const listed = await as(admitted, (unit) => meetingList(unit, { committee: null, year: 2022 }));
    expect(listed.coming.find(({ id }) => id === meetingId)?.to).toMatch(/dagsorden$/);
  });

  test("is called off when the member comes after all, and is told", async () => {
    const request = await apologise();
    await name(request.id);
    await as(ib, (unit) => withdrawApology(unit, { meetingId }));
    expect(await mails()).toContain(`Ib Sandholt kommer alligevel > ${councillor.userId} CANCEL`);
    await expect(name(request.id)).rejects.toMatchObject({ code: "conflict" });
    expect((await view(0)).people.map((row) => row.name)).not.toContain("Bo Juul");
    await as(ib, (unit) => sendApology(unit, { meetingId }));
    await name(request.id); // asked again
  });

  test("is noted in the meeting from the council, from then on, and only as the settings allow", async () => {
    clock("15.00");
    await open();
    await decide(0);
    await note(ib.userId, "absent");
    await note(councillor.userId, "present", ib.userId);
    expect(await missedBy(councillor)).toEqual(["0 late"]);
    expect((await view(1)).seats.find(({ memberId }) => memberId === ib.userId)?.sitter?.name).toBe("Bo Juul");
    await arrive(ib); // the seat is his own again, but for what he has missed
    expect((await view(1)).seats.find(({ memberId }) => memberId === ib.userId)?.sitter?.name).toBe("Ib Sandholt");
    await note(maja.userId, "absent");
    await expect(note(councillor.userId, "present", maja.userId)).rejects.toMatchObject({ field: "substituteForId" });
    await expect(note(world.mayor.userId, "present", maja.userId)).rejects.toMatchObject({ code: "not_found" });
    await as(world.secretary, ({ tx }) =>
      tx.committee.update({ where: { id: world.committeeId }, data: { substituteShortAbsence: false } }),
    );
    await expect(note(contact.userId, "present", maja.userId)).rejects.toMatchObject({
      code: "rule_broken",
      message: expect.stringMatching(/Systemadministratoren kan ændre det/) as string,
    });
  });

  test("isn't asked for where the settings don't allow it", async () => {
    await as(world.secretary, ({ tx }) =>
      tx.committee.update({ where: { id: world.committeeId }, data: { substituteShortAbsence: false } }),
    );
    expect(await apologise()).toBeUndefined();
  });
});
