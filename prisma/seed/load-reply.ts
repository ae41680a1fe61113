import { deliverMail } from "~/platform/mail.server";
import { beginReply } from "~/modules/letters/begin-reply.server";
import { editReplyFacts } from "~/modules/letters/edit-reply-facts.server";
import { followLetterMail } from "~/modules/letters/follow-letter-mail.server";
import { lockReply } from "~/modules/letters/lock-reply.server";
import { markAnswer } from "~/modules/letters/mark-answer.server";
import { saveReplyText } from "~/modules/letters/save-reply-text.server";
import { sendOn } from "~/modules/letters/send-on.server";
import { sendReply } from "~/modules/letters/send-reply.server";
import { setSignatories } from "~/modules/letters/set-signatories.server";
import { signReply } from "~/modules/letters/sign-reply.server";
import { publishLetter } from "~/modules/publishing/publish-letter.server";
import { readText } from "~/modules/richtext/read-text.server";
import type { RichDocument } from "~/modules/richtext/document";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { blocksWithIds } from "./content/document";
import type { DemoInquiry, DemoLetter } from "./content/letters/shapes";
import { endCommitments, keepCommitments } from "./load-commitments";
import { blockOf, type Correspondence } from "./letter-parts";
import { idOf } from "./load-organisation";
import { makeWaitingDocuments } from "./make-waiting-documents";

/** A reply the whole way: written, passed on, locked, signed, sealed, sent, published; then its promises are kept. */
export async function sendLetter(
  correspondence: Correspondence,
  inquiryId: string,
  inquiry: DemoInquiry,
  letter: DemoLetter,
): Promise<void> {
  const { place, by } = correspondence;
  const letterId = await write(correspondence, inquiryId, inquiry, letter);
  const commitmentIds = await keepCommitments(
    correspondence,
    letterId,
    letter.author,
    letter.writtenAt,
    letter.commitments,
  );
  const holders = [{ person: letter.author, at: letter.writtenAt }, ...letter.stations];
  for (const { person, at } of holders.slice(0, -1))
    await by(person, at, (unit) => sendOn(unit, { letterId, userId: null, comment: "", dueOn: null }));
  await by(holders.at(-1)!.person, letter.lockedAt, (unit) => lockReply(unit, { letterId }));
  await makeWaitingDocuments(place.municipalityId);
  for (const { person, at } of letter.signatories.toSorted((a, b) => a.at.localeCompare(b.at)))
    await by(person, at, async (unit) => {
      const { bodySha256 } = await unit.tx.replyLetter.findUniqueOrThrow({ where: { id: letterId } });
      await signReply(unit, { letterId, bodySha256: bodySha256! });
    });
  await makeWaitingDocuments(place.municipalityId);
  await by(letter.author, letter.sentAt, (unit) => sendReply(unit, { letterId, recipient: letter.recipientEmail }));
  await deliver(place.municipalityId, letterId);
  await by(letter.author, letter.publishedAt, (unit) => publishLetter(unit, { letterId }));
  await makeWaitingDocuments(place.municipalityId);
  await endCommitments(correspondence, commitmentIds, letter.commitments);
}

async function write(
  { place, by, templateId }: Correspondence,
  inquiryId: string,
  { questions }: DemoInquiry,
  letter: DemoLetter,
): Promise<string> {
  const { letterId, document } = await by(letter.author, letter.writtenAt, async (unit) => {
    const begun = await beginReply(unit, { inquiryId, kind: "reply", templateId, askedDeadline: null });
    const row = await unit.tx.replyLetter.findUniqueOrThrow({ where: { id: begun.letterId } });
    await editReplyFacts(unit, {
      letterId: row.id,
      version: row.version,
      subject: letter.subject,
      addressee: letter.addressee.join("\n"),
      recipientEmail: letter.recipientEmail,
      letterDate: letter.letterDate,
      salutation: letter.salutation,
      closing: letter.closing,
      references: letter.references,
    });
    const text = await readText(unit.tx, row.textId!);
    const [section] = text.document.content;
    const written = {
      type: "doc",
      content: [{ ...section, content: blocksWithIds(letter.slug, letter.blocks) }],
    } as RichDocument;
    await saveReplyText(unit, {
      letterId: row.id,
      saveId: `demonstration-${letter.slug}`,
      baseRevision: text.revision,
      document: written,
    });
    return { letterId: row.id, document: written };
  });
  await by(letter.author, letter.writtenAt, async (unit) => {
    const asked = await unit.tx.inquiryQuestion.findMany({ where: { inquiryId }, orderBy: { position: "asc" } });
    for (const [index, { answeredBy }] of questions.entries())
      for (const quote of answeredBy)
        await markAnswer(unit, { letterId, questionId: asked[index]!.id, blockId: blockOf(document, quote), quote });
    const { version } = await unit.tx.replyLetter.findUniqueOrThrow({ where: { id: letterId } });
    const rows = letter.signatories;
    await setSignatories(unit, {
      letterId,
      version,
      userId: rows.map(({ person }) => idOf(place, person)),
      title: rows.map(({ title }) => title),
      capacity: rows.map(({ capacity }) => capacity),
      inPlaceOfId: rows.map(({ inPlaceOf }) => (inPlaceOf?.person ? idOf(place, inPlaceOf.person) : "")),
      inPlaceOfName: rows.map(({ inPlaceOf }) => inPlaceOf?.name ?? ""),
      inPlaceOfTitle: rows.map(({ inPlaceOf }) => inPlaceOf?.title ?? ""),
      reason: rows.map(({ reason }) => reason ?? ""),
    });
  });
  return letterId;
}

/** Does here and now what the app's worker would do with the mail after the commit: it is kept, for there is no mail server here. */
async function deliver(municipalityId: string, letterId: string): Promise<void> {
  const actor = { municipalityId, userId: null };
  const { mailId } = await unitOfWork(actor, ({ tx }) => tx.replyDelivery.findFirstOrThrow({ where: { letterId } }));
  await deliverMail({ municipalityId, mailId: mailId! });
  await unitOfWork(actor, (unit) => followLetterMail(unit, mailId!));
}
