import { addFixedItem } from "~/modules/meetings/add-fixed-item.server";
import { addFreeItem } from "~/modules/meetings/add-free-item.server";
import { addMembership } from "~/modules/meetings/add-membership.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { agendaInput } from "~/modules/meetings/agenda-input.server";
import { agendaPage } from "~/modules/meetings/agenda-queries.server";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import { callOffDocumentStamp } from "~/modules/meetings/call-off-document-stamp.server";
import { cancelMeeting } from "~/modules/meetings/cancel-meeting.server";
import { committeeSettings } from "~/modules/meetings/committee-queries.server";
import { assertKnownTemplate, createCommittee } from "~/modules/meetings/create-committee.server";
import { dayFacts } from "~/modules/meetings/day-facts.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { dispatchSupplement } from "~/modules/meetings/dispatch-supplement.server";
import { assertMayReadDocument } from "~/modules/meetings/document-access.server";
import { fullItems } from "~/modules/meetings/document-items.server";
import { editCommittee } from "~/modules/meetings/edit-committee.server";
import { editFixedItem } from "~/modules/meetings/edit-fixed-item.server";
import { editMembership } from "~/modules/meetings/edit-membership.server";
import { editSectionTemplate } from "~/modules/meetings/edit-section-template.server";
import { endMembership } from "~/modules/meetings/end-membership.server";
import { fixedItemsOf } from "~/modules/meetings/fixed-item-queries.server";
import { holdItemForParties } from "~/modules/meetings/hold-item-for-parties.server";
import { itemAttachment, itemPicture } from "~/modules/meetings/item-files.server";
import { meetingList } from "~/modules/meetings/meetings-list.server";
import { currentSeats, seatsOf } from "~/modules/meetings/membership-queries.server";
import { moveFixedItem } from "~/modules/meetings/move-fixed-item.server";
import { moveItem } from "~/modules/meetings/move-item.server";
import { moveMeeting } from "~/modules/meetings/move-meeting.server";
import { moveMembership } from "~/modules/meetings/move-membership.server";
import { assertPlannable, planMeeting } from "~/modules/meetings/plan-meeting.server";
import { planYear } from "~/modules/meetings/plan-year.server";
import { remindHolders } from "~/modules/meetings/remind-holders.server";
import { removeFixedItem } from "~/modules/meetings/remove-fixed-item.server";
import { removeItem } from "~/modules/meetings/remove-item.server";
import { removeSectionTemplate } from "~/modules/meetings/remove-section-template.server";
import { draftState } from "~/modules/meetings/draft-state.server";
import { requestDraft } from "~/modules/meetings/request-draft.server";
import { restoreItem } from "~/modules/meetings/restore-item.server";
import { retryAgendaDocument } from "~/modules/meetings/retry-agenda-document.server";
import { sectionTemplatePage } from "~/modules/meetings/section-template-queries.server";
import { setItemGuests } from "~/modules/meetings/set-item-guests.server";
import { setItemOpenness } from "~/modules/meetings/set-item-openness.server";
import { finds, gone, notFound, refused, type CallTable } from "./calls";

const hours = { start: "15.00", end: "17.00", place: "Mødelokale 1" };
const seat = { office: "member", party: "", electionGroup: "", validFrom: "2022-01-01", validTo: null } as const;
const fixedItem = { kind: "other", title: "Eventuelt", placement: "last", caseNumber: "" } as const;
const sections = [{ key: "", title: "Sagsfremstilling", kind: "text", emptyText: "", question: "" } as const];
const openness = { closed: false, closedReason: "", publicTitle: "", publicSummary: "" };
const committee = {
  name: "Udvalget",
  slug: "udvalget",
  kind: "standing" as const,
  voteWording: "parties" as const,
  substituteShortAbsence: false,
  substituteDisqualified: false,
  disqualifiedMayVote: false,
  active: true,
  noticeDays: 4,
  noticeSaturdayCounts: false,
  noticeSendingDayCounts: false,
  closingDays: [],
  defaultPlace: "",
  defaultStart: "15.00",
  defaultEnd: "17.00",
  publishesCaseList: true,
  publishesAgenda: true,
  publishesMinutes: true,
  standingSentences: [],
};
const snapshot = {
  title: "Sagen",
  fixedKind: null,
  caseNumber: "",
  placement: "middle" as const,
  ...openness,
  heldForParties: false,
  guests: [],
  precedingItemId: null,
};

/** Meetings, agendas, and the committees they belong to; the case texts have a table of their own. */
export const callsOfMeetings: CallTable = {
  // the meeting
  planMeeting: notFound((unit, { committeeId }) => planMeeting(unit, { committeeId, date: "2023-03-02", ...hours })),
  planYear: notFound((unit, { committeeId }) => planYear(unit, { committeeId, dates: ["2023-03-02"], ...hours })),
  assertPlannable: notFound((unit, { committeeId }) => assertPlannable(unit, committeeId)),
  dayFacts: notFound((unit, { committeeId }) => dayFacts(unit, committeeId, ["2022-11-17"], hours)),
  moveMeeting: notFound((unit, { drafting: { meetingId } }) =>
    moveMeeting(unit, { meetingId, version: 2, date: "2023-03-02", ...hours }),
  ),
  cancelMeeting: notFound((unit, { drafting: { meetingId } }) =>
    cancelMeeting(unit, { meetingId, version: 2, reason: "Ingen sager" }),
  ),
  dispatchAgenda: notFound((unit, { drafting: { meetingId } }) => dispatchAgenda(unit, { meetingId, version: 2 })),
  dispatchSupplement: notFound((unit, { sent: { meetingId } }) =>
    dispatchSupplement(unit, { meetingId, version: 3, reason: "Haster" }),
  ),
  remindHolders: notFound((unit, { drafting: { meetingId } }) => remindHolders(unit, { meetingId })),
  requestDraft: notFound((unit, { drafting: { meetingId } }) => requestDraft(unit, { meetingId })),
  draftState: notFound(
    (unit, { drafting: { meetingId }, agendaDraftId }) => draftState(unit, { meetingId, documentId: agendaDraftId }),
    (unit, { agendaDraftId }, { drafting: { meetingId } }) =>
      draftState(unit, { meetingId, documentId: agendaDraftId }),
  ),
  callOffDocumentStamp: notFound(
    (unit, { drafting: { meetingId }, failedDocumentId }) =>
      callOffDocumentStamp(unit, { meetingId, documentId: failedDocumentId }),
    (unit, { failedDocumentId }, { drafting: { meetingId } }) =>
      callOffDocumentStamp(unit, { meetingId, documentId: failedDocumentId }),
  ),
  retryAgendaDocument: notFound(
    (unit, { drafting: { meetingId }, failedDocumentId }) =>
      retryAgendaDocument(unit, { meetingId, documentId: failedDocumentId }),
    (unit, { failedDocumentId }, { drafting: { meetingId } }) =>
      retryAgendaDocument(unit, { meetingId, documentId: failedDocumentId }),
  ),

  // what stands on it
  addProposalItem: notFound(
    (unit, { drafting: { meetingId }, proposals }) => addProposalItem(unit, { meetingId, proposalId: proposals.ready }),
    (unit, { proposals }, { drafting: { meetingId } }) =>
      addProposalItem(unit, { meetingId, proposalId: proposals.ready }),
    (unit, { drafting: { meetingId } }, { proposals }) =>
      addProposalItem(unit, { meetingId, proposalId: proposals.ready }),
  ),
  addFreeItem: notFound((unit, { drafting: { meetingId } }) => addFreeItem(unit, { meetingId, title: "Orientering" })),
  removeItem: [
    notFound((unit, { drafting }) => removeItem(unit, drafting)),
    gone((unit, { drafting: { itemId } }, { drafting: { meetingId } }) => removeItem(unit, { meetingId, itemId })),
  ],
  restoreItem: notFound(
    (unit, { drafting: { meetingId }, proposals }) =>
      restoreItem(unit, { meetingId, before: null, snapshot: { ...snapshot, proposalId: proposals.ready } }),
    (unit, { proposals }, { drafting: { meetingId } }) =>
      restoreItem(unit, { meetingId, before: null, snapshot: { ...snapshot, proposalId: proposals.ready } }),
  ),
  moveItem: [
    notFound((unit, { drafting }) => moveItem(unit, { ...drafting, before: null })),
    gone((unit, { drafting: { itemId } }, { drafting: { meetingId } }) =>
      moveItem(unit, { meetingId, itemId, before: null }),
    ),
  ],
  setItemOpenness: [
    notFound((unit, { drafting }) => setItemOpenness(unit, { ...drafting, version: 1, ...openness })),
    gone((unit, { drafting: { itemId } }, { drafting: { meetingId } }) =>
      setItemOpenness(unit, { meetingId, itemId, version: 1, ...openness }),
    ),
  ],
  setItemGuests: [
    notFound((unit, { drafting }) => setItemGuests(unit, { ...drafting, version: 1, guests: [] })),
    gone((unit, { drafting: { itemId } }, { drafting: { meetingId } }) =>
      setItemGuests(unit, { meetingId, itemId, version: 1, guests: [] }),
    ),
  ],
  holdItemForParties: [
    notFound((unit, { sent }) => holdItemForParties(unit, { ...sent, version: 1, held: true })),
    gone((unit, { sent: { itemId } }, { sent: { meetingId } }) =>
      holdItemForParties(unit, { meetingId, itemId, version: 1, held: true }),
    ),
  ],

  // read
  agendaPage: notFound((unit, { drafting: { meetingId } }) => agendaPage(unit, meetingId)),
  readAgenda: notFound((unit, { sent: { meetingId } }) => readAgenda(unit, meetingId, null)),
  agendaInput: notFound((unit, { drafting: { meetingId } }) =>
    agendaInput(unit, meetingId, { holds: () => true, heading: "Udkast" }),
  ),
  fullItems: finds((unit, { sent: { meetingId } }) => fullItems(unit, { id: meetingId, status: "dispatched" })),
  itemAttachment: notFound(
    (unit, { sent }) => itemAttachment(unit, sent),
    (unit, { sent: { attachmentId } }, { sent }) => itemAttachment(unit, { ...sent, attachmentId }),
  ),
  itemPicture: notFound(
    (unit, { drafting, pictureSha256: sha256 }) => itemPicture(unit, { ...drafting, sha256 }),
    (unit, { pictureSha256: sha256 }, { drafting }) => itemPicture(unit, { ...drafting, sha256 }),
  ),
  assertMayReadDocument: notFound((unit, { sent: { meetingId } }) =>
    assertMayReadDocument(unit, { subject: `meeting:${meetingId}`, edition: "public" }),
  ),

  // the committee
  createCommittee: refused((unit, { templateId: sectionTemplateId }) =>
    createCommittee(unit, { name: "Udvalget", slug: "udvalget", sectionTemplateId }),
  ),
  assertKnownTemplate: refused((unit, { templateId }) => assertKnownTemplate(unit, templateId)),
  editCommittee: [
    notFound((unit, { committeeId, templateId: sectionTemplateId }) =>
      editCommittee(unit, { committeeId, version: 1, ...committee, sectionTemplateId }),
    ),
    refused((unit, { templateId: sectionTemplateId }, { committeeId }) =>
      editCommittee(unit, { committeeId, version: 1, ...committee, sectionTemplateId }),
    ),
  ],
  committeeSettings: notFound((unit, { committeeId }) => committeeSettings(unit, committeeId)),
  addFixedItem: notFound((unit, { committeeId }) => addFixedItem(unit, { committeeId, ...fixedItem })),
  editFixedItem: notFound(
    (unit, { committeeId, fixedItemId: itemId }) =>
      editFixedItem(unit, { committeeId, itemId, version: 1, ...fixedItem }),
    (unit, { fixedItemId: itemId }, { committeeId }) =>
      editFixedItem(unit, { committeeId, itemId, version: 1, ...fixedItem }),
  ),
  moveFixedItem: notFound(
    (unit, { committeeId, fixedItemId: itemId }) => moveFixedItem(unit, { committeeId, itemId, index: 0 }),
    (unit, { fixedItemId: itemId }, { committeeId }) => moveFixedItem(unit, { committeeId, itemId, index: 0 }),
  ),
  removeFixedItem: notFound(
    (unit, { committeeId, fixedItemId: itemId }) => removeFixedItem(unit, { committeeId, itemId }),
    (unit, { fixedItemId: itemId }, { committeeId }) => removeFixedItem(unit, { committeeId, itemId }),
  ),
  fixedItemsOf: notFound((unit, { committeeId }) => fixedItemsOf(unit, committeeId)),
  addMembership: [
    notFound((unit, { committeeId, member: { userId } }) => addMembership(unit, { committeeId, userId, ...seat })),
    refused((unit, { member }, { committeeId }) =>
      addMembership(unit, { committeeId, userId: member.userId, ...seat, validFrom: "2030-01-01" }),
    ),
  ],
  editMembership: notFound(
    (unit, { committeeId, membershipId }) => editMembership(unit, { committeeId, membershipId, version: 1, ...seat }),
    (unit, { membershipId }, { committeeId }) =>
      editMembership(unit, { committeeId, membershipId, version: 1, ...seat }),
  ),
  moveMembership: notFound(
    (unit, { committeeId, membershipId }) => moveMembership(unit, { committeeId, membershipId, index: 0 }),
    (unit, { membershipId }, { committeeId }) => moveMembership(unit, { committeeId, membershipId, index: 0 }),
  ),
  endMembership: notFound(
    (unit, { committeeId, membershipId }) =>
      endMembership(unit, { committeeId, membershipId, version: 1, lastDay: "2022-12-31" }),
    (unit, { membershipId }, { committeeId }) =>
      endMembership(unit, { committeeId, membershipId, version: 1, lastDay: "2022-12-31" }),
  ),
  seatsOf: notFound((unit, { committeeId }) => seatsOf(unit, committeeId)),
  currentSeats: finds((unit, { member }) => currentSeats(unit, member.userId)),
  meetingList: finds((unit, { committeeId: committee }) => meetingList(unit, { committee, year: 2022 })),
  editSectionTemplate: notFound((unit, { templateId }) =>
    editSectionTemplate(unit, { templateId, version: 1, name: "Sag", sections }),
  ),
  removeSectionTemplate: notFound((unit, { templateId }) => removeSectionTemplate(unit, { templateId })),
  sectionTemplatePage: notFound((unit, { templateId }) => sectionTemplatePage(unit, templateId)),
};
