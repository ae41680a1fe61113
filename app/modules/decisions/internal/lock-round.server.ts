import type { Actor } from "~/modules/identity/actor";
import { assertMay, type Action } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { RoundKey } from "../minutes-round";
import { participants } from "../presence";
import { attendanceRows } from "../presence-queries.server";
import { loadMeeting, subjectOf } from "./load-meeting.server";

/**
 * A signing round, held until the unit ends: one step in it at a time, so that exactly one signature is the last.
 * @throws not_found; forbidden for who may not do `action`
 */
export async function lockedRound(unit: Unit<Actor>, { meetingId, number = 0 }: RoundKey, action: Action) {
  const { tx, actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(actor, action, subjectOf(meeting));
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM minutes WHERE meeting_id = ${meetingId}::uuid AND number = ${number} FOR UPDATE`;
  if (!found) throw notFound();
  const minutes = await tx.minutes.findUniqueOrThrow({
    where: { id: found.id },
    include: { signatures: true, refusals: true, certificates: true },
  });
  const rows = await attendanceRows(unit, meeting);
  return { meeting, minutes, rows, people: participants(rows) };
}

export type Round = Awaited<ReturnType<typeof lockedRound>>;

/** Participants who have neither signed nor refused. */
export function missingIn({ people, minutes }: Pick<Round, "people" | "minutes">) {
  const answered = new Set([...minutes.signatures, ...minutes.refusals].map(({ userId }) => userId));
  return people.filter(({ userId }) => !answered.has(userId));
}
