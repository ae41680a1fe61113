import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { beginReply } from "~/modules/letters/begin-reply.server";
import { createLetterTemplate } from "~/modules/letters/create-letter-template.server";
import { discardReply } from "~/modules/letters/discard-reply.server";
import { editReplyFacts } from "~/modules/letters/edit-reply-facts.server";
import { answerState } from "~/modules/letters/letter-answers";
import { answersOfLetter } from "~/modules/letters/letter-answers.server";
import { letterBlocks, letterDocument } from "~/modules/letters/letter-text";
import { markAnswer } from "~/modules/letters/mark-answer.server";
import { beginReplyForm, editReplyFactsForm, readReferences } from "~/modules/letters/reply-forms";
import { replyPage } from "~/modules/letters/reply-queries.server";
import { saveReplyText } from "~/modules/letters/save-reply-text.server";
import { unmarkAnswer } from "~/modules/letters/unmark-answer.server";
import type { Block } from "~/modules/richtext/document";
import { toPlainText } from "~/modules/richtext/document-text";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { templateFields, templateInput } from "../factories/letter-templates";
import { draftOf, inquiryIn, questionOf } from "../factories/replies";
import { paragraph, text } from "../factories/rich-documents";
import { createLetterTemplateForm } from "~/modules/letters/letter-template-forms";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let inquiryId: string;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2018-07-03T08:00:00Z"));
  world = await agendaWorld();
  ({ inquiryId } = await as(world.caseworker, (unit) => inquiryIn(unit, { caseNumber: "18/1199" })));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const begin = (fields: Record<string, string> = {}, actor: Actor = world.caseworker) =>
  as(actor, (unit) => beginReply(unit, beginReplyForm.parse({ inquiryId, ...fields })));
const page = (letterId: string, actor: Actor = world.caseworker) => as(actor, (unit) => replyPage(unit, letterId));
const statusOf = () =>
  unitOfWork(
    systemIn(world.municipalityId),
    async ({ tx }) => (await tx.inquiry.findUniqueOrThrow({ where: { id: inquiryId } })).status,
  );
const setLetter = (id: string, data: object) =>
  unitOfWork(systemIn(world.municipalityId), ({ tx }) => tx.replyLetter.update({ where: { id }, data }));
const administrator = () => createUser(world.municipalityId, { roles: ["systemAdministrator"] });
const field = (ref: string) => ({ type: "mergeField" as const, attrs: { ref } });
const save = (letterId: string, blocks: Block[], baseRevision: number, actor: Actor = world.caseworker) =>
  as(actor, (unit) =>
    saveReplyText(unit, {
      letterId,
      saveId: randomUUID(),
      baseRevision,
      document: letterDocument(blocks),
      mine: undefined,
    }),
  );

describe("a reply is begun", () => {
  test("from the default template: its opening and way; addressee, case numbers and the mayor by the inquiry", async () => {
    const opening = [paragraph([text("Tak for dit brev af "), field("henvendelse.dato"), text(".")])];
    await as(await administrator(), (unit) =>
      createLetterTemplate(unit, templateInput({ "stations.0.title": "Direktør", "stations.0.userId": "" }, opening)),
    );
    const { letterId } = await begin();
    const reply = await page(letterId);
    expect(reply).toMatchObject({
      kind: "reply",
      status: "draft",
      number: 1,
      subject: "Rettidig indsats til dagpengemodtagere",
      salutation: "Kære Beskæftigelsesminister",
      closing: "Med venlig hilsen",
      addressee: "Beskæftigelsesministeriet\nBeskæftigelsesminister Rasmus Prøve\nVed Stranden 8\n1061 København K",
      recipientEmail: "bm@ministerium.example",
      references: [
        { label: "Sagsnr.", lines: ["18/1199"] },
        { label: "Deres j.nr.", lines: ["2018-2401"] },
      ],
      stations: [{ key: "direktoer", title: "Direktør", userId: null }],
      signatories: [{ name: "Hans Østergaard", title: "Borgmester", mark: "", note: "" }],
      inquiry: { caseNumber: "18/1199", deadline: "2018-07-09", weekdaysLeft: 4 },
      rights: { write: true, whyNot: "", discard: true },
    });
    expect(letterBlocks(reply.text.document)[0]).toMatchObject({ content: [{}, field("henvendelse.dato"), {}] });
    expect(reply.fields).toContainEqual({
      ref: "henvendelse.dato",
      label: "Dato for det brev, vi svarer på",
      value: "11. juni 2018",
    });
    expect(await statusOf()).toBe("drafting");
  });

  test("once: the second is led to the first, also when both come at once; after it is sent another may follow", async () => {
    const both = await Promise.allSettled([begin(), begin()]);
    const made = both.find((one) => one.status === "fulfilled")!.value;
    expect(both.find((one) => one.status === "rejected")!.reason).toMatchObject({
      code: "conflict",
      details: { letterId: made.letterId },
    });
    const extension = await begin({ kind: "extension", askedDeadline: "2018-08-20" });
    const request = await page(extension.letterId);
    expect(request).toMatchObject({ number: 2, askedDeadline: "2018-08-20" });
    expect(letterBlocks(request.text.document)).toMatchObject([
      { content: [{}, field("henvendelse.dato"), {}, field("henvendelse.frist"), {}, field("brev.ny-frist"), {}] },
      { type: "paragraph" },
    ]);
    expect(request.fields).toContainEqual(expect.objectContaining({ ref: "brev.ny-frist", value: "20. august 2018" }));
    await setLetter(made.letterId, { status: "sent", sentOn: new Date("2018-07-06") });
    expect(await page((await begin()).letterId)).toMatchObject({ number: 3 });
  });

  test("not on a closed inquiry, nor by who may not write", async () => {
    const closed = await as(world.caseworker, (unit) => inquiryIn(unit, { status: "closed", closedReason: "Trukket" }));
    await expect(begin({ inquiryId: closed.inquiryId })).rejects.toMatchObject({
      code: "rule_broken",
      message: "Henvendelsen er afsluttet. Åbn den igen, hvis den alligevel skal besvares.",
    });
    await expect(begin({}, world.approver)).rejects.toMatchObject({ code: "forbidden" });
    await expect(begin({}, world.member)).rejects.toMatchObject({ code: "not_found" });
  });

  test("a request for more time needs a later day than the deadline", async () => {
    const asked = { kind: "extension", askedDeadline: "2018-07-09" };
    await expect(begin(asked)).rejects.toMatchObject({ code: "rule_broken", field: "askedDeadline" });
    expect(beginReplyForm.safeParse({ inquiryId, kind: "extension" }).success).toBe(false);
  });

  test("a template with an unknown field is named before anything is made, in its form and when a letter is begun", async () => {
    expect(
      createLetterTemplateForm.safeParse(templateFields({ salutation: "Kære {{minister}}" })).error?.issues,
    ).toEqual([
      expect.objectContaining({
        path: ["salutation"],
        message: "Indledningen bruger et felt, der ikke findes: “minister”. Slet det, eller vælg et fra listen.",
      }),
    ]);
    expect(() => templateInput({}, [paragraph([field("brev.humoer")])])).toThrow("Åbningen bruger et felt");
    const template = { name: "Gammel", letterhead: {}, salutation: "Kære {{minister}}", isDefault: true };
    await unitOfWork(systemIn(world.municipalityId), ({ tx }) => tx.letterTemplate.create({ data: template }));
    await expect(begin()).rejects.toMatchObject({
      code: "rule_broken",
      message: "Skabelonen Gammel bruger et felt, der ikke findes: “minister”. Slet det, eller vælg et fra listen.",
    });
    expect(await statusOf()).toBe("awaitingDraft");
  });
});

describe("a draft is written", () => {
  test("by the case staff while it is a draft, then by whoever has it in hand, then by nobody", async () => {
    const { letterId } = await begin();
    expect(await save(letterId, [paragraph("Ét")], 1)).toMatchObject({ revision: 2 });
    expect(await save(letterId, [paragraph("To")], 2, world.secretary)).toMatchObject({ revision: 3 });
    const refused = await save(letterId, [paragraph("Tre")], 2).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "conflict",
      details: { current: { revision: 3, savedBy: "Anne Vestergård" } },
    });
    await expect(save(letterId, [], 3, world.approver)).rejects.toMatchObject({ code: "forbidden" });
    await setLetter(letterId, { status: "inReview", stationKey: "direktoer", holderId: world.approver.userId });
    await expect(save(letterId, [], 3)).rejects.toMatchObject({ code: "forbidden" });
    expect(await save(letterId, [paragraph("Fire")], 3, world.approver)).toMatchObject({ revision: 4 });
    expect((await page(letterId)).rights).toMatchObject({ write: false, whyNot: expect.stringContaining("Kun ") });
    await setLetter(letterId, { status: "sent" });
    await expect(save(letterId, [], 4, world.approver)).rejects.toMatchObject({
      code: "conflict",
      message: "Svaret er sendt. Det kan ikke ændres, kun følges af et nyt.",
    });
    expect(toPlainText((await page(letterId)).text.document)).toBe("Brevets tekst\nFire");
  });

  test("its facts: one line where one line belongs, not before the letter it answers, and never over another's", async () => {
    const { letterId } = await begin();
    const fields = (changed: Record<string, string> = {}) => ({
      letterId,
      version: "1",
      subject: "Svar om rettidig indsats",
      addressee: "Ministeren\nVed Stranden 8",
      recipientEmail: "bm@bm.example",
      letterDate: "2018-07-09",
      salutation: "Kære minister",
      closing: "Med venlig hilsen",
      references: "Sagsnr.: 18/1199\nBorgmesterkontoret",
      ...changed,
    });
    const edit = (changed: Record<string, string> = {}, actor: Actor = world.caseworker) =>
      as(actor, (unit) => editReplyFacts(unit, editReplyFactsForm.parse(fields(changed))));
    const faulty: Record<string, string>[] = [
      { recipientEmail: "a@b.dk\r\nBcc: c@d.dk" },
      { subject: "To\nlinjer" },
      { addressee: "" },
      { addressee: Array.from({ length: 21 }, (_, index) => `Linje ${index}`).join("\n") },
    ];
    for (const changed of faulty)
      expect(editReplyFactsForm.safeParse(fields(changed)).success, JSON.stringify(changed)).toBe(false);
    await expect(edit({ letterDate: "2018-06-10" })).rejects.toMatchObject({ field: "letterDate" });
    await expect(edit({ salutation: "Kære {{x}}" })).rejects.toMatchObject({ field: "salutation" });
    await edit();
    expect(await page(letterId)).toMatchObject({
      version: 2,
      letterDate: "2018-07-09",
      references: [
        { label: "Sagsnr.", lines: ["18/1199"] },
        { label: "", lines: ["Borgmesterkontoret"] },
      ],
    });
    await expect(edit({ subject: "Et andet" }, world.secretary)).rejects.toMatchObject({
      code: "conflict",
      details: {
        version: 2,
        now: { subject: "Svar om rettidig indsats", references: "Sagsnr.: 18/1199\nBorgmesterkontoret" },
      },
    });
    expect(readReferences("Ref: a: b\n\n x ")).toEqual([
      { label: "Ref", lines: ["a: b"] },
      { label: "", lines: ["x"] },
    ]);
  });

  test("is shown as it was locked while it is locked, and as it is written once it is opened again", async () => {
    const { letterId } = await begin();
    await save(letterId, [paragraph("Det, der skrives nu")], 1);
    const frozen = {
      document: letterDocument([paragraph("Det, der blev låst")]),
      letter: { subject: "Svar" },
      letterhead: {},
    } as object;
    await setLetter(letterId, { status: "signing", frozen });
    expect(toPlainText((await page(letterId)).text.document)).toContain("Det, der blev låst");
    await setLetter(letterId, { status: "draft" });
    expect(toPlainText((await page(letterId)).text.document)).toContain("Det, der skrives nu");
  });

  test("is discarded once, and another may be begun", async () => {
    const { letterId } = await begin();
    await as(world.caseworker, (unit) => discardReply(unit, { letterId }));
    expect(await statusOf()).toBe("awaitingDraft");
    await expect(as(world.caseworker, (unit) => discardReply(unit, { letterId }))).rejects.toMatchObject({
      code: "conflict",
      message: "Udkastet er allerede kasseret.",
    });
    expect((await page((await begin()).letterId)).number).toBe(2);
  });
});

describe("each question, and where the draft answers it", () => {
  test("is found by its words, lost when they change, and found again when they come back", async () => {
    const block = paragraph("Ledelsen følger op hver måned.");
    const { letterId, questionId } = await as(world.caseworker, async (unit) => ({
      questionId: await questionOf(unit, inquiryId),
      ...(await draftOf(unit, inquiryId, [block])),
    }));
    const answers = () => as(world.caseworker, (unit) => answersOfLetter(unit, letterId));
    const state = async () => answerState((await answers())[0]!);
    expect(await state()).toBe("missing");
    const mark = { letterId, questionId, blockId: block.attrs.id, quote: "følger op  hver måned" };
    const { answerId } = await as(world.caseworker, (unit) => markAnswer(unit, mark));
    expect(await as(world.caseworker, (unit) => markAnswer(unit, mark))).toEqual({ answerId });
    expect((await answers())[0]).toMatchObject({
      number: 1,
      answers: [{ id: answerId, quote: "følger op hver måned", heading: "Brevets tekst" }],
    });
    expect(await state()).toBe("answered");
    await save(letterId, [{ ...block, content: [text("Ledelsen ser på det.")] }], 1);
    expect(await state()).toBe("changed");
    await save(letterId, [block], 2);
    expect(await state()).toBe("answered");
    await as(world.caseworker, (unit) => unmarkAnswer(unit, { letterId, answerId }));
    expect(await state()).toBe("missing");
  });

  test("a quotation over a merge field reads as the reader sees it", async () => {
    const block = paragraph([text("Tak for brevet af "), field("henvendelse.dato"), text(", som vi har læst.")]);
    const { letterId, questionId } = await as(world.caseworker, async (unit) => ({
      questionId: await questionOf(unit, inquiryId),
      ...(await draftOf(unit, inquiryId, [block])),
    }));
    const mark = { letterId, questionId, blockId: block.attrs.id, quote: "brevet af 11. juni 2018, som" };
    await as(world.caseworker, (unit) => markAnswer(unit, mark));
    const [question] = await as(world.caseworker, (unit) => answersOfLetter(unit, letterId));
    expect(answerState(question!)).toBe("answered");
  });

  test("is marked by who may write, and only a question of this inquiry", async () => {
    const { letterId, questionId, other } = await as(world.caseworker, async (unit) => ({
      questionId: await questionOf(unit, inquiryId),
      other: await questionOf(unit, (await inquiryIn(unit)).inquiryId),
      ...(await draftOf(unit, inquiryId)),
    }));
    const mark = (actor: Actor, id: string) =>
      as(actor, (unit) => markAnswer(unit, { letterId, questionId: id, blockId: "x", quote: "Vi følger op" }));
    await expect(mark(world.approver, questionId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(mark(world.caseworker, other)).rejects.toMatchObject({ code: "not_found" });
    await setLetter(letterId, { status: "sent" });
    await expect(mark(world.caseworker, questionId)).rejects.toMatchObject({ code: "conflict" });
  });
});
