import { followView } from "~/modules/decisions/follow-queries.server";
import { liveState } from "~/modules/decisions/live-queries.server";
import { notFound, type CallTable } from "./calls";

export const callsOfLive: CallTable = {
  liveState: notFound((unit, { inSession: { meetingId } }) => liveState(unit, meetingId)),
  followView: notFound((unit, { inSession: { meetingId } }) => followView(unit, meetingId, null)),
};
