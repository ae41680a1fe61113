import { addQuestion } from "~/modules/letters/add-question.server";
import { closeInquiry } from "~/modules/letters/close-inquiry.server";
import { deliverQuestion } from "~/modules/letters/deliver-question.server";
import { editInquiry } from "~/modules/letters/edit-inquiry.server";
import { editQuestion } from "~/modules/letters/edit-question.server";
import type { EditInquiryInput } from "~/modules/letters/inquiry-forms";
import { inquiryFile, inquiryPage, registeredLetterFile } from "~/modules/letters/inquiry-queries.server";
import { leaveOutQuestion } from "~/modules/letters/leave-out-question.server";
import { moveQuestion } from "~/modules/letters/move-question.server";
import { refuseExtension } from "~/modules/letters/refuse-extension.server";
import { registerInquiry } from "~/modules/letters/register-inquiry.server";
import { registerLetter } from "~/modules/letters/register-letter.server";
import { removeQuestion } from "~/modules/letters/remove-question.server";
import { reopenInquiry } from "~/modules/letters/reopen-inquiry.server";
import { reopenQuestion } from "~/modules/letters/reopen-question.server";
import { setDeadline } from "~/modules/letters/set-deadline.server";
import type { Actor } from "~/modules/identity/actor";
import { inquiryInput } from "../../factories/inquiries";
import { notFound, refused, type CallTable } from "./calls";

const version = 1;
const inNovember = { datedOn: "2022-11-01", receivedOn: "2022-11-02", deadline: "2022-11-30" };
const registered = (owner: Actor, fields: Record<string, string> = {}) =>
  inquiryInput(owner, { ...inNovember, ...fields });
const edited = (owner: Actor, fields: Record<string, string> = {}): Omit<EditInquiryInput, "inquiryId" | "version"> => {
  const { caseChoice, caseNumber, caseTitle, deadline, deadlineChoice, deadlineNote, ...facts } = registered(
    owner,
    fields,
  );
  return facts;
};
const question = { text: "Hvornår?", quote: "", dueOn: null };

/** Inquiries, their questions, and letters made elsewhere. */
export const callsOfInquiries: CallTable = {
  registerInquiry: refused(
    (unit, { member }, { everything }) =>
      registerInquiry(unit, { ...registered(everything), ownerId: member.userId }, null),
    (unit, { committeeId }, { everything }) => registerInquiry(unit, registered(everything, { committeeId }), null),
    (unit, { inquiries: { inquiryId: followsId } }, { everything }) =>
      registerInquiry(unit, registered(everything, { followsId }), null),
  ),
  editInquiry: [
    notFound((unit, { inquiries: { inquiryId } }, { everything }) =>
      editInquiry(unit, { inquiryId, version, ...edited(everything) }),
    ),
    refused(
      (unit, { member }, { inquiries: { inquiryId }, everything }) =>
        editInquiry(unit, { inquiryId, version, ...edited(everything), ownerId: member.userId }),
      (unit, { committeeId }, { inquiries: { closedId: inquiryId }, everything }) =>
        editInquiry(unit, { inquiryId, version, ...edited(everything, { committeeId }) }),
      (unit, { inquiries: { closedId: followsId } }, { inquiries: { inquiryId }, everything }) =>
        editInquiry(unit, { inquiryId, version, ...edited(everything, { followsId }) }),
    ),
  ],
  setDeadline: notFound((unit, { inquiries: { inquiryId } }) =>
    setDeadline(unit, {
      inquiryId,
      version,
      deadlineChoice: "none",
      deadline: null,
      deadlineNote: "",
      ground: "corrected",
    }),
  ),
  refuseExtension: notFound((unit, { inquiries: { inquiryId } }) =>
    refuseExtension(unit, { inquiryId, version, note: "Ministeriet, i dag" }),
  ),
  closeInquiry: notFound((unit, { inquiries: { inquiryId } }) =>
    closeInquiry(unit, { inquiryId, version, reason: "Trukket tilbage" }),
  ),
  reopenInquiry: notFound((unit, { inquiries: { closedId: inquiryId } }) =>
    reopenInquiry(unit, { inquiryId, version }),
  ),
  registerLetter: notFound((unit, { inquiries: { inquiryId } }) =>
    registerLetter(
      unit,
      { inquiryId, kind: "reply", subject: "Svar", letterDate: null, dateNote: "i går", sentOn: null, remark: "" },
      null,
    ),
  ),
  addQuestion: [
    notFound((unit, { inquiries: { inquiryId } }) => addQuestion(unit, { inquiryId, ...question, ownerId: null })),
    refused((unit, { member: { userId: ownerId } }, { inquiries: { inquiryId } }) =>
      addQuestion(unit, { inquiryId, ...question, ownerId }),
    ),
  ],
  editQuestion: [
    notFound((unit, { inquiries: { questionId } }) =>
      editQuestion(unit, { questionId, version, text: "Hvornår?", dueOn: null, ownerId: null }),
    ),
    refused((unit, { member: { userId: ownerId } }, { inquiries: { questionId } }) =>
      editQuestion(unit, { questionId, version, text: "Hvornår?", dueOn: null, ownerId }),
    ),
  ],
  moveQuestion: notFound((unit, { inquiries: { questionId } }) =>
    moveQuestion(unit, { questionId, direction: "down" }),
  ),
  leaveOutQuestion: notFound((unit, { inquiries: { questionId } }) =>
    leaveOutQuestion(unit, { questionId, version, reason: "Uden for kommunens opgaver" }),
  ),
  deliverQuestion: notFound((unit, { inquiries: { questionId } }) =>
    deliverQuestion(unit, { questionId, version, note: "" }),
  ),
  reopenQuestion: notFound((unit, { inquiries: { readyQuestionId: questionId } }) =>
    reopenQuestion(unit, { questionId, version }),
  ),
  inquiryPage: notFound((unit, { inquiries: { inquiryId } }) => inquiryPage(unit, inquiryId)),
  inquiryFile: notFound((unit, { inquiries: { inquiryId } }) => inquiryFile(unit, inquiryId)),
  registeredLetterFile: notFound(
    (unit, { inquiries: { inquiryId, letterId } }) => registeredLetterFile(unit, { inquiryId, letterId }),
    (unit, { inquiries: { letterId } }, { inquiries: { inquiryId } }) =>
      registeredLetterFile(unit, { inquiryId, letterId }),
  ),
  removeQuestion: notFound((unit, { inquiries: { questionId } }) => removeQuestion(unit, { questionId, version })),
};
