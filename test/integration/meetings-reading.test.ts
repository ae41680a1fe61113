import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addFreeItem } from "~/modules/meetings/add-free-item.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { assertMayReadDocument } from "~/modules/meetings/document-access.server";
import { setItemOpenness } from "~/modules/meetings/set-item-openness.server";
import type { Actor } from "~/modules/identity/actor";
import { readText } from "~/modules/richtext/read-text.server";
import { saveText } from "~/modules/richtext/save-text.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "../factories/agendas";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let elsewhere: AgendaWorld;
let meetingId: string;
let proposalId: string;
let substitute: Actor;

beforeAll(async () => {
  database = await ownDatabase();
  elsewhere = await agendaWorld();
});
/** 1 approval, 2 an open case with an open and a closed attachment, 3 a closed case, 4 and 5 fixed. */
beforeEach(async () => {
  setClock(new Date("2022-11-09T10:04:00Z"));
  world = await agendaWorld();
  substitute = await createUser(world.municipalityId, {
    name: "Maja Krogh",
    seats: { [world.committeeId]: "substitute" },
  });
  meetingId = await createDraftMeeting(world);
  proposalId = await createProposal(world, {
    title: "Projekt PLUS",
    caseNumber: "17-004875",
    text: "Fire forløb koster 805.520 kr. i alt.",
    attachments: [{ title: "Prisoversigt" }, { title: "Kontrakt", closed: true }],
  });
  await put(proposalId);
  const closed = await put(
    await createProposal(world, { title: "Lejemål, Ringvejen 4", text: "Ordet ligusterhæk står kun her." }),
  );
  await as(world.secretary, (unit) =>
    setItemOpenness(unit, {
      meetingId,
      itemId: closed,
      version: 1,
      closed: true,
      closedReason: "Pris og vilkår",
      publicTitle: "Lejemål",
      publicSummary: "",
    }),
  );
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const as = <T>(actor: Actor, work: (unit: Unit<Actor>) => Promise<T>) => unitOfWork(actor, work);
const put = async (id: string) =>
  (await as(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId: id }))).itemId;
const all = <T>(work: (unit: Unit) => Promise<T>) => unitOfWork(systemIn(world.municipalityId), work);
const dispatch = () => as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version: 4 }));
const open = (actor: Actor, number: string | null = null) => as(actor, (unit) => readAgenda(unit, meetingId, number));
const rewrite = (from: string, to: string) =>
  as(world.secretary, async (unit) => {
    const { textId } = await unit.tx.proposal.findFirstOrThrow({ where: { id: proposalId } });
    const { document, revision } = await readText(unit.tx, textId);
    const rewritten = JSON.parse(JSON.stringify(document).replace(from, to)) as unknown;
    await saveText(unit, {
      textId,
      baseRevision: revision,
      saveId: `${from}-${to}`,
      subject: `proposal:${proposalId}`,
      document: rewritten,
    });
  });

describe("before dispatch", () => {
  test("the secretary and the chair may see how it will read; others nothing", async () => {
    expect(await open(world.secretary, "2")).toMatchObject({ draft: true, item: { title: "Projekt PLUS" } });
    expect((await open(world.chair)).draft).toBe(true);
    for (const actor of [world.member, world.mayor, world.caseworker, substitute])
      await expect(open(actor)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("what a member reads", () => {
  test("the item as it was sent out: text, attachments, facts", async () => {
    await dispatch();
    const { lines, item, draft, mayEdit } = await open(world.member, "2");
    expect([draft, mayEdit]).toEqual([false, false]);
    expect(lines.map(({ number, title, closed }) => [number, title, closed])).toEqual([
      ["1", "Godkendelse af dagsorden", false],
      ["2", "Projekt PLUS", false],
      ["3", "Lejemål, Ringvejen 4", true],
      ["4", "Gensidig orientering", false],
      ["5", "Underskriftsside", false],
    ]);
    expect(item).toMatchObject({
      number: "2",
      caseNumber: "17-004875",
      purpose: "Til beslutning",
      minutesToRead: 1,
      readable: true,
      changes: null,
    });
    expect(item!.parts.map(({ html }) => html).join()).toContain("Fire forløb koster 805.520 kr. i alt.");
    expect(item!.attachments.map(({ title, closed, kind }) => [title, closed, kind])).toEqual([
      ["Prisoversigt", false, "PDF"],
      ["Kontrakt", true, "PDF"],
    ]);
  });

  test("the first item, when none or an unknown one is asked for", async () => {
    await dispatch();
    expect((await open(world.member)).item!.number).toBe("1");
    expect((await open(world.member, "99")).item!.number).toBe("1");
  });

  test("a change since dispatch stands beside the text that was sent out", async () => {
    await dispatch();
    setClock(new Date("2022-11-14T09:12:00Z"));
    await rewrite("805.520", "815.520");
    const { lines, item } = await open(world.member, "2");
    expect(lines.map(({ changed }) => changed)).toEqual([false, true, false, false, false]);
    expect(item!.parts.map(({ html }) => html).join()).toContain("805.520");
    expect(item!.changes).toMatchObject({ byName: "Anne Vestergård", at: "2022-11-14T09:12:00.000Z" });
    expect(item!.changes!.texts.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== "same"))).toEqual([
      { kind: "deleted", text: "805.520" },
      { kind: "inserted", text: "815.520" },
    ]);
  });

  test("a save that changes nothing is no change", async () => {
    await dispatch();
    await rewrite("805.520", "815.520");
    await rewrite("815.520", "805.520");
    expect((await open(world.member, "2")).item!.changes).toBeNull();
  });

  test("attachments that have come or gone are told", async () => {
    await dispatch();
    await all(async ({ tx }) => {
      const [first] = await tx.attachment.findMany({ where: { proposalId }, orderBy: { position: "asc" } });
      await tx.attachment.create({
        data: { proposalId, title: "Høringssvar", position: 3, fileSha256: first!.fileSha256, fileName: "svar.pdf" },
      });
      await tx.attachment.delete({ where: { id: first!.id } });
    });
    expect((await open(world.member, "2")).item!.changes).toMatchObject({
      texts: [],
      addedAttachments: ["Høringssvar"],
      removedAttachments: ["Prisoversigt"],
    });
  });

  test("a late item shows when its supplementary agenda is out, and not before", async () => {
    await dispatch();
    await as(world.secretary, (unit) => addFreeItem(unit, { meetingId, title: "Hastesag" }));
    expect((await open(world.member)).lines.map(({ title }) => title)).not.toContain("Hastesag");
  });
});

describe("who reads what is closed", () => {
  test("members, the mayor and the secretary read it; caseworkers, approvers and substitutes its public title", async () => {
    await dispatch();
    for (const actor of [world.member, world.chair, world.mayor, world.secretary])
      expect((await open(actor, "3")).item).toMatchObject({
        readable: true,
        title: "Lejemål, Ringvejen 4",
        closedReason: "Pris og vilkår",
      });
    for (const actor of [world.caseworker, world.approver, substitute]) {
      const reading = await open(actor, "3");
      expect(reading.item).toMatchObject({
        readable: false,
        title: "Lejemål",
        closedReason: "",
        parts: [],
        attachments: [],
      });
      expect(reading.documents).toEqual([]);
      expect(JSON.stringify(reading)).not.toMatch(/ligusterhæk|Ringvejen|Pris og vilkår/);
      expect((await open(actor, "2")).item!.attachments.map(({ title }) => title)).toEqual(["Prisoversigt"]);
    }
  });

  test("a substitute who is noted as attending reads it", async () => {
    await dispatch();
    await all(({ tx }) =>
      tx.attendance.create({
        data: { meetingId, userId: substitute.userId, state: "present", substituteForId: world.member.userId },
      }),
    );
    expect((await open(substitute, "3")).item).toMatchObject({ readable: true });
  });

  test("and another municipality nothing", async () => {
    await dispatch();
    for (const actor of [elsewhere.secretary, elsewhere.member, elsewhere.mayor])
      await expect(open(actor)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("who fetches the PDFs", () => {
  const fetch = (actor: Actor, subject = `meeting:${meetingId}`, edition = "members") =>
    as(actor, (unit) => assertMayReadDocument(unit, { subject, edition })).then(
      () => "yes",
      (error: { code: string }) => error.code,
    );

  test("the members' edition, with its closed items, is for who reads those", async () => {
    await dispatch();
    for (const actor of [world.member, world.mayor, world.secretary]) expect(await fetch(actor)).toBe("yes");
    for (const actor of [world.caseworker, substitute, elsewhere.member]) expect(await fetch(actor)).toBe("not_found");
    expect((await open(world.member)).documents.map(({ kind }) => kind).sort()).toEqual(["agenda", "package"]);
  });

  test("with nothing closed in it, for whoever sees the meeting", async () => {
    await all(({ tx }) => tx.attachment.updateMany({ data: { closed: false } }));
    await all(({ tx }) => tx.agendaItem.updateMany({ data: { closed: false } }));
    await dispatch();
    expect(await fetch(world.caseworker)).toBe("yes");
  });

  test("drafts are the secretary's", async () => {
    expect(await fetch(world.secretary, `agendaDraft:${meetingId}`)).toBe("yes");
    for (const actor of [world.chair, world.member, elsewhere.secretary])
      expect(await fetch(actor, `agendaDraft:${meetingId}`)).toBe("not_found");
    expect(await fetch(world.secretary, "agendaDraft:x")).toBe("not_found");
    expect(await fetch(world.secretary, `other:${meetingId}`)).toBe("not_found");
  });
});
