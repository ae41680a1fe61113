import { correctItemPresence } from "~/modules/decisions/correct-item-presence.server";
import { correctTime } from "~/modules/decisions/correct-time.server";
import { goToItem } from "~/modules/decisions/go-to-item.server";
import { layDownPen } from "~/modules/decisions/lay-down-pen.server";
import { leaveSeatEmpty } from "~/modules/decisions/leave-seat-empty.server";
import { nameSubstitute } from "~/modules/decisions/name-substitute.server";
import { noteArrival } from "~/modules/decisions/note-arrival.server";
import { noteComingBack } from "~/modules/decisions/note-coming-back.server";
import { noteDeparture } from "~/modules/decisions/note-departure.server";
import { noteGoingOut } from "~/modules/decisions/note-going-out.server";
import { pauseMeeting } from "~/modules/decisions/pause-meeting.server";
import { presenceView } from "~/modules/decisions/presence-view.server";
import { resumeMeeting } from "~/modules/decisions/resume-meeting.server";
import { substitutePage, substituteRequests } from "~/modules/decisions/substitute-queries.server";
import { takePen } from "~/modules/decisions/take-pen.server";
import { setGroupContact } from "~/modules/meetings/set-group-contact.server";
import { finds, notFound, refused, type CallTable } from "./calls";

const moment = {
  what: "meetingOpened" as const,
  id: null,
  userId: null,
  time: "15.00",
  was: "2022-11-24T14:00:00.000Z",
};

/** The course of the meeting, who is there, and who sits for whom. */
export const callsOfPresence: CallTable = {
  takePen: notFound((unit, { inSession: { meetingId } }) => takePen(unit, { meetingId })),
  layDownPen: notFound((unit, { inSession: { meetingId } }) => layDownPen(unit, { meetingId })),
  goToItem: notFound(
    (unit, { inSession: { meetingId, itemId } }) => goToItem(unit, { meetingId, itemId }),
    (unit, { inSession: { itemId } }, { inSession: { meetingId } }) => goToItem(unit, { meetingId, itemId }),
  ),
  pauseMeeting: notFound((unit, { inSession: { meetingId } }) => pauseMeeting(unit, { meetingId })),
  resumeMeeting: notFound((unit, { inSession: { meetingId } }) => resumeMeeting(unit, { meetingId })),
  correctTime: notFound((unit, { inSession: { meetingId } }) => correctTime(unit, { meetingId, ...moment })),
  noteArrival: notFound(
    (unit, { inSession: { meetingId }, member: { userId } }) => noteArrival(unit, { meetingId, userId, time: null }),
    (unit, { member: { userId } }, { inSession: { meetingId } }) =>
      noteArrival(unit, { meetingId, userId, time: null }),
  ),
  noteDeparture: notFound((unit, { inSession: { meetingId }, member: { userId } }) =>
    noteDeparture(unit, { meetingId, userId, time: null }),
  ),
  noteGoingOut: notFound((unit, { inSession: { meetingId, itemId }, member: { userId } }) =>
    noteGoingOut(unit, { meetingId, itemId, userId }),
  ),
  noteComingBack: notFound((unit, { inSession: { meetingId, itemId }, member: { userId } }) =>
    noteComingBack(unit, { meetingId, itemId, userId }),
  ),
  correctItemPresence: notFound((unit, { inSession: { meetingId, itemId }, member: { userId } }) =>
    correctItemPresence(unit, { meetingId, itemId, userId, there: false }),
  ),
  presenceView: notFound((unit, { inSession: { meetingId } }) => presenceView(unit, meetingId, null)),
  nameSubstitute: notFound((unit, { substituteRequestId: requestId, member }) =>
    nameSubstitute(unit, { requestId, substituteId: member.userId }),
  ),
  leaveSeatEmpty: notFound((unit, { substituteRequestId: requestId }) => leaveSeatEmpty(unit, { requestId })),
  substituteRequests: finds((unit, { sent: { meetingId: id }, committeeId }) =>
    substituteRequests(unit, { id, committeeId }),
  ),
  substitutePage: notFound((unit, { sent: { meetingId }, substituteRequestId: requestId }) =>
    substitutePage(unit, { meetingId, requestId }),
  ),
  setGroupContact: refused((unit, { member: { userId } }) =>
    setGroupContact(unit, { group: "Liste A", contactId: userId, version: 0 }),
  ),
};
