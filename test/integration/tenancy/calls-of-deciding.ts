import { readHistory } from "~/modules/audit/history-queries.server";
import { apologies, ownApology } from "~/modules/decisions/apology-queries.server";
import { bodyFrozen } from "~/modules/decisions/body-frozen.server";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { closeSigning } from "~/modules/decisions/close-signing.server";
import { meetingDocumentFile } from "~/modules/decisions/document-access.server";
import { minutesInput } from "~/modules/decisions/minutes-input.server";
import { minutesReading } from "~/modules/decisions/minutes-reading.server";
import { signingBlockers, signingRound } from "~/modules/decisions/minutes-queries.server";
import { minutesSealed } from "~/modules/decisions/minutes-sealed.server";
import { nameRecorder } from "~/modules/decisions/name-recorder.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { attendanceRows } from "~/modules/decisions/presence-queries.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { reopenMinutes } from "~/modules/decisions/reopen-minutes.server";
import { roomView } from "~/modules/decisions/room-queries.server";
import { sendApology } from "~/modules/decisions/send-apology.server";
import { signMinutes } from "~/modules/decisions/sign-minutes.server";
import { startSigning } from "~/modules/decisions/start-signing.server";
import { withdrawApology } from "~/modules/decisions/withdraw-apology.server";
import { setPassword } from "~/modules/identity/choose-password.server";
import { deactivateUser } from "~/modules/identity/deactivate-user.server";
import { editUser } from "~/modules/identity/edit-user.server";
import { inviteUser } from "~/modules/identity/invite-user.server";
import { mailPage } from "~/modules/identity/mail-queries.server";
import { reactivateUser } from "~/modules/identity/reactivate-user.server";
import { resendMail } from "~/modules/identity/resend-mail.server";
import { revokeOwnSession } from "~/modules/identity/revoke-own-session.server";
import { revokeSessions } from "~/modules/identity/revoke-sessions.server";
import { sendInvitation } from "~/modules/identity/send-invitation.server";
import { userPage } from "~/modules/identity/user-queries.server";
import { callOffTimeStamp } from "~/modules/pdf/call-off-time-stamp.server";
import { documentsOf, finishedDocument } from "~/modules/pdf/document-queries.server";
import { retryDocument } from "~/modules/pdf/retry-document.server";
import { followMeeting } from "~/modules/publishing/follow-meeting.server";
import { publicPdfReady } from "~/modules/publishing/public-pdf-ready.server";
import { publicationView, publishedKind } from "~/modules/publishing/publication-queries.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { withdrawMeeting } from "~/modules/publishing/withdraw-meeting.server";
import { finds, notFound, refused, type CallTable } from "./calls";

const person = { name: "Lone Kjær", email: "lone@eksempel.dk", title: "", roles: [], secretaryOf: [] };
const decision = { pointId: "", outcome: "Godkendt", text: "", version: 0 };
const present = { state: "present", substituteForId: null } as const;

/** The meeting itself, its minutes and its publication; people; and what the history says of it all. */
export const callsOfDeciding: CallTable = {
  openMeeting: notFound((unit, { sent: { meetingId } }) => openMeeting(unit, { meetingId })),
  closeMeeting: notFound((unit, { inSession: { meetingId } }) => closeMeeting(unit, { meetingId })),
  nameRecorder: [
    notFound((unit, { inSession: { meetingId }, member }) =>
      nameRecorder(unit, { meetingId, recorderId: member.userId }),
    ),
    refused((unit, { member }, { inSession: { meetingId } }) =>
      nameRecorder(unit, { meetingId, recorderId: member.userId }),
    ),
  ],
  noteAttendance: notFound(
    (unit, { inSession: { meetingId }, member: { userId } }) => noteAttendance(unit, { meetingId, userId, ...present }),
    (unit, { member: { userId } }, { inSession: { meetingId } }) =>
      noteAttendance(unit, { meetingId, userId, ...present }),
  ),
  sendApology: notFound((unit, { sent: { meetingId } }) => sendApology(unit, { meetingId })),
  withdrawApology: notFound((unit, { sent: { meetingId } }) => withdrawApology(unit, { meetingId })),
  ownApology: notFound((unit, { sent: { meetingId } }) => ownApology(unit, meetingId)),
  apologies: finds((unit, { sent: { meetingId: id }, committeeId }) =>
    apologies(unit, { id, committeeId, status: "dispatched" }),
  ),
  attendanceRows: finds((unit, { sent: { meetingId: id }, committeeId }) =>
    attendanceRows(unit, { id, committeeId, startsAt: unit.now }),
  ),
  recordDecision: notFound((unit, { inSession: { itemId } }) => recordDecision(unit, { itemId, ...decision })),
  roomView: notFound((unit, { inSession: { meetingId } }) => roomView(unit, meetingId, null)),
  startSigning: notFound((unit, { inSession: { meetingId } }) => startSigning(unit, { meetingId })),
  reopenMinutes: notFound((unit, { signing: { meetingId } }) => reopenMinutes(unit, { meetingId })),
  signMinutes: notFound((unit, { signing: { meetingId } }) =>
    signMinutes(unit, { meetingId, bodySha256: "a".repeat(64) }),
  ),
  closeSigning: notFound((unit, { signing: { meetingId } }) => closeSigning(unit, { meetingId, reason: "Bortrejst" })),
  signingRound: notFound((unit, { signing: { meetingId } }) => signingRound(unit, meetingId)),
  minutesReading: notFound((unit, { inSession: { meetingId } }) => minutesReading(unit, meetingId)),
  signingBlockers: notFound((unit, { inSession: { meetingId } }) => signingBlockers(unit, meetingId)),
  minutesInput: notFound((unit, { inSession: { meetingId } }) => minutesInput(unit, meetingId)),
  bodyFrozen: finds((unit, { bodyId }) => bodyFrozen(unit, bodyId)),
  minutesSealed: finds((unit, { sealedId }) => minutesSealed(unit, sealedId)),

  documentsOf: finds((unit, { drafting: { meetingId } }) => documentsOf(unit, `meeting:${meetingId}`)),
  finishedDocument: notFound((unit, { bodyId }) => finishedDocument(unit, bodyId)),
  meetingDocumentFile: notFound((unit, { bodyId }) => meetingDocumentFile(unit, bodyId)),
  callOffTimeStamp: notFound((unit, { failedDocumentId }) => callOffTimeStamp(unit, failedDocumentId)),
  retryDocument: notFound((unit, { failedDocumentId }) => retryDocument(unit, failedDocumentId)),
  publicationView: notFound((unit, { sent: { meetingId } }) => publicationView(unit, meetingId)),
  publishedKind: finds((unit, { sent: { meetingId } }) => publishedKind(unit, meetingId)),
  publishMeeting: notFound((unit, { sent: { meetingId } }) => publishMeeting(unit, { meetingId })),
  withdrawMeeting: notFound((unit, { sent: { meetingId } }) => withdrawMeeting(unit, { meetingId, reason: "Fejl" })),
  followMeeting: finds((unit, { sent: { meetingId } }) => followMeeting(unit, meetingId)),
  publicPdfReady: finds((unit, { publicPdfId }) => publicPdfReady(unit, publicPdfId)),

  inviteUser: refused((unit, { committeeId }) => inviteUser(unit, { ...person, secretaryOf: [committeeId] })),
  editUser: [
    notFound((unit, { member: { userId } }) => editUser(unit, { userId, version: 1, ...person })),
    refused((unit, { committeeId }, { member: { userId } }) =>
      editUser(unit, { userId, version: 1, ...person, secretaryOf: [committeeId] }),
    ),
  ],
  userPage: notFound((unit, { member: { userId } }) => userPage(unit, userId)),
  deactivateUser: notFound((unit, { member: { userId } }) => deactivateUser(unit, { userId })),
  reactivateUser: notFound((unit, { closedUserId: userId }) => reactivateUser(unit, { userId })),
  sendInvitation: notFound((unit, { member: { userId } }) => sendInvitation(unit, { userId })),
  revokeSessions: notFound((unit, { everything: { userId } }) => revokeSessions(unit, { userId })),
  revokeOwnSession: notFound((unit, { sessionId }) => revokeOwnSession(unit, { sessionId })),
  setPassword: notFound((unit, { member: { userId } }) => setPassword(unit, userId, "hash")),
  mailPage: notFound((unit, { mailId }) => mailPage(unit, mailId)),
  resendMail: notFound((unit, { mailId }) => resendMail(unit, { mailId })),
  readHistory: finds(
    (unit, { sent: { meetingId } }) => readHistory(unit, { subject: `meeting:${meetingId}` }),
    (unit, { everything: { userId } }) => readHistory(unit, { userId }),
  ),
};
