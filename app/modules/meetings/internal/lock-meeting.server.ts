import type { Actor } from "~/modules/identity/actor";
import { assertMay, type Action } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertAllows, type MeetingStatus, type MeetingStep } from "../meeting";
import { canSee } from "../meeting-access";

export interface LockedMeeting {
  id: string;
  committeeId: string;
  committeeName: string;
  status: MeetingStatus;
  version: number;
  startsAt: Date;
  endsAt: Date;
  place: string;
  pathDate: string;
}

/** The same for what the system does to an agenda by itself; nobody's permission is asked. */
export async function unsafeLockMeeting({ tx }: Unit, meetingId: string): Promise<LockedMeeting | undefined> {
  const [meeting] = await tx.$queryRaw<LockedMeeting[]>`
    SELECT m.id, m.committee_id AS "committeeId", c.name AS "committeeName", m.status, m.version,
           m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.path_date AS "pathDate"
    FROM meeting m JOIN committee c ON c.id = m.committee_id
    WHERE m.id = ${meetingId}::uuid FOR UPDATE OF m`;
  return meeting;
}

/**
 * The meeting, held against every other change of it until the unit ends: what happens to an agenda happens in a row.
 * @param step null where the caller judges the state itself
 * @throws not_found, forbidden, or rule_broken when the meeting is past this step
 */
export async function lockMeeting(
  unit: Unit<Actor>,
  meetingId: string,
  action: Action,
  step: MeetingStep | null,
): Promise<LockedMeeting> {
  const meeting = await unsafeLockMeeting(unit, meetingId);
  if (!meeting || !canSee(unit.actor, meeting)) throw notFound();
  assertMay(unit.actor, action, meeting);
  if (step) assertAllows(meeting.status, step);
  return meeting;
}

/** Every change of a meeting or its agenda counts its version up: who saw an older one is told before sending it out. */
export async function countUp({ tx }: Unit, meetingId: string): Promise<void> {
  await tx.meeting.updateMany({ where: { id: meetingId }, data: { version: { increment: 1 } } });
}

/** @throws conflict when somebody changed the meeting after the page was read */
export function assertUnchanged(meeting: { version: number }, seen: number): void {
  if (meeting.version !== seen)
    throw new DomainError("conflict", "Mødet er ændret, siden du åbnede siden. Genindlæs den, og se det igennem.");
}
