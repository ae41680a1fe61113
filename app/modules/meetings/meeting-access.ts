import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { statusesMembersSee } from "./meeting";

interface Seen {
  /** lets in who is a substitute at this meeting alone */
  id?: string;
  committeeId: string;
  status: string;
}

/** May this person know of the meeting and read its agenda? `visibleMeetings` says the same to the database. */
export const canSee = (actor: Actor, { id, committeeId, status }: Seen): boolean =>
  may(actor, "readMeeting", { committeeId, status, meetingId: id });

/**
 * A closed item's text. A substitute reads it only when noted as attending the meeting.
 * @param attends the actor is noted as present, or as a member's substitute, at this meeting
 */
export const canReadClosed = (actor: Actor, { id, committeeId, status }: Seen, attends = false): boolean =>
  may(actor, "readClosedItem", { committeeId, status, attends, meetingId: id });

/** Committees whose agendas the actor reads while they are still being made: as secretary, chair or vice-chair. */
export function committeesFromInside(actor: Actor): string[] {
  const ids = [
    ...actor.roles.flatMap(({ role, committeeId }) => (role === "secretary" && committeeId ? [committeeId] : [])),
    ...actor.seats.flatMap(({ office, committeeId }) =>
      office === "chair" || office === "viceChair" ? [committeeId] : [],
    ),
  ];
  return [...new Set(ids)];
}

/** Committees the actor is secretary of. */
export const ownCommittees = (actor: Actor): string[] =>
  actor.roles.flatMap(({ role, committeeId }) => (role === "secretary" && committeeId ? [committeeId] : []));

/** A condition for `tx.meeting.findMany({ where })`: exactly the meetings that `canSee` says yes to. */
export function visibleMeetings(actor: Actor) {
  const sentOut = { status: { in: [...statusesMembersSee, "cancelled"] } };
  const everywhere = actor.roles.some(({ role }) => role === "mayor" || role === "caseworker" || role === "approver");
  return {
    OR: [
      { committeeId: { in: committeesFromInside(actor) } },
      everywhere ? sentOut : { ...sentOut, committeeId: { in: actor.seats.map(({ committeeId }) => committeeId) } },
      { ...sentOut, id: { in: actor.substituteAt } },
    ],
  };
}
