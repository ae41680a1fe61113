import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assertMayReadDocument } from "~/modules/meetings/document-access.server";
import { callOffOnward } from "~/modules/decisions/call-off-onward.server";
import { chooseOnward } from "~/modules/decisions/choose-onward.server";
import { chooseWayOn } from "~/modules/decisions/choose-way-on.server";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { onwardForm, referralForm } from "~/modules/decisions/course-forms";
import { itemCourse, ownCourse, stayedCases } from "~/modules/decisions/course-queries.server";
import { decideDisqualification } from "~/modules/decisions/decide-disqualification.server";
import { declareReferral } from "~/modules/decisions/declare-referral.server";
import { giveNotice } from "~/modules/decisions/give-notice.server";
import { giveUpDecision } from "~/modules/decisions/give-up-decision.server";
import { minutesInput } from "~/modules/decisions/minutes-input.server";
import { minutesReading } from "~/modules/decisions/minutes-reading.server";
import { liveState } from "~/modules/decisions/live-queries.server";
import { signingRound } from "~/modules/decisions/minutes-queries.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { votersAt } from "~/modules/decisions/presence";
import { attendanceRows } from "~/modules/decisions/presence-queries.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { roomView } from "~/modules/decisions/room-queries.server";
import { tasksOf } from "~/modules/decisions/follow-up-queries.server";
import { takeBackReferral } from "~/modules/decisions/take-back-referral.server";
import { votesOf } from "~/modules/decisions/votes-queries.server";
import { withdrawNotice } from "~/modules/decisions/withdraw-notice.server";
import type { Actor } from "~/modules/identity/actor";
import { agendaInput } from "~/modules/meetings/agenda-input.server";
import { agendaPage } from "~/modules/meetings/agenda-queries.server";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import { cancelMeeting } from "~/modules/meetings/cancel-meeting.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { dispatchSupplement } from "~/modules/meetings/dispatch-supplement.server";
import { holdItemForParties } from "~/modules/meetings/hold-item-for-parties.server";
import { historiesOf } from "~/modules/meetings/item-history.server";
import { itemAttachment } from "~/modules/meetings/item-files.server";
import { meetingList } from "~/modules/meetings/meetings-list.server";
import { overview } from "~/modules/meetings/overview-queries.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { proposalPage } from "~/modules/meetings/proposal-queries.server";
import { removeItem } from "~/modules/meetings/remove-item.server";
import { restoreItem } from "~/modules/meetings/restore-item.server";
import { followedInPortal } from "~/modules/publishing/follow-meeting.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { resetClock, setClock } from "~/platform/clock";
import { DomainError } from "~/platform/errors";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createCommittee, createUser, systemIn } from "../factories/actors";
import { agendaWorld, plannedOn, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, itemsOf, type HeldMeeting } from "../factories/held-meetings";
import { wholePortal } from "../factories/portal";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let meeting: HeldMeeting;
let open: string;
let closed: string;
let council: { id: string; secretary: Actor };
let finance: { id: string; secretary: Actor };

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  [council, finance] = [await body("council", "Byrådet"), await body("finance", "Økonomiudvalget")];
  meeting = await dispatchedMeeting(world, { open: "Et forløb koster 16.990 kr.", closed: "2 mio. kr." }, [], {
    attachments: [{ title: "Tilbud" }],
  });
  open = meeting.items.find(({ title }) => title === "Projekt PLUS")!.id;
  closed = meeting.items.find(({ title }) => title === "Hemmelig leverandør")!.id;
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

async function body(kind: string, name: string) {
  const id = await createCommittee(world.municipalityId, { name });
  await unitOfWork(systemIn(world.municipalityId), ({ tx }) => tx.committee.update({ where: { id }, data: { kind } }));
  const roles: [["secretary", string]] = [["secretary", id]];
  return { id, secretary: await createUser(world.municipalityId, { name: `Sekretær ${name}`, roles }) };
}

const start = () => as(world.secretary, (unit) => openMeeting(unit, { meetingId: meeting.meetingId }));
const close = () => as(world.secretary, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
const decide = (itemId: string, outcome = "Godkendt") =>
  as(world.secretary, (unit) => recordDecision(unit, { itemId, pointId: "", outcome, text: "", version: 0 }));
const plan = (who: { id: string; secretary: Actor }, date: string) =>
  as(who.secretary, (unit) => planMeeting(unit, { committeeId: who.id, ...plannedOn(date) }));
const own = () => ({ id: world.committeeId, secretary: world.secretary });
const choose = (itemId: string, fields: object) =>
  as(world.secretary, (unit) => chooseOnward(unit, onwardForm.parse({ itemId, version: 0, ...fields })));
const itemsAt = (meetingId: string) =>
  as(world.secretary, ({ tx }) => tx.agendaItem.findMany({ where: { meetingId, precedingItemId: { not: null } } }));
const onwardOf = (itemId: string) =>
  as(world.secretary, ({ tx }) => tx.onward.findFirstOrThrow({ where: { agendaItemId: itemId } }));
const send = async (who: Actor, meetingId: string) =>
  as(who, async (unit) => {
    const { version } = await unit.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    return dispatchAgenda(unit, { meetingId, version });
  });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "nothing",
    (error: unknown) => (error instanceof DomainError ? `${error.code}: ${error.message}` : Promise.reject(error)),
  );

describe("disqualification", () => {
  const notice = (who: Actor, itemId: string, userId: string | null = null) =>
    as(who, (unit) => giveNotice(unit, { itemId, userId, ground: "Ejer leverandøren" }));
  const find = (disqualificationId: string, isDisqualified: boolean, version: number, correction = "") =>
    as(world.secretary, (unit) =>
      decideDisqualification(unit, { disqualificationId, isDisqualified, version, correction }),
    );

  test("is disclosed, decided, and then closes the item's papers everywhere", async () => {
    const { meetingId, items } = meeting;
    const number = items.find(({ id }) => id === closed)!.number;
    const { disqualificationId } = await notice(world.member, closed);
    expect(await refusal(notice(world.member, closed))).toMatch(
      /^conflict: Du har allerede meldt dig|^conflict: Du har allerede meldt sig/,
    );
    expect(await refusal(notice(world.caseworker, closed))).toMatch(/^forbidden/);
    const page = (who: Actor) => as(who, (unit) => readAgenda(unit, meetingId, number));
    expect((await page(world.member)).item).toMatchObject({ readable: true, barred: false });
    expect(await refusal(find(disqualificationId, true, 1))).toMatch(/^rule_broken: Åbn mødet/);
    await start();
    expect(await refusal(find(disqualificationId, true, 7))).toMatch(/^conflict/);
    await find(disqualificationId, true, 1);
    expect(await refusal(as(world.member, (unit) => withdrawNotice(unit, { disqualificationId })))).toMatch(
      /^conflict/,
    );

    const voters = await as(world.chair, async (unit) =>
      votersAt(
        await attendanceRows(unit, await unit.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } })),
        closed,
      ),
    );
    expect(voters.map(({ name }) => name)).toEqual(["Karen Toft"]);
    await decide(closed);
    const read = await page(world.member);
    expect(read.item).toMatchObject({
      readable: false,
      barred: true,
      title: "Valg af leverandør",
      parts: [],
      attachments: [],
    });
    expect(read).toMatchObject({ documents: [], documentsBarred: true });
    expect(JSON.stringify(read)).not.toMatch(/Hemmelig|2 mio|Tilbud/);
    const attachmentId = (await page(world.chair)).item!.attachments[0]!.id;
    const file = (who: Actor) => as(who, (unit) => itemAttachment(unit, { meetingId, itemId: closed, attachmentId }));
    expect(await refusal(file(world.member))).toMatch(/^not_found/);
    expect(await refusal(file(world.chair))).toBe("nothing");
    const members = { subject: `meeting:${meetingId}`, edition: "members" };
    const pdf = (who: Actor) => refusal(as(who, (unit) => assertMayReadDocument(unit, members)));
    expect(await pdf(world.member)).toMatch(`forbidden: Filen rummer lukkede papirer i punkt ${number}`);
    expect(await pdf(world.chair)).toBe("nothing");
    const minutes = await as(world.member, (unit) => minutesReading(unit, meetingId));
    expect(minutes.items.find(({ id }) => id === closed)).toMatchObject({ readable: false, barred: true, whole: null });
    const voted = async (who: Actor) => Object.keys((await as(who, (unit) => votesOf(unit, meetingId))).items);
    expect(await voted(world.member)).not.toContain(closed);
    expect(await voted(world.chair)).toContain(closed);
    const printed = await as(world.secretary, (unit) => minutesInput(unit, meetingId));
    expect(printed.meeting.items.find((one) => one.number === number)?.decision?.disqualification).toBe(
      "Dorthe Fjord var inhabil og deltog ikke i punktet. Grund: Ejer leverandøren.",
    );

    expect(await refusal(find(disqualificationId, false, 2))).toMatch(/hel sætning/);
    await find(disqualificationId, false, 2, "Udvalget fandt hende ikke inhabil; det var ført forkert.");
    expect((await page(world.member)).item).toMatchObject({ readable: true });
  });

  test("bars the chair too, and whoever records can't decide about themself", async () => {
    await start();
    const { disqualificationId } = await notice(world.secretary, closed, world.chair.userId);
    await find(disqualificationId, true, 1);
    const number = meeting.items.find(({ id }) => id === closed)!.number;
    const room = await as(world.chair, (unit) => roomView(unit, meeting.meetingId, number));
    expect(room.current).toMatchObject({ barred: true, title: "Valg af leverandør", parts: [], whole: null });
    const builder = await as(world.chair, (unit) => agendaPage(unit, meeting.meetingId));
    expect(JSON.stringify(builder)).not.toMatch(/Hemmelig|Tilbud/);
    const mine = await notice(world.chair, open);
    await decide(closed, "Godkendt");
    await as(world.secretary, ({ tx }) =>
      tx.meeting.update({ where: { id: meeting.meetingId }, data: { penHolderId: world.chair.userId } }),
    );
    // The conflict would tell what was decided.
    const blind = { itemId: closed, pointId: "", outcome: "", text: "Andet", version: 0 };
    expect(await refusal(as(world.chair, (unit) => recordDecision(unit, blind)))).toMatch(/^forbidden: Du er inhabil/);
    const tasks = await as(world.chair, (unit) => tasksOf(unit, meeting.meetingId));
    expect(tasks.items.find(({ id }) => id === closed)).toMatchObject({ title: "Valg af leverandør" });
    const self = as(world.chair, (unit) =>
      decideDisqualification(unit, { ...mine, isDisqualified: false, version: 1, correction: "" }),
    );
    expect(await refusal(self)).toMatch(/^rule_broken: Du kan ikke selv/);
    await decideNow(world.chair);
  });

  test("isn't noted once the item is decided, nor from outside the meeting", async () => {
    await start();
    await decide(open);
    expect(await refusal(notice(world.member, open))).toMatch(/^rule_broken: Punktet er besluttet/);
    expect(await refusal(notice(world.secretary, closed, world.mayor.userId))).toMatch(/^rule_broken: Vælg et af/);
    const { disqualificationId } = await notice(world.chair, closed);
    await close();
    expect(await refusal(notice(world.member, closed))).toMatch(/^rule_broken: Mødet er hævet/);
    expect(await refusal(as(world.chair, (unit) => withdrawNotice(unit, { disqualificationId })))).toMatch(
      /^rule_broken: Mødet er hævet/,
    );
    const round = await as(world.caseworker, (unit) => signingRound(unit, meeting.meetingId));
    expect(round.blockers.map(({ text }) => text).join()).toMatch(/som er lukket, har ingen beslutning/);
    expect(JSON.stringify(round.blockers)).not.toContain("Hemmelig");
  });

  test("its closed papers follow the case to the next meeting", async () => {
    const later = await plan(own(), "2022-12-15");
    await start();
    const { disqualificationId } = await notice(world.secretary, closed, world.member.userId);
    await find(disqualificationId, true, 1);
    await choose(closed, { kind: "deferred", target: `${world.committeeId}/` });
    await close();
    await send(world.secretary, later.meetingId);
    const number = (await itemsAt(later.meetingId))[0]!.number;
    const { item } = await as(world.member, (unit) => readAgenda(unit, later.meetingId, number));
    expect(item).toMatchObject({ barred: true, history: [], parts: [] });
    const shown = (who: Actor) => as(who, (unit) => liveState(unit, later.meetingId));
    expect(JSON.stringify(await shown(world.member))).not.toContain("Hemmelig");
    expect(JSON.stringify(await shown(world.chair))).toContain("Hemmelig");
  });

  const decideNow = async (who: Actor) =>
    expect(await as(who, (unit) => itemCourse(unit, open))).toMatchObject({ decided: false });
});

describe("where an item goes", () => {
  test("a deferral and a forwarding stand on their agendas with what was decided", async () => {
    const later = await plan(own(), "2022-12-15");
    await start();
    await choose(open, { kind: "forwarded", target: `${finance.id}/` });
    await choose(closed, { kind: "deferred", target: `${world.committeeId}/${later.meetingId}` });
    expect(await refusal(choose(open, { kind: "withdrawn" }))).toMatch(/^conflict/);
    const fixed = meeting.items.find(({ fixedKind }) => fixedKind === "mutualInformation")!.id;
    expect(await refusal(choose(fixed, { kind: "deferred" }))).toMatch(/^rule_broken: Faste punkter/);
    const decisions = await as(world.secretary, ({ tx }) =>
      tx.decision.findMany({ where: { agendaItemId: { in: [open, closed] } }, select: { outcome: true, text: true } }),
    );
    expect(decisions).toEqual(
      expect.arrayContaining([
        { outcome: "Oversendt til Økonomiudvalget", text: "Sagen oversendes til Økonomiudvalget." },
        { outcome: "Udsat", text: "Sagen udsættes til udvalgets møde den 15. december 2022." },
      ]),
    );
    expect(await itemsAt(later.meetingId)).toEqual([]);
    await as(world.member, ({ tx }) =>
      tx.minutesStatement.create({
        data: { agendaItemId: open, userId: world.member.userId, kind: "dissent", text: "Det er for dyrt." },
      }),
    );
    await close();
    expect(await refusal(close())).toMatch(/^conflict/);

    expect(await itemsAt(later.meetingId)).toMatchObject([
      {
        precedingItemId: closed,
        closed: true,
        closedReason: "Leverandørens priser",
        publicTitle: "Valg af leverandør",
      },
    ]);
    expect(await onwardOf(open)).toMatchObject({ state: "waiting" });
    const waits = await as(finance.secretary, (unit) => overview(unit));
    expect(waits.tasks.map(({ deed, title }) => `${deed}: ${title}`)).toContain("Planlæg møde: Projekt PLUS");

    const { meetingId } = await plan(finance, "2022-12-06");
    await plan(finance, "2022-12-20");
    const [placed, ...more] = await itemsAt(meetingId);
    expect([placed, more]).toMatchObject([{ precedingItemId: open, title: "Projekt PLUS", closed: false }, []]);
    expect(await onwardOf(open)).toMatchObject({ state: "done", toItemId: placed!.id });
    await as(finance.secretary, (unit) => proposalPage(unit, placed!.proposalId!));
    await send(finance.secretary, meetingId);
    const number = (await itemsOf(world, meetingId)).find(({ id }) => id === placed!.id)!.number;
    const { item } = await as(finance.secretary, (unit) => readAgenda(unit, meetingId, number));
    expect(item!.history).toMatchObject([
      {
        committee: "Beskæftigelsesudvalget",
        decisions: [{ label: "", outcome: "Oversendt til Økonomiudvalget" }],
        statements: [{ kind: "dissent", by: "Dorthe Fjord", text: "Det er for dyrt." }],
      },
    ]);
    const { data } = await as(finance.secretary, (unit) =>
      agendaInput(unit, meetingId, { heading: "Dagsorden", holds: () => true }),
    );
    expect(data.meeting.items.find((one) => one.number === number)!.history).toMatchObject([
      { heading: "Beslutning i Beskæftigelsesudvalget den 17. november 2022" },
    ]);
  });

  test("a target that can't take it is refused at its field; called off, its words go", async () => {
    const cancelled = await plan(own(), "2022-12-15");
    await as(world.secretary, (unit) =>
      cancelMeeting(unit, { meetingId: cancelled.meetingId, version: 1, reason: "Ingen sager" }),
    );
    await start();
    const attempt = await choose(open, {
      kind: "deferred",
      target: `${world.committeeId}/${cancelled.meetingId}`,
    }).catch((error: DomainError) => error);
    expect(attempt).toMatchObject({ code: "rule_broken", field: "target", message: expect.stringContaining("aflyst") });
    expect(await refusal(choose(open, { kind: "returned", note: "Regn igen", ownerId: randomUUID() }))).toMatch(
      /opgaven/,
    );
    await choose(open, { kind: "deferred" });
    await as(world.secretary, (unit) => callOffOnward(unit, { itemId: open, version: 1 }));
    expect(await as(world.secretary, ({ tx }) => tx.decision.count({ where: { agendaItemId: open } }))).toBe(0);
    await close();
    expect(await onwardOf(open)).toMatchObject({ state: "calledOff" });
  });

  test("what is returned becomes a task of its author's, and can come again", async () => {
    await start();
    await choose(open, { kind: "returned", note: "Regn prisen efter." });
    await close();
    const [task] = await as(world.secretary, ({ tx }) => tx.followUpTask.findMany());
    expect(task).toMatchObject({ title: "Regn prisen efter.", ownerId: world.caseworker.userId, state: "open" });
    const later = await plan(own(), "2022-12-15");
    const { waiting } = await as(world.secretary, (unit) => agendaPage(unit, later.meetingId));
    expect(waiting.map(({ title }) => title)).toEqual(["Projekt PLUS"]);
  });

  test("comes late to an agenda that is out, waits again when it is taken off, and goes on when its meeting is cancelled", async () => {
    const later = await plan(own(), "2022-12-15");
    await send(world.secretary, later.meetingId);
    await start();
    await choose(open, { kind: "deferred", target: `${world.committeeId}/${later.meetingId}` });
    await close();
    const [late] = await itemsAt(later.meetingId);
    expect(late).toMatchObject({
      dispatchNumber: null,
      lateReason: "Udsat fra Beskæftigelsesudvalgets møde 17. november 2022.",
    });
    const { removed } = await as(world.secretary, (unit) =>
      removeItem(unit, { meetingId: later.meetingId, itemId: late!.id }),
    );
    expect(await onwardOf(open)).toMatchObject({ state: "waiting", toItemId: null });
    const { itemId } = await as(world.secretary, (unit) =>
      restoreItem(unit, { meetingId: later.meetingId, before: null, snapshot: removed }),
    );
    expect(await onwardOf(open)).toMatchObject({ state: "done", toItemId: itemId });
    const version = async () =>
      (await as(world.secretary, ({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: later.meetingId } }))).version;
    const seen = await version();
    await as(world.secretary, (unit) =>
      dispatchSupplement(unit, { meetingId: later.meetingId, version: seen, reason: "Fristen er 1. januar." }),
    );
    expect((await itemsAt(later.meetingId))[0]!.lateReason).toMatch(/Fristen er 1\. januar\.$/);
    const next = await plan(own(), "2023-01-12");
    const now = await version();
    await as(world.secretary, (unit) =>
      cancelMeeting(unit, { meetingId: later.meetingId, version: now, reason: "Sygdom" }),
    );
    expect(await itemsAt(next.meetingId)).toMatchObject([{ precedingItemId: open, title: "Projekt PLUS" }]);
  });

  test("the portal shows what published minutes decided, and takes it down with them", async () => {
    const later = await plan(own(), "2022-12-15");
    await start();
    for (const { id, fixedKind } of meeting.items) if (fixedKind && fixedKind !== "signaturePage") await decide(id);
    await choose(open, { kind: "deferred" });
    await choose(closed, { kind: "deferred" });
    await close();
    await as(world.secretary, ({ tx }) =>
      tx.meeting.update({ where: { id: meeting.meetingId }, data: { status: "sealed" } }),
    );
    await send(world.secretary, later.meetingId);
    const publish = (meetingId: string) => as(world.secretary, (unit) => publishMeeting(unit, { meetingId }));
    const heading = "Beslutning i Beskæftigelsesudvalget den 17. november 2022";
    await publish(later.meetingId);
    expect(await wholePortal(database, world)).not.toContain(heading);
    await publish(meeting.meetingId);
    await publish(later.meetingId);
    const shown = await wholePortal(database, world);
    expect(shown.split(`<h2>${heading}`)).toHaveLength(2);
    const version = await as(
      world.secretary,
      async ({ tx }) => (await tx.agendaItem.findUniqueOrThrow({ where: { id: open } })).version,
    );
    await as(world.secretary, (unit) =>
      followedInPortal(holdItemForParties)(unit, { meetingId: meeting.meetingId, itemId: open, version, held: true }),
    );
    expect(await wholePortal(database, world)).not.toContain(heading);
  });
});

describe("referral to the council", () => {
  const declare = (who: Actor, itemId = open, userId: string | null = null) =>
    as(who, (unit) => declareReferral(unit, { itemId, userId }));
  const takeBack = (who: Actor) => as(who, (unit) => takeBackReferral(unit, { itemId: open, userId: null }));
  const wayOn = (who: Actor, to: string) =>
    as(who, (unit) => chooseWayOn(unit, { itemId: open, target: { toCommitteeId: to, toMeetingId: null } }));
  const task = (agendaItemId: string) =>
    as(world.secretary, ({ tx }) =>
      tx.followUpTask.create({
        data: {
          committeeId: world.committeeId,
          agendaItemId,
          title: "Skriv til parterne",
          ownerId: world.caseworker.userId,
        },
      }),
    );
  const states = () =>
    as(world.secretary, async ({ tx }) =>
      Object.fromEntries((await tx.followUpTask.findMany()).map((one) => [one.agendaItemId, one.state])),
    );

  test("from the decision until the meeting is closed; then the secretary chooses the way", async () => {
    expect(referralForm.parse({ itemId: open })).toEqual({ itemId: open, userId: null });
    expect(await refusal(declare(world.member))).toMatch(/^rule_broken: Mødet er ikke åbnet/);
    await start();
    expect(await refusal(declare(world.member))).toMatch(/^rule_broken: Punktet er ikke besluttet/);
    await decide(open, "Ikke godkendt");
    await decide(closed);
    await task(open);
    await task(closed);
    expect(await refusal(declare(world.mayor))).toMatch(/^forbidden/);
    const twice = await Promise.all([refusal(declare(world.member)), refusal(declare(world.member))]);
    expect(twice.filter((one) => one === "nothing")).toHaveLength(1);
    expect(twice.join()).toMatch(/conflict/);
    await takeBack(world.member);
    expect(await refusal(takeBack(world.member))).toMatch(/^conflict/);
    await declare(world.secretary, open, world.chair.userId);
    const words =
      "Afgørelsen er standset: Karen Toft har krævet sagen indbragt for Byrådet (kommunestyrelsesloven § 23).";
    expect(await as(world.member, (unit) => ownCourse(unit, open))).toMatchObject({ stayed: words, mayRefer: true });
    expect(await refusal(choose(open, { kind: "withdrawn" }))).toMatch(/^rule_broken: Afgørelsen er standset/);
    expect(await refusal(wayOn(world.secretary, council.id))).toMatch(/^rule_broken: Vælg vejen videre/);
    await close();
    expect(await refusal(declare(world.member))).toMatch(/^rule_broken: Mødet er hævet/);
    expect(await refusal(takeBack(world.chair))).toMatch(/^rule_broken/);
    expect(await states()).toEqual({ [open]: "stayed", [closed]: "open" });

    const read = await as(world.member, (unit) => minutesReading(unit, meeting.meetingId));
    expect(read.items.find(({ id }) => id === open)!.stayed).toBe(words);
    const tasks = async () => (await as(world.secretary, (unit) => overview(unit))).tasks.map(({ deed }) => deed);
    expect(await tasks()).toContain("Vælg vej for standset sag");
    const { held } = await as(world.secretary, (unit) => meetingList(unit, { committee: null, year: 2022 }));
    expect([...held].map(({ stayed }) => stayed)).toContain(1);
    expect(await refusal(wayOn(world.chair, council.id))).toMatch(/^forbidden/);
    expect(await refusal(wayOn(world.secretary, world.committeeId))).toMatch(/^rule_broken/);
    const { meetingId } = await plan(finance, "2022-12-06");
    await wayOn(world.secretary, finance.id);
    expect(await refusal(wayOn(world.secretary, council.id))).toMatch(/^conflict: Vejen er valgt/);
    const [carried] = await itemsAt(meetingId);
    expect(carried).toMatchObject({ precedingItemId: open });
    const history = await as(world.secretary, (unit) => historiesOf(unit, [carried!.id]));
    expect(history.get(carried!.id)![0]!.referred).toContain(words);
    expect(await tasks()).not.toContain("Vælg vej for standset sag");
    const { cases } = await as(world.secretary, (unit) => stayedCases(unit, meeting.meetingId));
    expect(cases).toMatchObject([{ itemId: open, wayChosen: true }]);
    const printed = await as(world.secretary, (unit) => minutesInput(unit, meeting.meetingId));
    expect(JSON.stringify(printed)).toContain(words);
  });

  test("its tasks start when the council has decided", async () => {
    await start();
    for (const step of [() => decide(open), () => task(open), () => declare(world.member)]) await step();
    await as(world.secretary, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
    const { meetingId } = await plan(council, "2022-12-13");
    await wayOn(world.secretary, council.id);
    const [{ id: agendaItemId } = { id: "" }] = await itemsAt(meetingId);
    const hold = (decisions: object[]) =>
      as(council.secretary, async (unit) => {
        await unit.tx.meeting.update({ where: { id: meetingId }, data: { status: "inSession" } });
        await unit.tx.decision.createMany({ data: decisions as never });
        await closeMeeting(unit, { meetingId });
      });
    await hold([]); // undecided
    expect(await states()).toEqual({ [open]: "stayed" });
    await hold([{ agendaItemId, outcome: "Godkendt" }]);
    expect(await states()).toEqual({ [open]: "open" });
  });

  test("the committee gives its decision up instead", async () => {
    await start();
    await decide(open);
    await task(open);
    const giveUp = () => as(world.secretary, (unit) => giveUpDecision(unit, { itemId: open }));
    expect(await refusal(giveUp())).toMatch(/^conflict/);
    await declare(world.member);
    await giveUp();
    await close();
    expect(await states()).toEqual({ [open]: "dropped" });
    const read = await as(world.member, (unit) => minutesReading(unit, meeting.meetingId));
    expect(read.items.find(({ id }) => id === open)!.stayed).toMatch(/Udvalget opgav derefter sin afgørelse/);
    expect(await refusal(wayOn(world.secretary, council.id))).toMatch(/^rule_broken: Ingen har krævet/);
  });
});
