import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addFreeItem } from "~/modules/meetings/add-free-item.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { agendaPage } from "~/modules/meetings/agenda-queries.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { holdItemForParties } from "~/modules/meetings/hold-item-for-parties.server";
import { meetingStatuses, statusesThatAllow, type MeetingStatus, type MeetingStep } from "~/modules/meetings/meeting";
import { moveItem } from "~/modules/meetings/move-item.server";
import { removeItem } from "~/modules/meetings/remove-item.server";
import { restoreItem } from "~/modules/meetings/restore-item.server";
import { setItemGuests } from "~/modules/meetings/set-item-guests.server";
import { setItemOpenness } from "~/modules/meetings/set-item-openness.server";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "../factories/agendas";
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
const page = () => as(world.secretary, (unit) => agendaPage(unit, meetingId));
const titles = async () => (await page()).items.map(({ number, title }) => `${number} ${title}`);
const free = async (title: string, actor = world.secretary) =>
  (await as(actor, (unit) => addFreeItem(unit, { meetingId, title }))).itemId;
const put = async (proposalId: string, actor = world.secretary) =>
  (await as(actor, (unit) => addProposalItem(unit, { meetingId, proposalId }))).itemId;
const move = (itemId: string, before: string | null, actor = world.secretary) =>
  as(actor, (unit) => moveItem(unit, { meetingId, itemId, before }));
const openness = { closedReason: "Pris og vilkår", publicTitle: "Lejemål", publicSummary: "" };
const close = (itemId: string, version = 1, actor = world.secretary) =>
  as(actor, (unit) => setItemOpenness(unit, { meetingId, itemId, version, closed: true, ...openness }));
const itemOf = async (id: string) => (await page()).items.find((item) => item.id === id)!;
const setStatus = (status: MeetingStatus) =>
  as(world.secretary, ({ tx }) => tx.meeting.update({ where: { id: meetingId }, data: { status } }));
const history = () =>
  unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
    tx.auditEvent.findMany({ where: { subject: `meeting:${meetingId}` }, orderBy: { sequence: "asc" } }),
  );

describe("building an agenda", () => {
  test("cases and free items come between the first and the last, in the order they are put on", async () => {
    await put(await createProposal(world, { title: "Projekt PLUS", caseNumber: "17-004875" }));
    await free("Besøg på virksomheden");
    expect(await titles()).toEqual([
      "1 Godkendelse af dagsorden",
      "2 Projekt PLUS",
      "3 Besøg på virksomheden",
      "4 Gensidig orientering",
      "5 Underskriftsside",
    ]);
  });

  test("a case that isn't ready may stand there, and the page says what it waits for", async () => {
    await put(await createProposal(world, { title: "Nyt cykelprojekt", status: "returned" }));
    const { blockers } = await page();
    expect(blockers).toMatchObject([
      {
        code: "returned",
        title: "Punkt 2 er sendt retur",
        text: "Sanne Hedegaard retter teksten. Returneret i dag af Birgit Holmgaard.",
      },
    ]);
  });

  test("a case proposed as closed comes closed, with its reason", async () => {
    const id = await put(await createProposal(world, { closed: true, closedReason: "Personfølsomt" }));
    expect(await itemOf(id)).toMatchObject({ closed: true, closedReason: "Personfølsomt", publicTitle: "" });
  });

  test("a case stands on one coming agenda of the committee", async () => {
    const proposalId = await createProposal(world);
    await put(proposalId);
    await expect(put(proposalId)).rejects.toMatchObject({
      code: "conflict",
      message: "Sagen er allerede på dagsordenen.",
    });
    const other = await createDraftMeeting(world, "2022-11-24");
    await expect(
      as(world.secretary, (unit) => addProposalItem(unit, { meetingId: other, proposalId })),
    ).rejects.toMatchObject({
      code: "conflict",
      message: "Sagen er allerede på dagsordenen til mødet torsdag 17. november 2022. Tag den af dér først.",
    });
  });

  test("two secretaries who put the same case on at once: it stands there once", async () => {
    const proposalId = await createProposal(world);
    const both = await Promise.allSettled([put(proposalId), put(proposalId, world.otherSecretary)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await titles()).toHaveLength(4);
  });

  test("what waits for a meeting is listed, ready cases first, and no longer once it is put on", async () => {
    const draft = await createProposal(world, { title: "Kladde", status: "draft" });
    const ready = await createProposal(world, { title: "Klar" });
    expect((await page()).waiting.map(({ id }) => id)).toEqual([ready, draft]);
    await put(ready);
    expect((await page()).waiting.map(({ id }) => id)).toEqual([draft]);
  });
});

describe("ordering", () => {
  test("an item goes before another, and back", async () => {
    const [a, , c] = [await free("A"), await free("B"), await free("C")];
    expect(await move(c, a)).toEqual({ itemId: c, title: "C", wasBefore: null, place: 2 });
    expect((await titles()).slice(1, 4)).toEqual(["2 C", "3 A", "4 B"]);
    await move(c, null);
    expect((await titles()).slice(1, 4)).toEqual(["2 A", "3 B", "4 C"]);
  });

  test("fixed items keep their places", async () => {
    const a = await free("A");
    const { items } = await page();
    await expect(move(items[0]!.id, null)).rejects.toMatchObject({ code: "rule_broken" });
    await expect(move(a, items.at(-1)!.id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("two secretaries who move different items at once both get what they saw", async () => {
    const [a, b, c, d] = [await free("A"), await free("B"), await free("C"), await free("D")];
    await Promise.all([move(d, a), move(c, b, world.otherSecretary)]);
    const order = (await titles()).slice(1, 5).map((title) => title.slice(2));
    expect(order.indexOf("D")).toBeLessThan(order.indexOf("A"));
    expect(order.indexOf("C")).toBe(order.indexOf("B") - 1);
    expect([a, b, c, d]).toHaveLength(new Set(order).size);
  });

  test("moving what a colleague has just taken off is a clear conflict", async () => {
    const [a, b] = [await free("A"), await free("B")];
    await as(world.otherSecretary, (unit) => removeItem(unit, { meetingId, itemId: a }));
    await expect(move(a, b)).rejects.toMatchObject({
      code: "conflict",
      message: "Punktet er ikke længere på dagsordenen. Genindlæs siden.",
    });
    await expect(move(b, a)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("taking off, and undo", () => {
  test("an item comes back where it was, with its openness and guests", async () => {
    const [, b] = [await free("A"), await free("B"), await free("C")];
    await close(b);
    await as(world.secretary, (unit) =>
      setItemGuests(unit, {
        meetingId,
        itemId: b,
        version: 2,
        guests: [{ name: "Camilla Foged", role: "projektleder", from: "15.05" }],
      }),
    );
    const before = await itemOf(b);
    const { before: neighbour, removed } = await as(world.secretary, (unit) =>
      removeItem(unit, { meetingId, itemId: b }),
    );
    expect((await titles()).slice(1, 3)).toEqual(["2 A", "3 C"]);
    const { itemId } = await as(world.secretary, (unit) =>
      restoreItem(unit, { meetingId, before: neighbour, snapshot: removed }),
    );
    expect((await titles()).slice(1, 4)).toEqual(["2 A", "3 B", "4 C"]);
    expect(await itemOf(itemId)).toEqual({ ...before, id: itemId, version: 1 });
  });

  test("a fixed item comes back to its end", async () => {
    const { items } = await page();
    const { before, removed } = await as(world.secretary, (unit) =>
      removeItem(unit, { meetingId, itemId: items[0]!.id }),
    );
    await as(world.secretary, (unit) => restoreItem(unit, { meetingId, before, snapshot: removed }));
    expect((await titles())[0]).toBe("1 Godkendelse af dagsorden");
  });

  test("not when the case has been put on in the meantime", async () => {
    const proposalId = await createProposal(world);
    const id = await put(proposalId);
    const { before, removed } = await as(world.secretary, (unit) => removeItem(unit, { meetingId, itemId: id }));
    await put(proposalId, world.otherSecretary);
    await expect(
      as(world.secretary, (unit) => restoreItem(unit, { meetingId, before, snapshot: removed })),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("what has been sent out stays", async () => {
    const a = await free("A");
    await as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version: 2 }));
    await expect(as(world.secretary, (unit) => removeItem(unit, { meetingId, itemId: a }))).rejects.toMatchObject({
      code: "rule_broken",
      message: "Punkt 2 er sendt ud og bliver stående. På mødet kan det få beslutningen “Udgår”.",
    });
  });
});

describe("openness, guests and parties", () => {
  test("closing keeps the real title out of the history", async () => {
    const id = await free("Lejemål til Jobcentret, Ringvejen 4");
    await close(id);
    expect(await itemOf(id)).toMatchObject({ closed: true, closedReason: "Pris og vilkår", version: 2 });
    const closing = (await history()).find(({ kind }) => kind === "meeting.itemClosed")!;
    expect(closing.data).toEqual({ itemId: id, title: "Lejemål", reason: "Pris og vilkår" });
  });

  test("two with the same panel open: the second sees what the first wrote", async () => {
    const id = await free("Lejemål");
    await close(id);
    await expect(close(id, 1, world.otherSecretary)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { closed: true, closedReason: "Pris og vilkår" } },
    });
  });

  test("and when they save at the same instant, one wins", async () => {
    const id = await free("Lejemål");
    const both = await Promise.allSettled([close(id), close(id, 1, world.otherSecretary)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("an item can wait for its parties, also when the minutes are sealed", async () => {
    const id = await free("Klagesag");
    await setStatus("sealed");
    const hold = (held: boolean, version: number) =>
      as(world.secretary, (unit) => holdItemForParties(unit, { meetingId, itemId: id, version, held }));
    await hold(true, 1);
    expect(await itemOf(id)).toMatchObject({ heldForParties: true });
    await hold(false, 2);
    expect((await history()).map(({ kind }) => kind).slice(-2)).toEqual(["meeting.itemHeld", "meeting.itemReleased"]);
  });
});

/** Each use case of the agenda, as somebody tries it on the item. */
const attempts: [string, MeetingStep, (actor: Actor, itemId: string) => Promise<unknown>][] = [
  ["addFreeItem", "addItem", (actor) => free("Nyt", actor)],
  ["addProposalItem", "addItem", async (actor) => put(await createProposal(world), actor)],
  ["moveItem", "orderItems", (actor, itemId) => move(itemId, null, actor)],
  ["setItemOpenness", "setOpenness", (actor, itemId) => close(itemId, 1, actor)],
  [
    "setItemGuests",
    "setGuests",
    (actor, itemId) => as(actor, (unit) => setItemGuests(unit, { meetingId, itemId, version: 1, guests: [] })),
  ],
  [
    "holdItemForParties",
    "holdForParties",
    (actor, itemId) => as(actor, (unit) => holdItemForParties(unit, { meetingId, itemId, version: 1, held: true })),
  ],
  ["removeItem", "removeItem", (actor, itemId) => as(actor, (unit) => removeItem(unit, { meetingId, itemId }))],
];

describe.each(attempts)("%s", (_, step, attempt) => {
  test("in each state of the meeting, as the table says", async () => {
    for (const status of meetingStatuses) {
      const itemId = await setStatus("drafting").then(() => free("Et punkt"));
      await setStatus(status);
      const answer = await attempt(world.secretary, itemId).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
      expect([status, answer]).toEqual([status, statusesThatAllow(step).includes(status) ? "done" : "rule_broken"]);
    }
  });

  test("by the committee's secretary alone", async () => {
    const itemId = await free("Et punkt");
    await expect(attempt(world.chair, itemId)).rejects.toMatchObject({ code: "forbidden" });
    for (const actor of [world.member, world.mayor, world.approver])
      await expect(attempt(actor, itemId)).rejects.toMatchObject({ code: "not_found" });
  });

  test("another municipality finds nothing", async () => {
    const itemId = await free("Et punkt");
    await expect(attempt(elsewhere.secretary, itemId)).rejects.toMatchObject({ code: "not_found" });
    expect((await itemOf(itemId)).version).toBe(1);
  });
});

test("an item of another meeting is none of this one's", async () => {
  const itemId = await free("Et punkt");
  const other = await createDraftMeeting(world, "2022-11-24");
  await expect(as(world.secretary, (unit) => removeItem(unit, { meetingId: other, itemId }))).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(as(world.secretary, (unit) => agendaPage(unit, randomUUID()))).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(as(world.secretary, (unit) => agendaPage(unit, "ikke-et-id"))).rejects.toMatchObject({
    code: "not_found",
  });
});
