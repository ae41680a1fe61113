import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addFreeItem } from "~/modules/meetings/add-free-item.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { agendaPage } from "~/modules/meetings/agenda-queries.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { dispatchSupplement } from "~/modules/meetings/dispatch-supplement.server";
import { fullItems } from "~/modules/meetings/document-items.server";
import { meetingStatuses, type MeetingStatus } from "~/modules/meetings/meeting";
import { freezeProposal } from "~/modules/meetings/proposal-freeze.server";
import { draftState } from "~/modules/meetings/draft-state.server";
import { requestDraft } from "~/modules/meetings/request-draft.server";
import { setItemOpenness } from "~/modules/meetings/set-item-openness.server";
import type { Actor } from "~/modules/identity/actor";
import { meetingDocumentSchema, type MeetingDocument } from "~/modules/pdf/meeting-document";
import { readText } from "~/modules/richtext/read-text.server";
import { saveText } from "~/modules/richtext/save-text.server";
import { toPlainText } from "~/modules/richtext/document-text";
import { resetClock, setClock } from "~/platform/clock";
import { act } from "~/platform/http.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { dispatchForm } from "~/modules/meetings/meeting-forms";
import { createUser, systemIn } from "../factories/actors";
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
  setClock(new Date("2022-11-09T10:04:00Z"));
  world = await agendaWorld();
  meetingId = await createDraftMeeting(world);
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const as = <T>(actor: Actor, work: (unit: Unit<Actor>) => Promise<T>) => unitOfWork(actor, work);
const page = () => as(world.secretary, (unit) => agendaPage(unit, meetingId));
const put = async (proposalId: string) =>
  (await as(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId }))).itemId;
const version = async () => (await page()).meeting.version;
const dispatch = async (actor = world.secretary, seen?: number) => {
  const known = seen ?? (await version());
  return as(actor, (unit) => dispatchAgenda(unit, { meetingId, version: known }));
};
const supplement = async (actor = world.secretary) => {
  const known = await version();
  return as(actor, (unit) =>
    dispatchSupplement(unit, { meetingId, version: known, reason: "Fristen for høring er mandag." }),
  );
};
const all = <T>(work: (unit: Unit) => Promise<T>) => unitOfWork(systemIn(world.municipalityId), work);
const documents = () => all(({ tx }) => tx.issuedDocument.findMany({ orderBy: { createdAt: "asc" } }));
const mails = () => all(({ tx }) => tx.mailMessage.findMany({ orderBy: [{ createdAt: "asc" }, { recipient: "asc" }] }));
const jobs = (queue: string) =>
  database.query<{ data: { municipalityId: string } }>(
    "postgres",
    "SELECT data FROM jobs.job WHERE name = $1 AND data->>'municipalityId' = $2",
    [queue, world.municipalityId],
  );
const typesetData = (input: unknown): MeetingDocument => meetingDocumentSchema.parse((input as { data: unknown }).data);

describe("sending the agenda out", () => {
  test("freezes numbers, titles, texts and attachments", async () => {
    const proposalId = await createProposal(world, {
      title: "Projekt PLUS",
      caseNumber: "17-004875",
      text: "Et forløb koster 16.990 kr. om måneden.",
      attachments: [{ title: "Prisoversigt" }, { title: "Kontrakt", closed: true }],
    });
    await put(proposalId);
    expect(await dispatch()).toEqual({ meetingId, recipients: 3, at: "11.04" });

    const proposal = await all(({ tx }) => tx.proposal.findFirstOrThrow({ where: { id: proposalId } }));
    await as(world.secretary, async (unit) => {
      const { document, revision } = await readText(unit.tx, proposal.textId);
      const rewritten = JSON.parse(JSON.stringify(document).replace("16.990", "17.990")) as unknown;
      const now = {
        textId: proposal.textId,
        baseRevision: revision,
        document: rewritten,
        subject: `proposal:${proposalId}`,
      };
      expect(await saveText(unit, { ...now, saveId: "save-after-dispatch" })).toMatchObject({ revision: 2 });
    });
    await all(({ tx }) => tx.proposal.update({ where: { id: proposalId }, data: { title: "Nyt navn" } }));
    await all(({ tx }) => tx.attachment.deleteMany({ where: { proposalId } }));

    const [, item] = await all((unit) => fullItems(unit, { id: meetingId, status: "dispatched" }));
    expect(item).toMatchObject({ number: "2", title: "Projekt PLUS", caseNumber: "17-004875", dispatchNumber: 0 });
    expect(toPlainText(item!.document!)).toContain("16.990");
    expect(item!.attachments).toMatchObject([
      { title: "Prisoversigt", closed: false, kind: "pdf", pages: 2 },
      { title: "Kontrakt", closed: true },
    ]);
    expect((await page()).items.map(({ number, dispatchNumber }) => [number, dispatchNumber])).toEqual([
      ["1", 0],
      ["2", 0],
      ["3", 0],
      ["4", 0],
    ]);
  });

  test("orders the members' agenda and the package, and queues their making", async () => {
    await put(await createProposal(world, { title: "Projekt PLUS", attachments: [{ title: "Prisoversigt" }] }));
    const closed = await put(
      await createProposal(world, { title: "Lejemål, Ringvejen 4", closed: true, closedReason: "Pris og vilkår" }),
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
    await dispatch();
    const [agenda, bundle] = await documents();
    expect(agenda).toMatchObject({
      kind: "agenda",
      edition: "members",
      subject: `meeting:${meetingId}`,
      state: "waiting",
      title: "Dagsorden, Beskæftigelsesudvalget, 17. november 2022",
    });
    const { meeting } = typesetData(agenda!.input);
    expect(meeting).toMatchObject({
      heading: "Dagsorden",
      date: "2022-11-17",
      start: "15.00",
      participants: [{ name: "Karen Toft", role: "formand" }, { name: "Dorthe Fjord" }],
      dispatched: "Sendt til 3 modtagere onsdag 9. november 2022 kl. 11.04.",
      notice:
        "Udvalgets regel er 4 hverdage; lørdag og udsendelsesdagen tæller ikke. Fristen er torsdag 10. november 2022.",
    });
    expect(meeting.items.map(({ number, title, open }) => [number, title, open])).toEqual([
      ["1", "Godkendelse af dagsorden", true],
      ["2", "Projekt PLUS", true],
      ["3", "Lejemål, Ringvejen 4", false],
      ["4", "Gensidig orientering", true],
      ["5", "Underskriftsside", true],
    ]);
    expect(bundle).toMatchObject({
      kind: "package",
      title: "Dagsorden med bilag, Beskæftigelsesudvalget, 17. november 2022",
    });
    expect(bundle!.input).toMatchObject({
      name: "package",
      agendaDocumentId: agenda!.id,
      attachments: [{ number: "Bilag 1 til punkt 2", title: "Prisoversigt", mediaType: "application/pdf" }],
    });
    const sent = await all(({ tx }) => tx.dispatch.findFirstOrThrow());
    expect(sent).toMatchObject({
      number: 0,
      documentId: agenda!.id,
      packageId: bundle!.id,
      byId: world.secretary.userId,
    });
    expect(await jobs("typeset")).toHaveLength(2);
  });

  test("writes to members and mayor: a link, never a file, no title and no case number", async () => {
    await put(await createProposal(world, { title: "Hemmelighed", caseNumber: "22-999999" }));
    await dispatch();
    const sent = await mails();
    expect(new Set(sent.map(({ recipient }) => recipient))).toEqual(
      new Set([world.chair, world.member, world.mayor].map(({ userId }) => `${userId}@eksempel.dk`)),
    );
    expect(sent[0]!.subject).toBe("Dagsorden: Beskæftigelsesudvalget, torsdag 17. november 2022 kl. 15.00");
    expect(sent[0]!.text).toContain(`/intern/moeder/${meetingId}/dagsorden`);
    expect(sent[0]!.text).toContain("Dagsordenen har 4 punkter.");
    expect(sent.map(({ text }) => text).join()).not.toMatch(/Hemmelighed|22-999999/);
    expect(await jobs("mail")).toHaveLength(3);
  });

  test("without attachments there is no package", async () => {
    await put(await createProposal(world));
    await dispatch();
    expect((await documents()).map(({ kind }) => kind)).toEqual(["agenda"]);
  });

  test("a term that ended before the meeting gets none; a mayor who is a member gets one", async () => {
    const gone = await createUser(world.municipalityId, {
      name: "Ib Sandholt",
      seats: { [world.committeeId]: "member" },
    });
    await all(({ tx }) =>
      tx.membership.updateMany({ where: { userId: gone.userId }, data: { validTo: new Date("2022-11-16") } }),
    );
    await all(({ tx }) =>
      tx.membership.create({
        data: {
          committeeId: world.committeeId,
          userId: world.mayor.userId,
          office: "member",
          validFrom: new Date("2022-01-01"),
        },
      }),
    );
    expect(await dispatch()).toMatchObject({ recipients: 3 });
    expect((await page()).recipients).toEqual([
      { name: "Karen Toft", role: "formand" },
      { name: "Dorthe Fjord", role: "medlem" },
      { name: "Hans Østergaard", role: "medlem" },
    ]);
  });

  test("a substitute gets the agenda when noted as sitting for a member", async () => {
    const substitute = await createUser(world.municipalityId, {
      name: "Maja Krogh",
      seats: { [world.committeeId]: "substitute" },
    });
    expect((await page()).recipients).toHaveLength(3);
    await all(({ tx }) =>
      tx.attendance.create({
        data: { meetingId, userId: substitute.userId, state: "present", substituteForId: world.member.userId },
      }),
    );
    expect((await page()).recipients).toContainEqual({ name: "Maja Krogh", role: "stedfortræder" });
  });
});

describe("what stands in the way", () => {
  test("is refused with reasons and links, and nothing has happened", async () => {
    await put(await createProposal(world, { status: "returned" }));
    await put(await createProposal(world, { closed: true }));
    const refusal = await dispatch().catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "rule_broken",
      message:
        "Dagsordenen kan ikke sendes endnu. Punkt 2 er sendt retur. Punkt 3 er lukket uden begrundelse. Punkt 3 mangler en offentlig titel.",
      details: { reasons: [{ code: "returned" }, { code: "noClosedReason" }, { code: "noPublicTitle" }] },
    });
    expect((await page()).meeting.status).toBe("drafting");
    expect([await documents(), await mails()]).toEqual([[], []]);
  });

  test("the page says the same before it is tried", async () => {
    await put(
      await createProposal(world, {
        status: "submitted",
        attachments: [{ title: "Skema", textStatus: "unreadable", textProblem: "Siderne er billeder." }],
      }),
    );
    expect((await page()).blockers.map(({ title, must }) => [title, must])).toEqual([
      ["Punkt 2 mangler godkendelse", true],
      ["Bilag 1 til punkt 2 kan ikke læses op", false],
    ]);
  });

  test("a passed deadline is said, and doesn't stop it", async () => {
    setClock(new Date("2022-11-14T08:00:00Z"));
    await put(await createProposal(world));
    expect((await page()).blockers.map(({ title }) => title)).toEqual(["Fristen er overskredet"]);
    await expect(dispatch()).resolves.toMatchObject({ recipients: 3 });
  });

  test("a committee nobody sits on has no recipients", async () => {
    await all(({ tx }) => tx.membership.deleteMany());
    await all(({ tx }) => tx.roleAssignment.deleteMany({ where: { role: "mayor" } }));
    await put(await createProposal(world));
    await expect(dispatch()).rejects.toMatchObject({ details: { reasons: [{ code: "noRecipients" }] } });
  });

  test("a case that is returned between the page and the press isn't sent", async () => {
    const proposalId = await createProposal(world);
    await put(proposalId);
    const seen = await version();
    await all(({ tx }) => tx.proposal.update({ where: { id: proposalId }, data: { status: "returned" } }));
    await expect(dispatch(world.secretary, seen)).rejects.toMatchObject({ code: "rule_broken" });
    await expect(all((unit) => freezeProposal(unit, proposalId))).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("two at once", () => {
  test("two secretaries: one sends it, the other is told who and when", async () => {
    await put(await createProposal(world));
    const seen = await version();
    const both = await Promise.allSettled([dispatch(world.secretary, seen), dispatch(world.otherSecretary, seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [loser] = both.flatMap((one) => (one.status === "rejected" ? [one.reason as Error] : []));
    expect(loser).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^(Anne Vestergård|Lone Kjær) har sendt dagsordenen ud kl\. 11\.04\./),
    });
    expect(await mails()).toHaveLength(3);
    expect((await documents()).map(({ kind }) => kind)).toEqual(["agenda"]);
  });

  test("a double click is one dispatch with one receipt", async () => {
    await put(await createProposal(world));
    const form = { meetingId, version: String(await version()), _noegle: "en-noegle-fra-formularen" };
    const press = () =>
      act(
        form,
        world.secretary,
        dispatchForm,
        (unit, input) => dispatchAgenda(unit, input),
        (result) => Response.json(result),
      );
    const answers = await Promise.all([press(), press()]);
    const receipts = await Promise.all(answers.map((answer) => (answer as Response).json()));
    expect(receipts).toEqual([receipts[0], receipts[0]]);
    expect(receipts[0]).toMatchObject({ recipients: 3 });
    expect(await mails()).toHaveLength(3);
  });

  test("an agenda that changed after the page was read isn't sent unseen", async () => {
    await put(await createProposal(world));
    const seen = await version();
    await as(world.otherSecretary, (unit) => addFreeItem(unit, { meetingId, title: "Besøg" }));
    await expect(dispatch(world.secretary, seen)).rejects.toMatchObject({ code: "conflict" });
    await expect(dispatch()).resolves.toBeTruthy();
  });
});

describe("late items", () => {
  test("go out as a supplementary agenda with their reason, and count on", async () => {
    await put(await createProposal(world, { title: "Projekt PLUS" }));
    await dispatch();
    await put(await createProposal(world, { title: "Hastesag", attachments: [{ title: "Brev" }] }));
    expect(
      (await page()).items.map(({ number, title, dispatchNumber }) => [number, title, dispatchNumber]).at(-1),
    ).toEqual(["5", "Hastesag", null]);
    setClock(new Date("2022-11-15T12:30:00Z"));
    expect(await supplement()).toEqual({ meetingId, number: 1, recipients: 3, at: "13.30" });

    const { items, dispatches } = await page();
    expect(items.at(-1)).toMatchObject({
      number: "5",
      title: "Hastesag",
      dispatchNumber: 1,
      lateReason: "Fristen for høring er mandag.",
    });
    expect(dispatches.map(({ number, reason, byName, recipients }) => [number, reason, byName, recipients])).toEqual([
      [0, "", "Anne Vestergård", 3],
      [1, "Fristen for høring er mandag.", "Anne Vestergård", 3],
    ]);
    const [, late, bundle] = await documents();
    expect(late).toMatchObject({
      kind: "supplementaryAgenda",
      title: "Tillægsdagsorden 1, Beskæftigelsesudvalget, 17. november 2022",
    });
    const { meeting } = typesetData(late!.input);
    expect(meeting).toMatchObject({ heading: "Tillægsdagsorden 1", supplementReason: "Fristen for høring er mandag." });
    expect(meeting.items.map(({ number, title, lateReason }) => [number, title, lateReason])).toEqual([
      ["5", "Hastesag", "Fristen for høring er mandag."],
    ]);
    expect(bundle).toMatchObject({ kind: "package" });
    const told = (await mails()).slice(3);
    expect(told.map(({ subject }) => subject)).toEqual(
      Array(3).fill("Tillægsdagsorden 1: Beskæftigelsesudvalget, torsdag 17. november 2022 kl. 15.00"),
    );
    expect(told[0]!.text).toContain("Derfor kan det ikke vente: Fristen for høring er mandag.");
  });

  test("a second one is number 2", async () => {
    await dispatch();
    for (const title of ["A", "B"]) {
      await as(world.secretary, (unit) => addFreeItem(unit, { meetingId, title }));
      await supplement();
    }
    expect((await page()).items.map(({ number, dispatchNumber }) => `${number}:${dispatchNumber}`)).toEqual([
      "1:0",
      "2:0",
      "3:0",
      "4:1",
      "5:2",
    ]);
  });

  test("with nothing late there is nothing to send", async () => {
    await dispatch();
    await expect(supplement()).rejects.toMatchObject({
      code: "rule_broken",
      details: { reasons: [{ code: "empty" }] },
    });
  });

  test("a late item must be ready too", async () => {
    await dispatch();
    await put(await createProposal(world, { status: "draft" }));
    await expect(supplement()).rejects.toMatchObject({
      code: "rule_broken",
      message: "Tillægsdagsordenen kan ikke sendes endnu. Punkt 4 er stadig en kladde.",
    });
  });

  test("sent by two at once, it is one", async () => {
    await dispatch();
    await as(world.secretary, (unit) => addFreeItem(unit, { meetingId, title: "Hastesag" }));
    const both = await Promise.allSettled([supplement(), supplement(world.otherSecretary)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await page()).dispatches).toHaveLength(2);
  });
});

describe("the draft as PDF", () => {
  test("is the secretary's alone, and not among the meeting's documents", async () => {
    await put(await createProposal(world, { title: "Kladde", status: "draft" }));
    const { documentId } = await as(world.secretary, (unit) => requestDraft(unit, { meetingId }));
    const [draft] = await documents();
    expect(draft).toMatchObject({ id: documentId, kind: "agendaDraft", subject: `agendaDraft:${meetingId}` });
    expect(typesetData(draft!.input).meeting.heading).toBe("Udkast til dagsorden");
    expect((await page()).documents).toEqual([]);
    const state = (actor: Actor, of: Partial<Parameters<typeof draftState>[1]> = {}) =>
      as(actor, (unit) => draftState(unit, { meetingId, documentId, ...of }));
    expect(await state(world.secretary)).toMatchObject({ id: documentId, state: "waiting" });
    await expect(state(world.chair)).rejects.toMatchObject({ code: "not_found" });
    await expect(state(world.secretary, { documentId: randomUUID() })).rejects.toMatchObject({ code: "not_found" });
    const another = await createDraftMeeting(world, "2022-11-24");
    await expect(state(world.secretary, { meetingId: another })).rejects.toMatchObject({ code: "not_found" });
  });
});

const attempts: [string, MeetingStatus[], (actor: Actor) => Promise<unknown>][] = [
  ["dispatchAgenda", ["drafting"], async (actor) => dispatch(actor)],
  ["dispatchSupplement", ["dispatched"], async (actor) => supplement(actor)],
  ["requestDraft", ["drafting", "dispatched"], (actor) => as(actor, (unit) => requestDraft(unit, { meetingId }))],
];
describe.each(attempts)("%s", (_, allowed, attempt) => {
  test("in each state of the meeting", async () => {
    for (const status of meetingStatuses) {
      meetingId = await createDraftMeeting(world, `2023-0${1 + meetingStatuses.indexOf(status)}-19`);
      await put(await createProposal(world));
      await all(({ tx }) => tx.meeting.update({ where: { id: meetingId }, data: { status } }));
      const answer = await attempt(world.secretary).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
      const refused = status === "dispatched" ? "conflict" : "rule_broken";
      expect([status, answer]).toEqual([status, allowed.includes(status) ? "done" : refused]);
    }
  });

  test("by the committee's secretary alone, and never from elsewhere", async () => {
    await put(await createProposal(world));
    await expect(attempt(world.chair)).rejects.toMatchObject({ code: "forbidden" });
    for (const actor of [world.member, world.mayor, elsewhere.secretary])
      await expect(attempt(actor)).rejects.toMatchObject({ code: "not_found" });
  });
});
