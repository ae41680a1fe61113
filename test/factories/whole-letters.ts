import { randomUUID } from "node:crypto";
import type { Actor } from "~/modules/identity/actor";
import { createText } from "~/modules/richtext/save-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AgendaWorld } from "./agendas";
import { as } from "./held-meetings";
import { paragraph, richDocument, section } from "./rich-documents";

/** Letters on their way: one with its author, one in the hand of `everything`; and an id of all that hangs on them. */
export async function lettersOf(world: AgendaWorld, everything: Actor) {
  return as(world.caseworker, async (unit) => {
    const draft = await letter(unit, world, everything, {});
    const reviewed = await letter(unit, world, everything, {
      status: "inReview",
      stationKey: "afdelingschef",
      holderId: everything.userId,
    });
    const { id: stepId } = await unit.tx.replyStep.create({
      data: { letterId: reviewed.letterId, kind: "sentOn", toKey: "afdelingschef", byId: world.caseworker.userId },
    });
    const { id: commentId } = await unit.tx.replyComment.create({
      data: { letterId: reviewed.letterId, text: "Hvornår?", byId: everything.userId },
    });
    return {
      draft,
      reviewed,
      stepId,
      commentId,
      reviewerId: world.approver.userId,
      ...(await signedOf(unit, world, everything)),
    };
  });
}

/** Letters from the lock on: each where a use case begins, and the documents and the mail that lead them on. */
async function signedOf(unit: Unit, world: AgendaWorld, everything: Actor) {
  const { tx } = unit;
  const document = (kind: string, subject: string, state = "ready") =>
    tx.issuedDocument.create({
      data: {
        kind,
        edition: "members",
        subject,
        title: "Hemmeligt svar",
        state,
        input: {},
        inputSha256: "0".repeat(64),
        fileSha256: randomUUID().replaceAll("-", "").repeat(2),
        size: 1200,
        pages: 1,
      },
      select: { id: true, fileSha256: true },
    });
  const body = await document("letterBody", "letter:freezing");
  const failedBody = await document("letterBody", "letter:signing", "failed");
  const sealedDocument = await document("letter", "letter:sealing");
  const sentDocument = await document("letter", "letter:sealed");
  const draftDocument = await document("letterDraft", `proposal:${await firstDraft(unit)}`);
  await letter(unit, world, everything, { status: "freezing", bodyDocumentId: body.id });
  await letter(unit, world, everything, { status: "sealing", sealedDocumentId: sealedDocument.id });
  const bodySha256 = randomUUID().replaceAll("-", "").repeat(2);
  const signing = await letter(unit, world, everything, {
    status: "signing",
    bodySha256,
    bodyDocumentId: failedBody.id,
  });
  const { id: signatoryId } = await tx.replySignatory.create({
    data: {
      letterId: signing.letterId,
      position: 1,
      userId: everything.userId,
      name: "Ole Agger",
      title: "Borgmester",
    },
  });
  // Another's signature is missing, so that this one isn't the last.
  await tx.replySignatory.create({
    data: {
      letterId: signing.letterId,
      position: 2,
      userId: world.approver.userId,
      name: "Birgit Holmgaard",
      title: "",
    },
  });
  // Another signs after them, so that it isn't sealed at once.
  await tx.replySignatory.create({
    data: {
      letterId: signing.letterId,
      position: 2,
      userId: world.approver.userId,
      name: "Birgit Holmgaard",
      title: "Chef",
    },
  });
  const sealed = await letter(unit, world, everything, { status: "sealed", sealedDocumentId: sentDocument.id });
  const sending = await letter(unit, world, everything, { status: "sending", sealedDocumentId: sentDocument.id });
  const mail = await tx.mailMessage.create({
    data: { recipient: "minister@eksempel.dk", subject: "Hemmeligt svar", text: "Se bilag.", state: "failed" },
  });
  const receiptSha256 = randomUUID().replaceAll("-", "").repeat(2);
  await tx.storedFile.create({ data: { sha256: receiptSha256, kind: "pdf", mediaType: "application/pdf", size: 1 } });
  const { id: deliveryId } = await tx.replyDelivery.create({
    data: {
      letterId: sending.letterId,
      channel: "mail",
      recipient: "minister@eksempel.dk",
      fileSha256: sentDocument.fileSha256!,
      mailId: mail.id,
      state: "failed",
      receiptSha256,
      receiptName: "hemmelig.pdf",
    },
  });
  return {
    signing: { ...signing, bodySha256, signatoryId },
    sealed,
    sending,
    deliveryId,
    letterMailId: mail.id,
    bodyId: body.id,
    failedBodyId: failedBody.id,
    sealedDocumentId: sealedDocument.id,
    draftDocumentId: draftDocument.id,
  };
}

const firstDraft = async ({ tx }: Unit): Promise<string> =>
  (await tx.proposal.findFirstOrThrow({ where: { status: "draft" }, select: { id: true } })).id;

async function letter(unit: Unit, world: AgendaWorld, everything: Actor, state: object) {
  const id = randomUUID();
  const caseFile = await unit.tx.caseFile.create({ data: { caseNumber: `22-${id.slice(0, 6)}`, title: "Svar" } });
  await unit.tx.inquiry.create({
    data: {
      id,
      chainId: id,
      caseFileId: caseFile.id,
      committeeId: world.committeeId,
      subject: "Hemmelig henvendelse",
      senderAuthority: "Ministeriet",
      datedOn: new Date("2022-10-01"),
      deadline: new Date("2022-12-01"),
      ownerId: world.caseworker.userId,
    },
  });
  const { textId } = await createText(unit, richDocument(section("Brevets tekst", paragraph("Et svar."))));
  const { id: letterId } = await unit.tx.replyLetter.create({
    data: {
      inquiryId: id,
      number: 1,
      subject: "Hemmeligt svar",
      addressee: "Ministeriet",
      recipientEmail: "minister@eksempel.dk",
      textId,
      authorId: world.caseworker.userId,
      stations: [
        { key: "afdelingschef", title: "Afdelingschef", userId: everything.userId },
        { key: "direktoer", title: "Direktør", userId: world.approver.userId },
      ],
      ...state,
    },
    select: { id: true },
  });
  return { inquiryId: id, letterId };
}
