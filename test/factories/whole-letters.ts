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
    return { draft, reviewed, stepId, commentId, reviewerId: world.approver.userId };
  });
}

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
