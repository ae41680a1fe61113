import { chairDecisions } from "~/modules/decisions/chair-decision-queries.server";
import { createTask } from "~/modules/decisions/create-task.server";
import { editTask } from "~/modules/decisions/edit-task.server";
import { enterChairDecision } from "~/modules/decisions/enter-chair-decision.server";
import { finishTask } from "~/modules/decisions/finish-task.server";
import { tasksOf } from "~/modules/decisions/follow-up-queries.server";
import { handOverTask } from "~/modules/decisions/hand-over-task.server";
import { placeComingItems } from "~/modules/decisions/place-coming-items.server";
import { remindOwner } from "~/modules/decisions/remind-owner.server";
import { reopenTask } from "~/modules/decisions/reopen-task.server";
import { writeFollowUp } from "~/modules/decisions/write-follow-up.server";
import { draftAgain } from "~/modules/meetings/draft-again.server";
import { placeByItself } from "~/modules/meetings/place-by-itself.server";
import { finds, notFound, refused, type CallTable } from "./calls";

const none = { returnMeetingId: null, returnMonth: "" };
const task = { title: "Notat", dueOn: null, comesBack: none };
const version = 1;
const decided = {
  title: "Høringssvar",
  caseNumber: "",
  text: "Sendes.",
  ground: "urgent",
  reason: "Fristen",
  decidedOn: "2022-11-07",
  closed: false,
  closedReason: "",
  publicTitle: "",
} as const;

/** Tasks that follow from decisions, and the chair's own decisions. */
export const callsOfFollowUp: CallTable = {
  createTask: [
    notFound((unit, { inSession: { itemId } }, { member: { userId: ownerId } }) =>
      createTask(unit, { itemId, ownerId, ...task }),
    ),
    refused(
      (unit, { member: { userId: ownerId } }, { inSession: { itemId } }) =>
        createTask(unit, { itemId, ownerId, ...task }),
      (unit, { drafting }, { inSession: { itemId }, member: { userId: ownerId } }) =>
        createTask(unit, { itemId, ownerId, ...task, comesBack: { ...none, returnMeetingId: drafting.meetingId } }),
    ),
  ],
  editTask: [
    notFound((unit, { openTaskId: taskId }) => editTask(unit, { taskId, version, ...task })),
    refused((unit, { sent }, { openTaskId: taskId }) =>
      editTask(unit, { taskId, version, ...task, comesBack: { ...none, returnMeetingId: sent.meetingId } }),
    ),
  ],
  finishTask: notFound((unit, { openTaskId: taskId }) =>
    finishTask(unit, { taskId, version, state: "done", report: "Sket" }),
  ),
  reopenTask: notFound((unit, { doneTaskId: taskId }) => reopenTask(unit, { taskId, version })),
  handOverTask: [
    notFound((unit, { openTaskId: taskId, member: { userId: ownerId } }) =>
      handOverTask(unit, { taskId, version, ownerId }),
    ),
    refused((unit, { member: { userId: ownerId } }, { openTaskId: taskId }) =>
      handOverTask(unit, { taskId, version, ownerId }),
    ),
  ],
  remindOwner: notFound((unit, { openTaskId: taskId }) => remindOwner(unit, { taskId, version })),
  tasksOf: notFound((unit, { inSession: { meetingId } }) => tasksOf(unit, meetingId)),
  placeComingItems: finds((unit, { committeeId }) => placeComingItems(unit, { committeeId })),
  writeFollowUp: finds((unit, { drafting: { meetingId } }) => writeFollowUp(unit, meetingId)),
  draftAgain: finds((unit, { drafting: { itemId } }, { member: { userId: authorId } }) =>
    draftAgain(unit, { itemId, authorId }),
  ),
  placeByItself: finds((unit, { drafting: { meetingId } }) => placeByItself(unit, meetingId, { title: "Besøg" })),
  chairDecisions: notFound((unit, { committeeId }) => chairDecisions(unit, committeeId)),
  enterChairDecision: [
    notFound((unit, { committeeId }, { everything: { userId: chairId } }) =>
      enterChairDecision(unit, { committeeId, chairId, ...decided }),
    ),
    refused((unit, { everything: { userId: chairId } }, { committeeId }) =>
      enterChairDecision(unit, { committeeId, chairId, ...decided }),
    ),
  ],
};
