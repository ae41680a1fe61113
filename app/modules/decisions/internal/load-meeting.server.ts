import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

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

/** What `may` needs to know of it. */
export const subjectOf = (meeting: { committeeId: string; status: string; recorderId: string | null }) => ({
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
