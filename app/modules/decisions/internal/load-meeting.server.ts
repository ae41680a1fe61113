import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PenHeld } from "../pen";

/** A meeting as the decisions' use cases need it. @throws not_found */
export async function loadMeeting({ tx }: Unit<Actor>, meetingId: string) {
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId },
    select: {
      id: true,
      committeeId: true,
      status: true,
      version: true,
      recorderId: true,
      penHolderId: true,
      penTakenAt: true,
      currentItemId: true,
      openedAt: true,
      closedAt: true,
      startsAt: true,
      pathDate: true,
      committee: { select: { name: true, slug: true } },
    },
  });
  if (!meeting) throw notFound();
  return meeting;
}

/**
 * The meeting, held until the unit ends: what is noted in it and the step that ends such noting come one after the other, and
 * whoever comes second sees what the first did. Only then is its status to be trusted. @throws not_found
 */
export async function lockedMeeting(unit: Unit<Actor>, meetingId: string) {
  await unit.tx.$queryRaw`SELECT id FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
  return loadMeeting(unit, meetingId);
}

/**
 * A meeting that the actor may record in now, held until the unit ends. While it is in session one person holds the pen: the first
 * to record takes it, others take it over with a step of their own (take-pen.server.ts), so that two never record at once by accident.
 * When it is closed, the secretary puts the wording in order.
 * @throws not_found, forbidden; rule_broken before it is opened and after the minutes are locked; conflict with `PenHeld` where
 *   somebody else holds the pen
 */
export async function meetingToRecordIn(unit: Unit<Actor>, meetingId: string) {
  const { tx, actor } = unit;
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(actor, meeting.status === "closed" ? "editMinutes" : "recordDecision", subjectOf(meeting));
  if (meeting.status !== "inSession" && meeting.status !== "closed")
    throw new DomainError(
      "rule_broken",
      meeting.status === "dispatched" || meeting.status === "drafting"
        ? "Åbn mødet, før der føres noget til protokollen."
        : "Referatet er låst og kan ikke ændres.",
    );
  if (meeting.status === "closed" || meeting.penHolderId === actor.userId) return meeting;
  if (meeting.penHolderId === null) {
    await tx.meeting.update({ where: { id: meetingId }, data: { penHolderId: actor.userId, penTakenAt: unit.now } });
    return { ...meeting, penHolderId: actor.userId, penTakenAt: unit.now };
  }
  return refusePenHeld(unit, meeting, "Overtag den først, hvis du skal skrive.");
}

/** @throws conflict with `PenHeld` where somebody else than the actor holds the pen of a meeting in session */
export async function assertPenIsFree(
  unit: Unit<Actor>,
  meeting: { status: string; penHolderId: string | null; penTakenAt: Date | null },
  whatToDo: string,
): Promise<void> {
  if (meeting.status === "inSession" && meeting.penHolderId !== null && meeting.penHolderId !== unit.actor.userId)
    await refusePenHeld(unit, meeting, whatToDo);
}

async function refusePenHeld(
  { tx }: Unit,
  { penHolderId, penTakenAt }: { penHolderId: string | null; penTakenAt: Date | null },
  whatToDo: string,
): Promise<never> {
  const holder = await tx.user.findFirst({ where: { id: penHolderId ?? "" }, select: { name: true } });
  const details: PenHeld = { pen: { by: holder?.name ?? "En anden", since: penTakenAt?.toISOString() ?? null } };
  throw new DomainError("conflict", `${details.pen.by} fører protokollen nu. ${whatToDo}`, undefined, details);
}

/** What `may` needs to know of it. */
export const subjectOf = (meeting: { id: string; committeeId: string; status: string; recorderId: string | null }) => ({
  meetingId: meeting.id,
  committeeId: meeting.committeeId,
  status: meeting.status,
  recorderId: meeting.recorderId,
});

/** One conditional write: count 0 means that somebody was first, or that the state doesn't allow it. */
export async function moveMeeting(
  { tx }: Unit,
  meetingId: string,
  from: string[],
  to: string,
  more: object,
  refusal: string,
): Promise<void> {
  const { count } = await tx.meeting.updateMany({
    where: { id: meetingId, status: { in: from } },
    data: { status: to, version: { increment: 1 }, ...more },
  });
  if (count === 0) throw new DomainError("conflict", refusal);
}
