import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { dayFacts } from "~/modules/meetings/day-facts.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { meetingList } from "~/modules/meetings/meetings-list.server";
import { overview } from "~/modules/meetings/overview-queries.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { remindHolders } from "~/modules/meetings/remind-holders.server";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { createCommittee, createMunicipality, createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal, plannedOn, type AgendaWorld } from "../factories/agendas";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let elsewhere: AgendaWorld;
let meetingId: string;

beforeAll(async () => {
  database = await ownDatabase();
  elsewhere = await agendaWorld();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  meetingId = await createDraftMeeting(world);
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const as = <T>(actor: Actor, work: (unit: Unit<Actor>) => Promise<T>) => unitOfWork(actor, work);
const put = async (proposalId: string) =>
  (await as(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId }))).itemId;
const all = <T>(work: (unit: Unit) => Promise<T>) => unitOfWork(systemIn(world.municipalityId), work);
const see = (actor: Actor) => as(actor, overview);
const dispatch = () => as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version: 1 }));
const deeds = async (actor: Actor) => (await see(actor)).tasks.map(({ deed, title, due }) => [deed, title, due]);

describe("the secretary's overview", () => {
  test("shows each item's state, what is missing, by whom, since when, and the deadline", async () => {
    await put(await createProposal(world, { title: "Projekt PLUS" }));
    await put(await createProposal(world, { title: "Cykelprojekt", status: "returned" }));
    await put(await createProposal(world, { title: "Lejemål", closed: true }));
    const { agendas, days } = await see(world.secretary);
    expect(agendas).toHaveLength(1);
    const [agenda] = agendas;
    expect(agenda!.notice).toMatchObject({ deadline: "2022-11-10", weekdaysLeft: 2 });
    expect(agenda!.strip.map(({ number, state }) => `${number} ${state.words}`)).toEqual([
      "1 Klar",
      "2 Klar",
      "3 Sendt retur",
      "4 Mangler",
      "5 Klar",
      "6 Klar",
    ]);
    expect(agenda!.missing.map(({ number, title, what }) => [number, title, what])).toEqual([
      ["3", "Cykelprojekt", "Sendt retur til Sanne Hedegaard"],
      ["4", "Lejemål", "Lukket punkt uden begrundelse"],
    ]);
    expect(agenda!.remindable).toBe(1);
    expect(days.map(({ date, entries }) => [date, ...entries.map(({ words }) => words)])).toEqual([
      ["2022-11-08"],
      ["2022-11-10", "Udsend dagsorden"],
      ["2022-11-11"],
      ["2022-11-17", "Møde kl. 15.00"],
    ]);
  });

  test("a ready case without a meeting waits for a place", async () => {
    await createProposal(world, { title: "Aftale med to a-kasser" });
    expect(await deeds(world.secretary)).toEqual([["Placér på møde", "Aftale med to a-kasser", null]]);
  });

  test("today's meeting and minutes that are not sent come among what waits", async () => {
    await dispatch();
    setClock(new Date("2022-11-17T08:00:00Z"));
    expect(await deeds(world.secretary)).toEqual([["Åbn mødet", "Beskæftigelsesudvalget", "2022-11-17"]]);
    await all(({ tx }) => tx.meeting.update({ where: { id: meetingId }, data: { status: "closed" } }));
    expect(await deeds(world.secretary)).toEqual([["Læs referat", "Referat, Beskæftigelsesudvalget i dag", null]]);
  });
});

describe("others' overviews", () => {
  test("a caseworker sees their own cases, and what has come back", async () => {
    await put(await createProposal(world, { title: "Cykelprojekt", status: "returned" }));
    await put(await createProposal(world, { title: "Kladde", status: "draft" }));
    await createProposal(world, { title: "Til godkendelse", status: "submitted" });
    const { tasks, cases, agendas } = await see(world.caseworker);
    expect(tasks.map(({ deed, title, due }) => [deed, title, due])).toEqual([
      ["Ret", "Cykelprojekt", "2022-11-10"],
      ["Skriv færdig", "Kladde", "2022-11-10"],
    ]);
    expect(cases.map(({ title, state, meeting }) => [title, state.words, meeting?.committeeName ?? null])).toEqual([
      ["Cykelprojekt", "Sendt retur", "Beskæftigelsesudvalget"],
      ["Kladde", "Kladde", "Beskæftigelsesudvalget"],
      ["Til godkendelse", "Til godkendelse", null],
    ]);
    expect(agendas).toEqual([]);
  });

  test("an approver sees what others have sent, never their own", async () => {
    await createProposal(world, { title: "Andres", status: "submitted" });
    const own = await createProposal(world, { title: "Egen", status: "submitted" });
    await all(({ tx }) => tx.proposal.update({ where: { id: own }, data: { authorId: world.approver.userId } }));
    expect(await deeds(world.approver)).toEqual([["Godkend", "Andres", null]]);
  });

  test("a member sees the coming meeting, and its agenda once it is sent out", async () => {
    const before = (await see(world.member)).meetings;
    expect(before).toMatchObject([{ readable: false, deadline: "2022-11-10" }]);
    await dispatch();
    expect((await see(world.member)).meetings).toMatchObject([{ readable: true, items: 3 }]);
    expect((await see(world.mayor)).meetings).toHaveLength(1);
  });

  test("what has been treated is nobody's task any longer", async () => {
    await put(await createProposal(world));
    await as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version: 2 }));
    await all(({ tx }) => tx.meeting.update({ where: { id: meetingId }, data: { status: "sealed" } }));
    expect(await deeds(world.secretary)).toEqual([]);
    expect((await see(world.caseworker)).cases).toEqual([]);
  });

  test("another municipality sees none of it", async () => {
    await createProposal(world);
    for (const actor of [elsewhere.secretary, elsewhere.approver, elsewhere.mayor]) {
      const { agendas, meetings, tasks } = await see(actor);
      expect([agendas, meetings, tasks]).toEqual([[], [], []]);
    }
  });
});

describe("the list of meetings", () => {
  const list = (actor: Actor, filter = { committee: null as string | null, year: 2022 }) =>
    as(actor, (unit) => meetingList(unit, filter));

  test("by committee and year, coming first, with counts", async () => {
    const finance = await createCommittee(world.municipalityId, { name: "Økonomiudvalget", slug: "oekonomiudvalget" });
    const other = await createUser(world.municipalityId, { name: "Bo Lind", roles: [["secretary", finance]] });
    await as(other, (unit) => planMeeting(unit, { committeeId: finance, ...plannedOn("2022-11-29") }));
    await createDraftMeeting(world, "2022-10-20");
    await createDraftMeeting(world, "2023-01-19");
    const { coming, held, committees, years } = await list(world.secretary);
    expect(coming.map(({ committeeName, startsAt }) => [committeeName, startsAt.slice(0, 10)])).toEqual([
      ["Beskæftigelsesudvalget", "2022-11-17"],
      ["Økonomiudvalget", "2022-11-29"],
    ]);
    expect(held.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(["2022-10-20"]);
    expect(committees.map(({ name, count }) => [name, count])).toEqual([
      ["Beskæftigelsesudvalget", 2],
      ["Økonomiudvalget", 1],
    ]);
    expect(years).toEqual([
      { year: 2023, count: 1 },
      { year: 2022, count: 3 },
    ]);
    const own = await list(world.secretary, { committee: "oekonomiudvalget", year: 2022 });
    expect(own.coming).toMatchObject([{ committeeName: "Økonomiudvalget", to: null }]);
    expect(own.chosen.committee).toBe("oekonomiudvalget");
  });

  test("leads each person to what they may open", async () => {
    expect((await list(world.secretary)).coming[0]!.to).toBe(`/intern/moeder/${meetingId}`);
    expect((await list(world.member)).coming[0]!.to).toBeNull();
    await dispatch();
    expect((await list(world.member)).coming[0]!.to).toBe(`/intern/moeder/${meetingId}/dagsorden`);
    expect((await list(elsewhere.secretary)).coming).toEqual([]);
  });
});

describe("what speaks for and against a day", () => {
  const facts = (dates: string[], start = "15.00") =>
    as(world.secretary, (unit) => dayFacts(unit, world.committeeId, dates, { start, end: "17.00" }));

  test("holidays, deadlines, and the committee's own meetings", async () => {
    expect(await facts(["2022-11-17", "2022-12-26", "2023-04-06"])).toEqual([
      {
        date: "2022-11-17",
        closed: null,
        deadline: "2022-11-10",
        clashes: [{ committee: "Beskæftigelsesudvalget", start: "15.00", own: true }],
      },
      { date: "2022-12-26", closed: "2. juledag", deadline: "2022-12-19", clashes: [] },
      { date: "2023-04-06", closed: "skærtorsdag", deadline: "2023-03-30", clashes: [] },
    ]);
  });

  test("another committee's meeting counts when they share a member and the hours", async () => {
    const finance = await createCommittee(world.municipalityId, { name: "Økonomiudvalget" });
    const other = await createUser(world.municipalityId, { roles: [["secretary", finance]] });
    await as(other, (unit) =>
      planMeeting(unit, { committeeId: finance, ...plannedOn("2022-11-24", "16.00", "18.00") }),
    );
    expect((await facts(["2022-11-24"]))[0]!.clashes).toEqual([]);
    await all(({ tx }) =>
      tx.membership.create({
        data: {
          committeeId: finance,
          userId: world.member.userId,
          office: "member",
          validFrom: new Date("2022-01-01"),
        },
      }),
    );
    expect((await facts(["2022-11-24"]))[0]!.clashes).toEqual([
      { committee: "Økonomiudvalget", start: "16.00", own: false },
    ]);
    expect((await facts(["2022-11-24"], "13.00"))[0]!.clashes).toHaveLength(1);
    const morning = await as(world.secretary, (unit) =>
      dayFacts(unit, world.committeeId, ["2022-11-24"], { start: "08.00", end: "10.00" }),
    );
    expect(morning[0]!.clashes).toEqual([]);
  });
});

describe("reminding", () => {
  const remind = (actor = world.secretary) => as(actor, (unit) => remindHolders(unit, { meetingId }));
  const mails = () => all(({ tx }) => tx.mailMessage.findMany({ orderBy: { recipient: "asc" } }));

  test("one mail to each who holds something back, with a link to each item and no title", async () => {
    await put(await createProposal(world, { title: "Hemmelighed A", status: "returned" }));
    await put(await createProposal(world, { title: "Hemmelighed B", status: "draft" }));
    await put(await createProposal(world, { title: "Hemmelighed C", status: "submitted" }));
    await put(await createProposal(world, { title: "Klar" }));
    expect(await remind()).toEqual({ meetingId, names: ["Birgit Holmgaard", "Sanne Hedegaard"] });
    const sent = await mails();
    const to = (actor: Actor) => sent.find(({ recipient }) => recipient.startsWith(actor.userId))!.text;
    expect(to(world.caseworker)).toMatch(/Punkt 2: er sendt retur[^]*Punkt 3: er stadig en kladde/);
    expect(to(world.approver)).toMatch(/Punkt 4: mangler godkendelse/);
    expect(sent.map(({ text }) => text).join()).not.toContain("Hemmelighed");
    expect(sent[0]!.subject).toBe("Frist torsdag 10. november 2022: dagsorden til Beskæftigelsesudvalget");
  });

  test("nobody, when nothing is held back; and only by the secretary", async () => {
    await expect(remind()).rejects.toMatchObject({ code: "rule_broken" });
    await expect(remind(world.chair)).rejects.toMatchObject({ code: "forbidden" });
    await expect(remind(elsewhere.secretary)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("a new municipality's administrator is led to the first committee, and nobody once there is one", async () => {
  const municipalityId = await createMunicipality();
  const administrator = await createUser(municipalityId, { roles: ["systemAdministrator"] });
  const caseworker = await createUser(municipalityId, { roles: ["caseworker"] });
  expect(await see(administrator)).toMatchObject({ needsCommittee: true });
  expect(await see(caseworker)).toMatchObject({ needsCommittee: false });
  await createCommittee(municipalityId);
  expect(await see(administrator)).toMatchObject({ needsCommittee: false });
});
