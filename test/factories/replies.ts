import type { Actor } from "~/modules/identity/actor";
import { letterDocument } from "~/modules/letters/letter-text";
import type { Block } from "~/modules/richtext/document";
import { createText } from "~/modules/richtext/save-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { paragraph } from "./rich-documents";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** A minister's letter that waits for an answer, on a case of its own. */
export async function inquiryIn(
  { tx, actor }: Unit<Actor>,
  traits: { caseNumber?: string; committeeId?: string; status?: string; closedReason?: string } = {},
) {
  const { caseNumber = `18-${String(Math.random()).slice(2, 8)}`, status = "awaitingDraft", ...rest } = traits;
  const caseFile = await tx.caseFile.create({ data: { caseNumber, title: "Rettidig indsats" } });
  const id = crypto.randomUUID();
  await tx.inquiry.create({
    data: {
      id,
      chainId: id,
      caseFileId: caseFile.id,
      subject: "Rettidig indsats til dagpengemodtagere",
      senderAuthority: "Beskæftigelsesministeriet",
      senderTitle: "Beskæftigelsesminister",
      senderName: "Rasmus Prøve",
      senderAddress: "Ved Stranden 8\n1061 København K",
      senderEmail: "bm@ministerium.example",
      theirReference: "2018-2401",
      datedOn: day("2018-06-11"),
      receivedOn: day("2018-06-12"),
      deadline: day("2018-07-09"),
      ownerId: actor.userId,
      status,
      ...rest,
    },
  });
  return { inquiryId: id, caseFileId: caseFile.id };
}

export async function questionOf(
  { tx }: Unit<Actor>,
  inquiryId: string,
  position = 1,
  text = "Hvordan følges der op?",
) {
  return (await tx.inquiryQuestion.create({ data: { inquiryId, position, text }, select: { id: true } })).id;
}

/** A letter under way that answers the inquiry, with these blocks. */
export async function draftOf(
  unit: Unit<Actor>,
  inquiryId: string,
  blocks: Block[] = [paragraph("Vi følger op hver måned.")],
) {
  const { textId } = await createText(unit, letterDocument(blocks));
  const letter = await unit.tx.replyLetter.create({
    data: { inquiryId, number: 1, subject: "Svar om rettidig indsats", textId, authorId: unit.actor.userId },
    select: { id: true },
  });
  return { letterId: letter.id, textId };
}

/** An inquiry with a question that its draft answers, and what letters are made from: an id of each. */
export async function repliesOf(unit: Unit<Actor>) {
  const { inquiryId } = await inquiryIn(unit);
  const questionId = await questionOf(unit, inquiryId);
  const block = paragraph("Vi følger op hver måned.");
  const { letterId } = await draftOf(unit, inquiryId, [block]);
  const answer = { questionId, letterId, blockId: block.attrs.id, quote: "Vi følger op hver måned." };
  const { id: answerId } = await unit.tx.questionAnswer.create({ data: answer, select: { id: true } });
  const { inquiryId: unanswered } = await inquiryIn(unit);
  const template = { name: `Brev ${inquiryId.slice(0, 8)}`, letterhead: {} };
  const { id: letterTemplateId } = await unit.tx.letterTemplate.create({ data: template, select: { id: true } });
  const standing = { title: `Tekst ${inquiryId.slice(0, 8)}`, content: [paragraph("Vi beklager.")] as object[] };
  const { id: textBlockId } = await unit.tx.textBlock.create({ data: standing, select: { id: true } });
  return { inquiryId, questionId, letterId, answerId, unanswered, letterTemplateId, textBlockId };
}
