import { callOffSending } from "~/modules/letters/call-off-sending.server";
import { commentLetter } from "~/modules/letters/comment-letter.server";
import { deliveryReceipt } from "~/modules/letters/delivery-receipt.server";
import { followLetterMail } from "~/modules/letters/follow-letter-mail.server";
import { handOverLetter } from "~/modules/letters/hand-over-letter.server";
import { letterFrozen } from "~/modules/letters/letter-frozen.server";
import { letterSealed } from "~/modules/letters/letter-sealed.server";
import { liftCommittee } from "~/modules/letters/lift-committee.server";
import { lockReply } from "~/modules/letters/lock-reply.server";
import { mailAboutLetterStep } from "~/modules/letters/mail-about-letter-step.server";
import { noteDigitalPost } from "~/modules/letters/note-digital-post.server";
import { participatesIn } from "~/modules/letters/participates-in.server";
import { putToCommittee } from "~/modules/letters/put-to-committee.server";
import { remakeLetter } from "~/modules/letters/remake-letter.server";
import { reopenReply } from "~/modules/letters/reopen-reply.server";
import { replaceSignatory } from "~/modules/letters/replace-signatory.server";
import { replyWay } from "~/modules/letters/reply-way-queries.server";
import { retrySending } from "~/modules/letters/retry-sending.server";
import { returnLetter } from "~/modules/letters/return-letter.server";
import { sendOn } from "~/modules/letters/send-on.server";
import { sendReply } from "~/modules/letters/send-reply.server";
import { setHolderDue } from "~/modules/letters/set-holder-due.server";
import { setSignatories } from "~/modules/letters/set-signatories.server";
import { setStations } from "~/modules/letters/set-stations.server";
import { settleComment, unsettleComment } from "~/modules/letters/settle-comment.server";
import { signReply } from "~/modules/letters/sign-reply.server";
import { takeBackLetter } from "~/modules/letters/take-back-letter.server";
import { takeOverLetter } from "~/modules/letters/take-over-letter.server";
import { undoLetterStep } from "~/modules/letters/undo-letter-step.server";
import { journaliseDocument } from "~/modules/cases/journalise-document.server";
import { attachMadeDocument } from "~/modules/meetings/attach-made-document.server";
import { storedUpload } from "../../factories/uploads";
import { finds, notFound, refused, type CallTable } from "./calls";

const sending = { userId: null, comment: "", dueOn: null };

const nobody = {
  userId: [],
  title: [],
  capacity: [],
  inPlaceOfId: [],
  inPlaceOfName: [],
  inPlaceOfTitle: [],
  reason: [],
};
const made = {
  title: "Svar",
  direction: "sent" as const,
  datedOn: "2022-11-08",
  sha256: "a".repeat(64),
  size: 1200,
  pages: 1,
  fileName: "svar.pdf",
};

/** A reply letter's way from its author to its signatories. */
export const callsOfLetterWay: CallTable = {
  sendOn: [
    notFound((unit, { letters: { draft } }) => sendOn(unit, { ...draft, ...sending })),
    refused((unit, { letters: { reviewerId } }, own) =>
      sendOn(unit, { ...own.letters.draft, ...sending, userId: reviewerId }),
    ),
  ],
  returnLetter: notFound((unit, { letters: { reviewed } }) =>
    returnLetter(unit, { ...reviewed, to: "author", comment: "Ret tallet." }),
  ),
  takeBackLetter: notFound((unit, { letters: { reviewed } }) => takeBackLetter(unit, reviewed)),
  takeOverLetter: notFound((unit, { letters: { reviewed } }) => takeOverLetter(unit, reviewed)),
  handOverLetter: notFound(
    (unit, { letters: { reviewed, reviewerId } }) =>
      handOverLetter(unit, { ...reviewed, userId: reviewerId, comment: "" }),
    (unit, { letters: { reviewerId } }, own) =>
      handOverLetter(unit, { ...own.letters.reviewed, userId: reviewerId, comment: "" }),
  ),
  undoLetterStep: notFound((unit, { letters: { reviewed } }) => undoLetterStep(unit, { ...reviewed, dueOn: null })),
  setStations: notFound(
    (unit, { letters: { draft } }) => setStations(unit, { ...draft, version: 1, key: [], title: [], userId: [] }),
    (unit, { letters: { reviewerId } }, own) =>
      setStations(unit, { ...own.letters.draft, version: 1, key: [""], title: ["Jurist"], userId: [reviewerId] }),
  ),
  setHolderDue: notFound((unit, { letters: { reviewed } }) => setHolderDue(unit, { ...reviewed, dueOn: "2022-11-25" })),
  commentLetter: notFound((unit, { letters: { draft } }) =>
    commentLetter(unit, { ...draft, text: "Hvem?", blockId: "", quote: "" }),
  ),
  settleComment: notFound(
    (unit, { letters: { reviewed, commentId } }) => settleComment(unit, { ...reviewed, commentId }),
    (unit, { letters: { commentId } }, own) => settleComment(unit, { ...own.letters.reviewed, commentId }),
  ),
  unsettleComment: notFound((unit, { letters: { reviewed, commentId } }) =>
    unsettleComment(unit, { ...reviewed, commentId }),
  ),
  setSignatories: notFound(
    (unit, { letters: { draft } }) => setSignatories(unit, { ...draft, version: 1, ...nobody }),
    (unit, { letters: { reviewerId } }, own) =>
      setSignatories(unit, {
        ...own.letters.draft,
        version: 1,
        userId: [reviewerId],
        title: [""],
        capacity: ["self"],
        inPlaceOfId: [""],
        inPlaceOfName: [""],
        inPlaceOfTitle: [""],
        reason: [""],
      }),
  ),
  replaceSignatory: notFound(
    (unit, { letters: { signing, reviewerId } }) =>
      replaceSignatory(unit, { ...signing, userId: reviewerId, title: "", capacity: "self", reason: "Bortrejst" }),
    (unit, { letters: { signing } }, own) =>
      replaceSignatory(unit, {
        ...own.letters.signing,
        signatoryId: signing.signatoryId,
        userId: own.letters.reviewerId,
        title: "",
        capacity: "self",
        reason: "Bortrejst",
      }),
  ),
  lockReply: notFound((unit, { letters: { reviewed } }) => lockReply(unit, reviewed)),
  letterFrozen: finds((unit, { letters: { bodyId } }) => letterFrozen(unit, bodyId)),
  letterSealed: finds((unit, { letters: { sealedDocumentId } }) => letterSealed(unit, sealedDocumentId)),
  signReply: notFound((unit, { letters: { signing } }) => signReply(unit, signing)),
  reopenReply: notFound((unit, { letters: { signing } }) =>
    reopenReply(unit, { ...signing, reason: "Tallet er galt." }),
  ),
  remakeLetter: notFound((unit, { letters: { signing, failedBodyId } }) =>
    remakeLetter(unit, { letterId: signing.letterId, documentId: failedBodyId }),
  ),
  sendReply: notFound((unit, { letters: { sealed } }) => sendReply(unit, { ...sealed, recipient: "a@bm.example" })),
  noteDigitalPost: notFound((unit, { letters: { sealed } }) =>
    noteDigitalPost(
      unit,
      { ...sealed, recipient: "Ministeriet", sentOn: "2022-11-08" },
      storedUpload("kvittering.pdf"),
    ),
  ),
  retrySending: notFound((unit, { letters: { sending } }) => retrySending(unit, sending)),
  callOffSending: notFound((unit, { letters: { sending } }) => callOffSending(unit, sending)),
  followLetterMail: finds((unit, { letters: { letterMailId } }) => followLetterMail(unit, letterMailId)),
  deliveryReceipt: notFound((unit, { letters: { sending, deliveryId } }) =>
    deliveryReceipt(unit, { letterId: sending.letterId, deliveryId }),
  ),
  putToCommittee: notFound(
    (unit, { letters: { draft }, committeeId }) =>
      putToCommittee(unit, { ...draft, committeeId, purpose: "orientation" }),
    (unit, { committeeId }, own) => putToCommittee(unit, { ...own.letters.draft, committeeId, purpose: "orientation" }),
  ),
  liftCommittee: notFound((unit, { letters: { draft } }) => liftCommittee(unit, { ...draft, reason: "Haster" })),
  replyWay: notFound((unit, { letters: { draft } }) => replyWay(unit, draft.letterId)),
  journaliseDocument: notFound((unit, { proposalCaseId }) =>
    journaliseDocument(unit, { caseFileId: proposalCaseId, ...made }),
  ),
  attachMadeDocument: finds((unit, { letters: { draftDocumentId } }) => attachMadeDocument(unit, draftDocumentId)),
  participatesIn: finds((unit, { letters: { reviewed } }) => participatesIn(unit, reviewed.inquiryId)),
  mailAboutLetterStep: finds((unit, { letters: { stepId } }) => mailAboutLetterStep(unit, stepId)),
};
