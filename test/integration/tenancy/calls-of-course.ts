import { callOffOnward } from "~/modules/decisions/call-off-onward.server";
import { chooseOnward } from "~/modules/decisions/choose-onward.server";
import { chooseWayOn } from "~/modules/decisions/choose-way-on.server";
import { itemCourse, onwardsOf, ownCourse, stayedCases } from "~/modules/decisions/course-queries.server";
import { decideDisqualification } from "~/modules/decisions/decide-disqualification.server";
import { declareReferral } from "~/modules/decisions/declare-referral.server";
import { disqualifiedAt } from "~/modules/decisions/disqualification-queries.server";
import { giveNotice } from "~/modules/decisions/give-notice.server";
import { giveUpDecision } from "~/modules/decisions/give-up-decision.server";
import { takeBackReferral } from "~/modules/decisions/take-back-referral.server";
import { withdrawNotice } from "~/modules/decisions/withdraw-notice.server";
import {
  barredAmong,
  barredItems,
  disqualifiedItems,
  disqualifiedPeople,
} from "~/modules/meetings/barred-items.server";
import { carryOn, placeWaiting } from "~/modules/meetings/carry-on.server";
import { historiesOf } from "~/modules/meetings/item-history.server";
import { stayedItems } from "~/modules/meetings/stayed-items.server";
import { finds, notFound, type CallTable } from "./calls";

const nowhere = { kind: "withdrawn" as const, target: null, note: "", ownerId: null, version: 0 };

/** What becomes of items: disqualification, where they go, and referral to the council. */
export const callsOfCourse: CallTable = {
  giveNotice: notFound((unit, { inSession: { itemId } }) =>
    giveNotice(unit, { itemId, userId: null, ground: "Ejer grunden" }),
  ),
  withdrawNotice: notFound((unit, { course: { disqualificationId } }) => withdrawNotice(unit, { disqualificationId })),
  decideDisqualification: notFound((unit, { course: { disqualificationId } }) =>
    decideDisqualification(unit, { disqualificationId, isDisqualified: true, version: 1, correction: "" }),
  ),
  chooseOnward: notFound((unit, { sessionItemId: itemId }) => chooseOnward(unit, { itemId, ...nowhere })),
  callOffOnward: notFound((unit, { course: { itemId } }) => callOffOnward(unit, { itemId, version: 1 })),
  declareReferral: notFound((unit, { course: { itemId } }) => declareReferral(unit, { itemId, userId: null })),
  takeBackReferral: notFound((unit, { course: { itemId } }) => takeBackReferral(unit, { itemId, userId: null })),
  giveUpDecision: notFound((unit, { course: { itemId } }) => giveUpDecision(unit, { itemId })),
  chooseWayOn: notFound((unit, { course: { itemId } }) => chooseWayOn(unit, { itemId, target: null })),
  itemCourse: notFound((unit, { course: { itemId } }) => itemCourse(unit, itemId)),
  ownCourse: notFound((unit, { course: { itemId } }) => ownCourse(unit, itemId)),
  stayedCases: notFound((unit, { inSession: { meetingId } }) => stayedCases(unit, meetingId)),
  onwardsOf: finds((unit, { inSession: { meetingId } }) => onwardsOf(unit, meetingId)),
  disqualifiedAt: finds((unit, { course: { itemId } }) => disqualifiedAt(unit, [itemId])),
  disqualifiedItems: finds((unit, { inSession: { meetingId } }) => disqualifiedItems(unit, meetingId)),
  barredAmong: finds((unit, { course: { itemId } }) => barredAmong(unit, [itemId])),
  disqualifiedPeople: finds((unit, { inSession: { meetingId } }) => disqualifiedPeople(unit, meetingId)),
  barredItems: finds((unit, { inSession: { meetingId } }) => barredItems(unit, meetingId)),
  carryOn: finds((unit, { course: { onwardId } }) => carryOn(unit, onwardId)),
  placeWaiting: finds((unit, { drafting: { meetingId: id }, committeeId }) =>
    placeWaiting(unit, { id, committeeId, startsAt: new Date("2023-01-01") }),
  ),
  historiesOf: finds((unit, { course: { itemId } }) => historiesOf(unit, [itemId])),
  stayedItems: finds((unit, { course: { itemId } }) => stayedItems(unit, [itemId])),
};
