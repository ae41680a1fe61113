import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { addAttachments } from "~/modules/meetings/add-attachments.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { addTextPicture } from "~/modules/meetings/add-text-picture.server";
import { copyProposal } from "~/modules/meetings/copy-proposal.server";
import { editAttachment } from "~/modules/meetings/edit-attachment.server";
import { moveAttachment } from "~/modules/meetings/move-attachment.server";
import { proposalForm } from "~/modules/meetings/proposal-forms";
import { attachmentFile, textPicture } from "~/modules/meetings/proposal-files.server";
import { proposalsOfCases, findProposals, proposalPage } from "~/modules/meetings/proposal-queries.server";
import { removeAttachment } from "~/modules/meetings/remove-attachment.server";
import { replaceAttachment } from "~/modules/meetings/replace-attachment.server";
import { restoreAttachment } from "~/modules/meetings/restore-attachment.server";
import { saveProposalText } from "~/modules/meetings/save-proposal-text.server";
import { submitProposal } from "~/modules/meetings/submit-proposal.server";
import { withdrawProposal } from "~/modules/meetings/withdraw-proposal.server";
import type { TextConflict } from "~/modules/richtext/stored-text";
import { toPlainText } from "~/modules/richtext/document-text";
import { resetClock, setClock } from "~/platform/clock";
import type { DomainError } from "~/platform/errors";
import { act } from "~/platform/http.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "../factories/agendas";
import { image, paragraph, richDocument, section } from "../factories/rich-documents";
import { storedUpload } from "../factories/uploads";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let elsewhere: AgendaWorld;

beforeAll(async () => {
  database = await ownDatabase();
  elsewhere = await agendaWorld();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const add = (proposalId: string, uploads: StoredUpload[], actor: Actor = world.caseworker) =>
  unitOfWork(actor, (unit) => addAttachments(unit, { proposalId }, uploads));
const attachments = async (id: string) =>
  (await unitOfWork(world.caseworker, (unit) => proposalPage(unit, id))).attachments;
const titles = async (id: string) => (await attachments(id)).map(({ title }) => title);
const written = (words: string) => richDocument(section("Økonomi", paragraph(words)));
const save = (
  proposalId: string,
  words: string,
  baseRevision: number,
  actor: Actor = world.caseworker,
  saveId: string = randomUUID(),
) =>
  unitOfWork(actor, (unit) =>
    saveProposalText(unit, { proposalId, saveId, baseRevision, document: written(words), mine: undefined }),
  );
const textOf = async (id: string) => {
  const { text } = await unitOfWork(world.caseworker, (unit) => proposalPage(unit, id));
  return { revision: text.revision, words: toPlainText(text.document) };
};
const sentOut = (proposalId: string) =>
  unitOfWork(systemIn(world.municipalityId), async ({ tx }) => {
    const item = await tx.agendaItem.findFirstOrThrow({ where: { proposalId } });
    await tx.agendaItem.update({ where: { id: item.id }, data: { dispatchNumber: 0, number: "2" } });
    await tx.meeting.update({ where: { id: item.meetingId }, data: { status: "dispatched" } });
    return item.meetingId;
  });

describe("the text", () => {
  test("is saved by its author and by the secretary; the second on the same revision sees the first's version", async () => {
    const id = await createProposal(world, { status: "draft" });
    expect(await save(id, "Sannes tal", 1)).toMatchObject({ revision: 2 });
    const refused = (await save(id, "Annes tal", 1, world.secretary).catch((error: unknown) => error)) as DomainError;
    expect(refused).toMatchObject({
      code: "conflict",
      details: { current: { revision: 2, savedBy: "Sanne Hedegaard" } },
    });
    expect(toPlainText((refused.details as TextConflict).current.document)).toBe("Økonomi\nSannes tal");
    expect(await textOf(id)).toEqual({ revision: 2, words: "Økonomi\nSannes tal" });
  });

  test("the same save sent twice is done once", async () => {
    const id = await createProposal(world, { status: "draft" });
    const saveId = randomUUID();
    const both = await Promise.all([1, 2].map(() => save(id, "Én gang", 1, world.caseworker, saveId)));
    expect(both.map(({ revision }) => revision)).toEqual([2, 2]);
  });

  test("is closed to writing where it is with somebody else, and each is told why", async () => {
    const submitted = await createProposal(world, { status: "submitted" });
    await expect(save(submitted, "Lige en ting til", 1)).rejects.toMatchObject({
      code: "conflict",
      message: "Sagen er sendt til godkendelse og kan ikke rettes imens. Træk den tilbage først.",
    });
    const ready = await createProposal(world, { status: "ready" });
    await expect(save(ready, "Lige en ting til", 1)).rejects.toMatchObject({ code: "conflict" });
    await save(ready, "Sekretærens rettelse", 1, world.secretary);
    await expect(save(ready, "Godkenderens", 2, world.approver)).rejects.toMatchObject({ code: "forbidden" });
    await expect(save(ready, "Medlemmets", 2, world.member)).rejects.toMatchObject({ code: "not_found" });
    await expect(save(ready, "Fremmed", 2, elsewhere.secretary)).rejects.toMatchObject({ code: "not_found" });
  });

  test("what members have got stays until the meeting is held", async () => {
    const id = await createProposal(world, { status: "ready" });
    const meetingId = await createDraftMeeting(world);
    await unitOfWork(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId: id }));
    await save(id, "Før udsendelsen", 1, world.secretary);
    await sentOut(id);
    await expect(save(id, "Efter udsendelsen", 2, world.secretary)).rejects.toMatchObject({ code: "rule_broken" });
    await expect(
      unitOfWork(world.secretary, (unit) => withdrawProposal(unit, { proposalId: id })),
    ).rejects.toMatchObject({ code: "rule_broken" });
    await unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
      tx.meeting.update({ where: { id: meetingId }, data: { status: "closed" } }),
    );
    await save(id, "Udsat, og nu rettet", 2, world.secretary);
  });

  test("a save and a submission at once: what is submitted is one of the two texts, and nothing is written afterwards", async () => {
    const id = await createProposal(world, { status: "draft" });
    const [saved] = await Promise.allSettled([
      save(id, "I sidste øjeblik", 1),
      unitOfWork(world.caseworker, (unit) => submitProposal(unit, { proposalId: id })),
    ]);
    const { words } = await textOf(id);
    const kept = await unitOfWork(world.caseworker, ({ tx }) =>
      tx.textVersion.findFirstOrThrow({ where: { reason: "submitted" }, select: { content: true } }),
    );
    expect(toPlainText(kept.content as never)).toBe(words);
    expect(words.includes("I sidste øjeblik")).toBe(saved.status === "fulfilled");
  });
});

describe("attachments", () => {
  test("come last, named by their files; they are moved, edited, replaced", async () => {
    const id = await createProposal(world, { status: "draft" });
    await add(id, [storedUpload("Notat_om_ordningen.pdf"), storedUpload("Priser.pdf")]);
    const {
      attachmentIds: [third],
    } = await add(id, [storedUpload("Kort.pdf")]);
    expect(await titles(id)).toEqual(["Notat om ordningen", "Priser", "Kort"]);
    const ids = { proposalId: id, attachmentId: third! };
    await unitOfWork(world.caseworker, (unit) => moveAttachment(unit, { ...ids, index: 0 }));
    expect(await titles(id)).toEqual(["Kort", "Notat om ordningen", "Priser"]);
    await unitOfWork(world.caseworker, (unit) =>
      editAttachment(unit, { ...ids, title: "Kort over ruten", closed: true, remark: "udkast" }),
    );
    const another = storedUpload("Nyt kort.pdf");
    await unitOfWork(world.caseworker, (unit) => replaceAttachment(unit, ids, another));
    expect((await attachments(id))[0]).toMatchObject({
      title: "Kort over ruten",
      closed: true,
      remark: "udkast",
      fileName: "Nyt kort.pdf",
      pending: true,
    });
    expect(await unitOfWork(world.approver, (unit) => attachmentFile(unit, ids))).toMatchObject({
      sha256: another.sha256,
      fileName: "Nyt kort.pdf",
    });
  });

  test("what is removed comes back where it was, with what was said of it", async () => {
    const id = await createProposal(world, { status: "draft" });
    const { attachmentIds } = await add(id, [storedUpload("A.pdf"), storedUpload("B.pdf"), storedUpload("C.pdf")]);
    const ids = { proposalId: id, attachmentId: attachmentIds[1]! };
    const { removed } = await unitOfWork(world.caseworker, (unit) => removeAttachment(unit, ids));
    expect(await titles(id)).toEqual(["A", "C"]);
    await expect(unitOfWork(world.caseworker, (unit) => removeAttachment(unit, ids))).rejects.toMatchObject({
      code: "conflict",
    });
    await unitOfWork(world.caseworker, (unit) => restoreAttachment(unit, { ...ids, ...removed }));
    expect(await titles(id)).toEqual(["A", "B", "C"]);
    await expect(
      unitOfWork(world.caseworker, (unit) => restoreAttachment(unit, { ...ids, ...removed })),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("nobody puts a file on a proposal by knowing its hash", async () => {
    const [theirs, own] = [await createProposal(world, { status: "draft" }), await createProposal(world)];
    const secret = storedUpload("Hemmeligt.pdf");
    await add(own, [secret], world.secretary);
    const { attachmentIds } = await add(theirs, [storedUpload("A.pdf")]);
    const ids = { proposalId: theirs, attachmentId: attachmentIds[0]! };
    const { removed } = await unitOfWork(world.caseworker, (unit) => removeAttachment(unit, ids));
    await expect(
      unitOfWork(world.caseworker, (unit) =>
        restoreAttachment(unit, { ...ids, ...removed, fileSha256: secret.sha256 }),
      ),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("the same form sent twice adds its file once", async () => {
    const id = await createProposal(world, { status: "draft" });
    const file = storedUpload("En gang.pdf");
    const send = () =>
      act(
        { proposalId: id, filer: file.sha256, _noegle: `bilag-${id}` },
        world.caseworker,
        proposalForm,
        (unit, input) => addAttachments(unit, input, [file]),
        () => new Response("lagt på"),
      );
    await Promise.all([send(), send()]);
    expect(await titles(id)).toEqual(["En gang"]);
  });

  test("two who add at once both get theirs, in an order without gaps", async () => {
    const id = await createProposal(world, { status: "draft" });
    await Promise.all([add(id, [storedUpload("A.pdf")]), add(id, [storedUpload("B.pdf")], world.secretary)]);
    const rows = await unitOfWork(world.caseworker, ({ tx }) =>
      tx.attachment.findMany({ where: { proposalId: id }, select: { position: true } }),
    );
    expect(rows.map(({ position }) => position).sort()).toEqual([1, 2]);
  });

  test("are as closed as the proposal they come to", async () => {
    const id = await createProposal(world, { status: "draft", closed: true, closedReason: "Private forhold" });
    await add(id, [storedUpload("A.pdf")]);
    expect((await attachments(id))[0]).toMatchObject({ closed: true });
  });

  test("can't be touched while the proposal is with somebody else, nor by who may not write in it", async () => {
    const submitted = await createProposal(world, { status: "submitted" });
    await expect(add(submitted, [storedUpload("A.pdf")])).rejects.toMatchObject({ code: "conflict" });
    const draft = await createProposal(world, { status: "draft" });
    await expect(add(draft, [storedUpload("A.pdf")], world.approver)).rejects.toMatchObject({ code: "forbidden" });
    for (const outsider of [world.member, elsewhere.secretary])
      await expect(add(draft, [storedUpload("A.pdf")], outsider)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("who gets a file", () => {
  test("an attachment is for those who may read its proposal, under that proposal's address only", async () => {
    const [id, other] = [await createProposal(world, { status: "draft" }), await createProposal(world)];
    const { attachmentIds } = await add(id, [storedUpload("A.pdf")]);
    const get = (actor: Actor, proposalId = id) =>
      unitOfWork(actor, (unit) => attachmentFile(unit, { proposalId, attachmentId: attachmentIds[0]! }));
    await get(world.approver);
    for (const outsider of [world.member, elsewhere.caseworker])
      await expect(get(outsider)).rejects.toMatchObject({ code: "not_found" });
    await expect(get(world.caseworker, other)).rejects.toMatchObject({ code: "not_found" });
  });

  test("a picture is for its uploader until the text shows it, then for all who read the text", async () => {
    const id = await createProposal(world, { status: "draft" });
    const picture = storedUpload("Rute.png", "png");
    await unitOfWork(world.caseworker, (unit) => addTextPicture(unit, { proposalId: id }, picture));
    const get = (actor: Actor) =>
      unitOfWork(actor, (unit) => textPicture(unit, { proposalId: id, sha256: picture.sha256 }));
    await get(world.caseworker);
    await expect(get(world.approver)).rejects.toMatchObject({ code: "not_found" });
    const shown = image("Kort over cykelruten");
    const document = richDocument(
      section("Økonomi", { ...shown, attrs: { ...shown.attrs, fileSha256: picture.sha256 } } as never),
    );
    await unitOfWork(world.caseworker, (unit) =>
      saveProposalText(unit, { proposalId: id, saveId: randomUUID(), baseRevision: 1, document, mine: undefined }),
    );
    await get(world.approver);
    await expect(get(world.member)).rejects.toMatchObject({ code: "not_found" });
  });

  test("only pictures go into the text", async () => {
    const id = await createProposal(world, { status: "draft" });
    await expect(
      unitOfWork(world.caseworker, (unit) => addTextPicture(unit, { proposalId: id }, storedUpload("A.pdf"))),
    ).rejects.toMatchObject({ code: "rule_broken" });
  });
});

describe("a closed proposal", () => {
  /** What a person learns of it, by each way there is. */
  const learnt = async (actor: Actor, proposalId: string, caseFileId: string, attachmentId: string) => {
    const ways = await Promise.allSettled([
      unitOfWork(actor, (unit) => proposalPage(unit, proposalId)),
      unitOfWork(actor, (unit) => attachmentFile(unit, { proposalId, attachmentId })),
      unitOfWork(actor, (unit) => copyProposal(unit, { proposalId })),
      unitOfWork(actor, async (unit) => (await findProposals(unit, "Fortrolig aftale", 5))[0]!.id),
      unitOfWork(actor, async (unit) => (await proposalsOfCases(unit, [caseFileId]))[0]!.id),
    ]);
    return ways.map(({ status }) => status === "fulfilled");
  };

  test.each(["as its writer meant it", "because it stands on a closed item"])(
    "%s is unknown to other caseworkers, by page, file, copy, search and case",
    async (how) => {
      const onItem = how.startsWith("because");
      const proposalId = await createProposal(world, { title: "Fortrolig aftale", status: "draft", closed: !onItem });
      await add(proposalId, [storedUpload("tilbud.pdf")]);
      const { attachments: files, caseFileId } = await unitOfWork(world.caseworker, (unit) =>
        proposalPage(unit, proposalId),
      );
      if (onItem) {
        const meetingId = await createDraftMeeting(world);
        const { itemId } = await unitOfWork(world.secretary, (unit) =>
          addProposalItem(unit, { meetingId, proposalId }),
        );
        await unitOfWork(world.secretary, ({ tx }) =>
          tx.agendaItem.update({ where: { id: itemId }, data: { closed: true } }),
        );
      }
      const colleague = await createUser(world.municipalityId, { roles: ["caseworker"] });
      expect(await learnt(colleague, proposalId, caseFileId, files[0]!.id)).toEqual([
        false,
        false,
        false,
        false,
        false,
      ]);
      expect((await learnt(world.caseworker, proposalId, caseFileId, files[0]!.id)).every(Boolean)).toBe(true);
    },
  );
});
