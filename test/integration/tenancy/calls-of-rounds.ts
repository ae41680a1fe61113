import { addendaOf } from "~/modules/decisions/addendum-queries.server";
import { announceCertificate } from "~/modules/decisions/announce-certificate.server";
import { answerComment } from "~/modules/decisions/answer-comment.server";
import { approveMinutes } from "~/modules/decisions/approve-minutes.server";
import { commentMinutes } from "~/modules/decisions/comment-minutes.server";
import { discardAddendum } from "~/modules/decisions/discard-addendum.server";
import { draftAddendum } from "~/modules/decisions/draft-addendum.server";
import { editAddendum } from "~/modules/decisions/edit-addendum.server";
import { joinedReady } from "~/modules/decisions/joined-ready.server";
import { lockAddendum } from "~/modules/decisions/lock-addendum.server";
import { minutesReview } from "~/modules/decisions/minutes-review-queries.server";
import { refuseSignature } from "~/modules/decisions/refuse-signature.server";
import { remindSigners } from "~/modules/decisions/remind-signers.server";
import { roundView } from "~/modules/decisions/round-view.server";
import { sealWithoutCertificates } from "~/modules/decisions/seal-without-certificates.server";
import { signWithCertificate } from "~/modules/decisions/sign-with-certificate.server";
import { withdrawCertificate } from "~/modules/decisions/withdraw-certificate.server";
import { finds, notFound, type CallTable } from "./calls";

const content = { text: "Der skal stå 16.31.", reason: "Tastefejl", mayBePublic: false };

/** Comments and approvals, the signing round, certificates, addenda. */
export const callsOfRounds: CallTable = {
  commentMinutes: [
    notFound((unit, { closed: { meetingId } }) => commentMinutes(unit, { meetingId, itemId: null, text: "Tak." })),
    notFound((unit, { closed: { itemId } }, own) =>
      commentMinutes(unit, { meetingId: own.closed.meetingId, itemId, text: "Tak." }),
    ),
  ],
  answerComment: notFound(
    (unit, { closed: { meetingId }, commentId }) => answerComment(unit, { meetingId, commentId, answer: "Rettet." }),
    (unit, { commentId }, own) =>
      answerComment(unit, { meetingId: own.closed.meetingId, commentId, answer: "Rettet." }),
  ),
  approveMinutes: notFound((unit, { closed: { meetingId } }) =>
    approveMinutes(unit, { meetingId, textHash: "a".repeat(64) }),
  ),
  minutesReview: notFound((unit, { closed: { meetingId } }) => minutesReview(unit, meetingId)),
  roundView: notFound((unit, { signing: { meetingId } }) => roundView(unit, meetingId, 0)),
  refuseSignature: notFound((unit, { signing: { meetingId } }) =>
    refuseSignature(unit, { meetingId, number: 0, reason: "Fejl i punkt 2" }),
  ),
  remindSigners: notFound((unit, { signing: { meetingId } }) =>
    remindSigners(unit, { meetingId, number: 0, userId: null }),
  ),
  announceCertificate: notFound((unit, { signing: { meetingId } }) => announceCertificate(unit, { meetingId })),
  withdrawCertificate: notFound((unit, { signing: { meetingId } }) => withdrawCertificate(unit, { meetingId })),
  sealWithoutCertificates: notFound((unit, { signing: { meetingId } }) => sealWithoutCertificates(unit, { meetingId })),
  signWithCertificate: notFound((unit, { signing: { meetingId } }) =>
    signWithCertificate(unit, { meetingId, p12: new Uint8Array(), passphrase: "" }),
  ),
  joinedReady: finds((unit, { joinedId }) => joinedReady(unit, joinedId)),
  draftAddendum: notFound((unit, { closed: { meetingId } }) => draftAddendum(unit, { meetingId, ...content })),
  editAddendum: notFound((unit, { addendum }) => editAddendum(unit, { ...addendum, version: 1, ...content })),
  lockAddendum: notFound((unit, { addendum }) => lockAddendum(unit, { ...addendum, version: 1 })),
  discardAddendum: notFound((unit, { addendum }) => discardAddendum(unit, addendum)),
  addendaOf: notFound((unit, { addendum: { meetingId } }) => addendaOf(unit, meetingId)),
};
