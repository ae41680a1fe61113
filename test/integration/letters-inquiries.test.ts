import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { closeCaseFile } from "~/modules/cases/close-case-file.server";
import { beginReply } from "~/modules/letters/begin-reply.server";
import { closeInquiry } from "~/modules/letters/close-inquiry.server";
import { editInquiry } from "~/modules/letters/edit-inquiry.server";
import {
  editInquiryForm,
  registerInquiryForm,
  registerLetterForm,
  setDeadlineForm,
} from "~/modules/letters/inquiry-forms";
import { inquiryPage } from "~/modules/letters/inquiry-queries.server";
import { refuseExtension } from "~/modules/letters/refuse-extension.server";
import { registerInquiry } from "~/modules/letters/register-inquiry.server";
import { registerLetter } from "~/modules/letters/register-letter.server";
import { reopenInquiry } from "~/modules/letters/reopen-inquiry.server";
import { setDeadline } from "~/modules/letters/set-deadline.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { createInquiry, inquiryFields, inquiryInput } from "../factories/inquiries";
import { storedUpload } from "../factories/uploads";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let owner: Actor;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2018-06-13T08:00:00Z"));
  world = await agendaWorld();
  owner = world.caseworker;
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const inquiry = (id: string) => all(({ tx }) => tx.inquiry.findUniqueOrThrow({ where: { id } }));
const events = (id: string) =>
  all(({ tx }) => tx.auditEvent.findMany({ where: { subject: `inquiry:${id}` }, orderBy: { sequence: "asc" } }));
const faultsOf = (fields: Record<string, string>) =>
  registerInquiryForm.safeParse(inquiryFields(owner, fields)).error?.issues.map(({ path, message }) => ({
    field: path.join("."),
    message,
  }));
const refusal = (field: string, message: RegExp, code = "rule_broken") => ({
  code,
  field,
  message: expect.stringMatching(message) as string,
});

describe("registering", () => {
  test("a letter stands on a new case with the next number, journalled as received", async () => {
    const { inquiryId, caseNumber } = await createInquiry(owner);
    const { caseFileId, ...found } = await inquiry(inquiryId);
    expect(found).toMatchObject({ status: "awaitingDraft", chainId: inquiryId, followsId: null, fileName: "brev.pdf" });
    const file = await all(({ tx }) =>
      tx.caseFile.findUniqueOrThrow({ where: { id: caseFileId }, include: { documents: true } }),
    );
    expect(file).toMatchObject({ caseNumber, title: "Rettidig indsats til dagpengemodtagere" });
    expect(file.documents).toMatchObject([
      { direction: "received", datedOn: new Date("2018-06-12"), fileSha256: found.fileSha256 },
    ]);
    expect((await events(inquiryId)).map(({ kind }) => kind)).toEqual(["inquiry.registered"]);
    expect((await createInquiry(owner)).caseNumber).not.toBe(caseNumber);
  });

  test("a link of the chain known by mention has neither date nor file; the case says so", async () => {
    const { inquiryId } = await createInquiry(
      owner,
      { datedOn: "", dateNote: "foråret 2018", receivedOn: "", deadlineChoice: "none", deadline: "" },
      null,
    );
    const { caseFileId, ...found } = await inquiry(inquiryId);
    expect(found).toMatchObject({ datedOn: null, dateNote: "foråret 2018", deadline: null, fileSha256: null });
    const notes = await all(({ tx }) => tx.journalNote.findMany({ where: { caseFileId } }));
    expect(notes.map(({ text }) => text)).toEqual([
      "Henvendelse fra Beskæftigelsesministeriet: Rettidig indsats til dagpengemodtagere, foråret 2018. Brevet ligger ikke på sagen.",
    ]);
  });

  test("a follow-up joins the chain of what it follows, on the same case", async () => {
    const first = await createInquiry(owner, { datedOn: "2018-04-09", receivedOn: "2018-04-10" });
    const second = await createInquiry(owner, {
      followsId: first.inquiryId,
      caseChoice: "existing",
      caseNumber: first.caseNumber,
    });
    expect(await inquiry(second.inquiryId)).toMatchObject({
      followsId: first.inquiryId,
      chainId: first.inquiryId,
      caseFileId: (await inquiry(first.inquiryId)).caseFileId,
    });
  });

  test("whoever else is to see to it is told", async () => {
    await createInquiry(owner, { ownerId: world.secretary.userId });
    const mails = await all(({ tx }) => tx.mailMessage.findMany());
    expect(mails).toMatchObject([
      { recipient: `${world.secretary.userId}@eksempel.dk`, text: expect.stringContaining("mandag 9. juli 2018") },
    ]);
  });

  test("what can't be so is said at its field", async () => {
    const tried: [Record<string, string>, string, RegExp][] = [
      [{ deadline: "2018-06-10" }, "deadline", /Fristen ligger før brevets dato, 11\. juni 2018/],
      [{ receivedOn: "2018-06-10" }, "receivedOn", /kan ikke være modtaget før/],
      [{ receivedOn: "2018-06-14" }, "receivedOn", /modtaget efter i dag/],
      [{ datedOn: "2018-06-14", receivedOn: "" }, "datedOn", /efter i dag/],
      [{ caseChoice: "existing", caseNumber: "18/9999" }, "caseNumber", /ingen sag med nummeret 18\/9999/],
    ];
    for (const [fields, field, message] of tried)
      await expect(createInquiry(owner, fields), field).rejects.toMatchObject(refusal(field, message));
    await expect(createInquiry(owner, {}, storedUpload("brev.png", "png"))).rejects.toMatchObject(
      refusal("fil", /“brev\.png” er ikke en PDF/),
    );
    const closed = await createInquiry(owner);
    const { caseFileId } = await inquiry(closed.inquiryId);
    await as(owner, (unit) => closeCaseFile(unit, { caseFileId }));
    await expect(createInquiry(owner, { caseChoice: "existing", caseNumber: closed.caseNumber })).rejects.toMatchObject(
      refusal("caseNumber", /er afsluttet/),
    );
    const newer = await createInquiry(owner, { datedOn: "2018-06-12" });
    await expect(createInquiry(owner, { followsId: newer.inquiryId })).rejects.toMatchObject(
      refusal("followsId", /nyere end dette/),
    );
  });

  test("the form says what is missing or malformed", () => {
    expect(faultsOf({})).toBeUndefined();
    expect(faultsOf({ senderEmail: "minister@eksempel.dk\nBcc: alle@eksempel.dk" })).toMatchObject([
      { field: "senderEmail", message: expect.stringContaining("linjeskift") },
    ]);
    expect(faultsOf({ senderEmail: "minister" })).toMatchObject([{ field: "senderEmail" }]);
    expect(faultsOf({ datedOn: "" })).toMatchObject([{ field: "datedOn" }]);
    expect(faultsOf({ datedOn: "", dateNote: "foråret 2018" })).toBeUndefined();
    expect(inquiryInput(owner, { deadlineChoice: "", deadline: "2018-07-09" })).toMatchObject({
      deadlineChoice: "date",
      deadline: "2018-07-09",
    });
    expect(faultsOf({ deadlineChoice: "", deadline: "" })).toMatchObject([{ field: "deadlineChoice" }]);
    expect(faultsOf({ deadline: "" })).toMatchObject([{ field: "deadline" }]);
    expect(faultsOf({ caseChoice: "existing" })).toMatchObject([{ field: "caseNumber" }]);
    expect(faultsOf({ subject: " " })).toMatchObject([{ field: "subject" }]);
    // The day that stood there before "ingen frist" was chosen counts for nothing.
    expect(inquiryInput(owner, { deadlineChoice: "none" }).deadline).toBeNull();
  });

  test("is for the case staff, with somebody who has access to see to it", async () => {
    await expect(as(world.member, (unit) => registerInquiry(unit, inquiryInput(owner), null))).rejects.toMatchObject({
      code: "forbidden",
    });
    await all(({ tx }) => tx.user.update({ where: { id: owner.userId }, data: { deactivatedAt: new Date() } }));
    await expect(createInquiry(world.secretary, { ownerId: owner.userId })).rejects.toMatchObject(
      refusal("ownerId", /ikke længere adgang/),
    );
  });
});

const edit = (actor: Actor, inquiryId: string, fields: Record<string, string> = {}) =>
  as(actor, (unit) =>
    editInquiry(unit, editInquiryForm.parse({ ...inquiryFields(owner), inquiryId, version: "1", ...fields })),
  );
const deadline = (actor: Actor, inquiryId: string, fields: Record<string, string>) =>
  as(actor, (unit) =>
    setDeadline(
      unit,
      setDeadlineForm.parse({ inquiryId, version: "1", deadlineChoice: "date", ground: "corrected", ...fields }),
    ),
  );

describe("editing", () => {
  test("two people: the second sees what the first saved, and nothing is overwritten", async () => {
    const { inquiryId } = await createInquiry(owner);
    await edit(world.secretary, inquiryId, { senderName: "Sofie Ravn" });
    await expect(edit(owner, inquiryId, { senderName: "S. R. Lindgaard" })).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, now: { senderName: "Sofie Ravn" } },
    });
    expect((await inquiry(inquiryId)).senderName).toBe("Sofie Ravn");
    await edit(owner, inquiryId, { senderName: "S. R. Lindgaard", version: "2" });
    const told = (await events(inquiryId)).at(-1);
    expect(told).toMatchObject({
      kind: "inquiry.edited",
      data: { from: { senderName: "Sofie Ravn" }, to: { senderName: "S. R. Lindgaard" } },
    });
  });

  test("an inquiry can't follow itself, however far round; those after it come along to another chain", async () => {
    const early = { datedOn: "2018-04-09", receivedOn: "2018-04-10" };
    const first = await createInquiry(owner, early);
    const second = await createInquiry(owner, { followsId: first.inquiryId });
    const third = await createInquiry(owner, { followsId: second.inquiryId });
    await expect(
      edit(owner, first.inquiryId, { datedOn: "2018-06-12", followsId: third.inquiryId }),
    ).rejects.toMatchObject(refusal("followsId", /selv følger op/));
    const other = await createInquiry(owner, early);
    await edit(owner, second.inquiryId, { followsId: other.inquiryId });
    expect((await inquiry(third.inquiryId)).chainId).toBe(other.inquiryId);
    await edit(owner, second.inquiryId, { version: "2" });
    expect((await inquiry(second.inquiryId)).chainId).toBe(second.inquiryId);
    expect((await inquiry(third.inquiryId)).chainId).toBe(second.inquiryId);
  });

  test("a letter's date after its deadline is refused, wherever it is changed", async () => {
    setClock(new Date("2018-07-20T08:00:00Z"));
    const { inquiryId } = await createInquiry(owner);
    await expect(edit(owner, inquiryId, { datedOn: "2018-07-10", receivedOn: "2018-07-11" })).rejects.toMatchObject(
      refusal("deadline", /før brevets dato/),
    );
    await expect(deadline(owner, inquiryId, { deadline: "2018-06-01" })).rejects.toMatchObject(
      refusal("deadline", /før brevets dato/),
    );
  });

  test("a granted extension moves the deadline and keeps the old one in the history", async () => {
    const { inquiryId } = await createInquiry(owner);
    const granted = { deadline: "2018-08-15", ground: "extended", deadlineNote: "Forlænget af ministeriet 2. juli" };
    expect(
      setDeadlineForm.safeParse({ inquiryId, version: "1", deadlineChoice: "date", ...granted, deadlineNote: "" }).error
        ?.issues,
    ).toMatchObject([{ path: ["deadlineNote"] }]);
    await deadline(owner, inquiryId, granted);
    expect(await inquiry(inquiryId)).toMatchObject({ deadline: new Date("2018-08-15"), version: 2 });
    expect((await events(inquiryId)).at(-1)).toMatchObject({
      kind: "inquiry.deadlineSet",
      data: { ground: "extended", from: { deadline: "2018-07-09" }, to: { deadline: "2018-08-15" } },
    });
    await expect(deadline(owner, inquiryId, { deadline: "2018-09-01" })).rejects.toMatchObject({
      code: "conflict",
      details: { now: { deadline: "2018-08-15" } },
    });
    await deadline(owner, inquiryId, { deadlineChoice: "none", version: "2" });
    expect((await inquiry(inquiryId)).deadline).toBeNull();
  });
});

const answer = (inquiryId: string, fields: Record<string, string> = {}, upload = storedUpload("svar.pdf")) =>
  as(owner, (unit) =>
    registerLetter(
      unit,
      registerLetterForm.parse({ inquiryId, kind: "reply", subject: "Svar", letterDate: "2018-06-13", ...fields }),
      upload,
    ),
  );
describe("more time", () => {
  const page = async (inquiryId: string) => as(owner, (unit) => inquiryPage(unit, inquiryId));
  const refuse = (inquiryId: string, version: number, actor = owner) =>
    as(actor, (unit) => refuseExtension(unit, { inquiryId, version, note: "Ministeriet, 14. juni" }));

  test("is asked for, refused, and then granted all the same: the inquiry says so each time", async () => {
    const { inquiryId } = await createInquiry(owner);
    expect((await page(inquiryId)).extension).toBeNull();
    await expect(refuse(inquiryId, 1)).rejects.toMatchObject({ code: "conflict" });
    await answer(inquiryId, { kind: "extension" });
    const { extension, version } = await page(inquiryId);
    expect(extension).toMatchObject({ state: "asked", registered: true, sentOn: "2018-06-13", askedDeadline: null });
    await expect(refuse(inquiryId, version, world.member)).rejects.toMatchObject({ code: "forbidden" });
    await expect(refuse(inquiryId, version + 1)).rejects.toMatchObject({ code: "conflict", details: { version } });
    await refuse(inquiryId, version);
    await expect(refuse(inquiryId, version + 1)).rejects.toMatchObject({ code: "conflict" });
    expect((await page(inquiryId)).extension).toMatchObject({ state: "refused", note: "Ministeriet, 14. juni" });
    expect((await inquiry(inquiryId)).deadline).toEqual(new Date("2018-07-09"));
    expect((await events(inquiryId)).at(-1)).toMatchObject({ kind: "inquiry.extensionRefused" });
    const granted = { deadline: "2018-08-15", ground: "extended", deadlineNote: "Alligevel, 15. juni" };
    await deadline(owner, inquiryId, { ...granted, version: String(version + 1) });
    expect((await page(inquiryId)).extension).toMatchObject({ state: "granted", newDeadline: "2018-08-15" });
  });

  test("a letter that is being written shows for what day it asks", async () => {
    const { inquiryId } = await createInquiry(owner);
    const { letterId } = await as(owner, (unit) =>
      beginReply(unit, { inquiryId, kind: "extension", templateId: null, askedDeadline: "2018-08-20" }),
    );
    expect((await page(inquiryId)).extension).toMatchObject({
      state: "writing",
      letterId,
      askedDeadline: "2018-08-20",
    });
  });
});

describe("closing, and letters made elsewhere", () => {
  test("closed without an answer it says why, takes no letter, and can be reopened", async () => {
    const { inquiryId } = await createInquiry(owner);
    const close = (version: number) =>
      as(owner, (unit) => closeInquiry(unit, { inquiryId, version, reason: "Trukket tilbage af ministeriet" }));
    await close(1);
    expect(await inquiry(inquiryId)).toMatchObject({
      status: "closed",
      closedReason: "Trukket tilbage af ministeriet",
    });
    await expect(close(2)).rejects.toMatchObject({ code: "conflict" });
    await expect(answer(inquiryId)).rejects.toMatchObject({
      code: "rule_broken",
      message: expect.stringContaining("Genåbn henvendelsen først"),
    });
    await as(owner, (unit) => reopenInquiry(unit, { inquiryId, version: 2 }));
    expect(await inquiry(inquiryId)).toMatchObject({ status: "awaitingDraft", closedReason: "" });
  });

  test("a registered answer answers: in time or not, by the deadline as it stands", async () => {
    setClock(new Date("2018-07-20T08:00:00Z"));
    const { inquiryId } = await createInquiry(owner);
    await answer(inquiryId, { letterDate: "2018-07-09", sentOn: "2018-07-10" });
    expect(await inquiry(inquiryId)).toMatchObject({
      status: "answered",
      answeredOn: new Date("2018-07-10"),
      answeredInTime: false,
    });
    await deadline(owner, inquiryId, { deadline: "2018-07-15", ground: "extended", deadlineNote: "Telefonisk" });
    expect((await inquiry(inquiryId)).answeredInTime).toBe(true);
    await answer(inquiryId, { letterDate: "2018-07-18" }); // what is added later doesn't make it late
    expect(await inquiry(inquiryId)).toMatchObject({ answeredOn: new Date("2018-07-18"), answeredInTime: true });
    await deadline(owner, inquiryId, { deadlineChoice: "none", version: "2" });
    expect((await inquiry(inquiryId)).answeredInTime).toBeNull();
    await expect(
      as(owner, (unit) => closeInquiry(unit, { inquiryId, version: 3, reason: "Besvaret" })),
    ).rejects.toMatchObject({ code: "rule_broken" });
  });

  test("a request for more time answers nothing; an answer known by mention has no day", async () => {
    const { inquiryId } = await createInquiry(owner);
    await answer(inquiryId, { kind: "extension" });
    expect((await inquiry(inquiryId)).status).toBe("awaitingDraft");
    await as(owner, (unit) =>
      registerLetter(
        unit,
        registerLetterForm.parse({ inquiryId, kind: "reply", subject: "Første svar", dateNote: "maj 2018" }),
        null,
      ),
    );
    expect(await inquiry(inquiryId)).toMatchObject({ status: "answered", answeredOn: null, answeredInTime: null });
    const letters = await all(({ tx }) =>
      tx.replyLetter.findMany({ where: { inquiryId }, orderBy: { number: "asc" } }),
    );
    expect(letters).toMatchObject([
      { number: 1, kind: "extension", origin: "registered", status: "sent", fileName: "svar.pdf" },
      { number: 2, kind: "reply", dateNote: "maj 2018", sentOn: null, fileSha256: null },
    ]);
    const { caseFileId } = await inquiry(inquiryId);
    const [documents, notes] = await all(async ({ tx }) => [
      await tx.caseDocument.findMany({ where: { caseFileId, direction: "sent" } }),
      await tx.journalNote.findMany({ where: { caseFileId } }),
    ]);
    expect(documents).toHaveLength(1);
    expect(notes).toMatchObject([{ text: expect.stringContaining("maj 2018. Brevet ligger ikke på sagen.") }]);
  });

  test("an answer older than its question, or of tomorrow, is refused", async () => {
    const { inquiryId } = await createInquiry(owner);
    await expect(answer(inquiryId, { letterDate: "2018-06-01" })).rejects.toMatchObject(
      refusal("letterDate", /kan ikke være ældre/),
    );
    await expect(answer(inquiryId, { letterDate: "2018-06-14" })).rejects.toMatchObject(
      refusal("letterDate", /efter i dag/),
    );
    await expect(answer(inquiryId, { sentOn: "2018-06-12" })).rejects.toMatchObject(refusal("sentOn", /før sin dato/));
  });

  test("whoever may not register may not close or reopen", async () => {
    const { inquiryId } = await createInquiry(owner);
    const approver = await createUser(world.municipalityId, { roles: ["approver"] });
    for (const actor of [approver, world.member])
      await expect(
        as(actor, (unit) => closeInquiry(unit, { inquiryId, version: 1, reason: "Nej tak" })),
      ).rejects.toMatchObject({ code: "forbidden" });
  });
});
