import type { Actor } from "~/modules/identity/actor";
import { canSee } from "~/modules/meetings/meeting-access";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting } from "./internal/load-meeting.server";
import { membersAt } from "./internal/members-at.server";

/**
 * Whether the actor is called to the meeting and has sent an apology; null for who isn't, and once the meeting is opened.
 * @throws not_found
 */
export async function ownApology(unit: Unit<Actor>, meetingId: string): Promise<{ sent: boolean } | null> {
  const { tx, actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  if (meeting.status !== "dispatched") return null;
  const seats = await membersAt(unit, meeting.committeeId, meeting.startsAt);
  if (!seats.some(({ userId, office }) => userId === actor.userId && office !== "substitute")) return null;
  const noted = await tx.attendance.findFirst({ where: { meetingId, userId: actor.userId }, select: { state: true } });
  return noted === null || noted.state === "apology" ? { sent: noted !== null } : null;
}

/** Who has sent an apology to a meeting that isn't opened yet, in one statement. Nobody for who may not read its agenda. */
export async function apologies(
  { tx, actor }: Unit<Actor>,
  meeting: { id: string; committeeId: string; status: string },
): Promise<{ name: string; at: string }[]> {
  if (meeting.status !== "dispatched" || !canSee(actor, meeting)) return [];
  const rows = await tx.$queryRaw<{ name: string; at: Date }[]>`
    SELECT u.name, a.noted_at AS at FROM attendance a JOIN "user" u ON u.id = a.user_id
    WHERE a.meeting_id = ${meeting.id}::uuid AND a.state = 'apology' ORDER BY a.noted_at, u.name`;
  return rows.map(({ name, at }) => ({ name, at: at.toISOString() }));
}
