import { commentLetter } from "~/modules/letters/comment-letter.server";
import { handOverLetter } from "~/modules/letters/hand-over-letter.server";
import { mailAboutLetterStep } from "~/modules/letters/mail-about-letter-step.server";
import { participatesIn } from "~/modules/letters/participates-in.server";
import { returnLetter } from "~/modules/letters/return-letter.server";
import { sendOn } from "~/modules/letters/send-on.server";
import { setHolderDue } from "~/modules/letters/set-holder-due.server";
import { setStations } from "~/modules/letters/set-stations.server";
import { settleComment, unsettleComment } from "~/modules/letters/settle-comment.server";
import { takeBackLetter } from "~/modules/letters/take-back-letter.server";
import { takeOverLetter } from "~/modules/letters/take-over-letter.server";
import { undoLetterStep } from "~/modules/letters/undo-letter-step.server";
import { finds, notFound, refused, type CallTable } from "./calls";

const sending = { userId: null, comment: "", dueOn: null };

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
  participatesIn: finds((unit, { letters: { reviewed } }) => participatesIn(unit, reviewed.inquiryId)),
  mailAboutLetterStep: finds((unit, { letters: { stepId } }) => mailAboutLetterStep(unit, stepId)),
};
