import type { Actor } from "~/modules/identity/actor";
import { registerInquiryForm, type RegisterInquiryInput } from "~/modules/letters/inquiry-forms";
import { registerInquiry } from "~/modules/letters/register-inquiry.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { AgendaWorld } from "./agendas";
import { as } from "./held-meetings";
import { storedUpload } from "./uploads";

/** What a form sends for a minister's letter of 11 June 2018 with a deadline, on a new case. */
export const inquiryFields = (owner: Actor, fields: Record<string, string> = {}): Record<string, string> => ({
  subject: "Rettidig indsats til dagpengemodtagere",
  senderAuthority: "Beskæftigelsesministeriet",
  senderTitle: "Beskæftigelsesminister",
  senderName: "Sofie Ravn Lindgaard",
  senderAddress: "Ved Stranden 8\n1061 København K",
  senderEmail: "minister@eksempel.dk",
  theirReference: "J.nr. 2018-2715",
  datedOn: "2018-06-11",
  receivedOn: "2018-06-12",
  deadlineChoice: "date",
  deadline: "2018-07-09",
  ownerId: owner.userId,
  caseChoice: "new",
  text: "Jeg beder dig uddybe, hvilke nye tiltag der er iværksat.",
  ...fields,
});

/** Throws where the form refuses, so that no test registers what nobody could. */
export const inquiryInput = (owner: Actor, fields: Record<string, string> = {}): RegisterInquiryInput =>
  registerInquiryForm.parse(inquiryFields(owner, fields));

/** Registers it, with a file unless told otherwise. */
export const createInquiry = (
  owner: Actor,
  fields: Record<string, string> = {},
  upload: StoredUpload | null = storedUpload("brev.pdf"),
) => as(owner, (unit) => registerInquiry(unit, inquiryInput(owner, fields), upload));

/** Inquiries with all that a use case is given an id of: one open with questions, one closed without an answer. */
export async function inquiriesOf(world: AgendaWorld) {
  const { caseworker, committeeId } = world;
  const fields = { datedOn: "2022-11-01", receivedOn: "2022-11-02", deadline: "2022-11-30" };
  const { inquiryId, caseNumber } = await createInquiry(caseworker, { ...fields, committeeId });
  const closed = await createInquiry(caseworker, fields, null);
  return as(caseworker, async (unit) => {
    const { tx } = unit;
    await tx.inquiry.update({
      where: { id: closed.inquiryId },
      data: { status: "closed", closedReason: "Hemmelig grund" },
    });
    const data = { inquiryId, text: "Hemmeligt spørgsmål", ownerId: caseworker.userId };
    const open = await tx.inquiryQuestion.create({ data: { ...data, position: 1 } });
    const ready = await tx.inquiryQuestion.create({ data: { ...data, position: 2, state: "ready", note: "Bidrag" } });
    const letter = await tx.replyLetter.create({
      data: {
        inquiryId,
        number: 1,
        kind: "extension",
        origin: "registered",
        status: "sent",
        subject: "Hemmeligt brev",
        authorId: caseworker.userId,
        fileSha256: (await tx.inquiry.findUniqueOrThrow({ where: { id: inquiryId } })).fileSha256,
        fileName: "brev.pdf",
      },
    });
    return {
      inquiryId,
      caseNumber,
      closedId: closed.inquiryId,
      questionId: open.id,
      readyQuestionId: ready.id,
      letterId: letter.id,
    };
  });
}
