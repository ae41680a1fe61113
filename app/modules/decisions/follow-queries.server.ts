import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import type { ReadItem } from "~/modules/meetings/agenda-reading";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { liveState } from "./live-queries.server";
import type { LiveState } from "./live-state";

export interface FollowView {
  live: LiveState;
  /** the item that was asked for, or the one that the meeting is at, with its text for who may read it */
  item: ReadItem | null;
  readerId: string;
  /** may go on to the recorder's room */
  mayRecord: boolean;
}

/**
 * What a member's own screen in the meeting begins with. Later states come as events; the text of an item is only loaded.
 * @param number the item to read; without it the one that the meeting is at
 * @throws not_found
 */
export async function followView(unit: Unit<Actor>, meetingId: string, number: string | null): Promise<FollowView> {
  const live = await liveState(unit, meetingId);
  const at = live.items.find(({ id }) => id === live.currentId);
  const { item } = await readAgenda(unit, meetingId, number ?? at?.number ?? null);
  const told = live.items.find(({ id }) => id === item?.id);
  return {
    live,
    item: item && told && !told.readable ? withoutText(item, told.title) : item,
    readerId: unit.actor.userId,
    mayRecord: may(unit.actor, "recordDecision", subjectOf(await loadMeeting(unit, meetingId))),
  };
}

/** A member who is disqualified of a closed item doesn't read it, although they read others (forvaltningsloven § 3). */
const withoutText = (item: ReadItem, title: string): ReadItem => ({
  ...item,
  title,
  readable: false,
  caseNumber: "",
  closedReason: "",
  guests: [],
  parts: [],
  attachments: [],
  history: [],
  changes: null,
});
