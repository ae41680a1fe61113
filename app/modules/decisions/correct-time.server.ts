import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { copenhagenTime } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { courseItems } from "./internal/course-items.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { meetingToRecordIn } from "./internal/load-meeting.server";
import { notedTimes } from "./internal/noted-times.server";
import type { RecordedMeeting } from "./internal/person-at.server";
import { keyOf, momentOf, movedTime, type NotedTime } from "./noted-times";
import { missedByTimes, notAmong, recountedOf, type MissedByTime, type Recounted } from "./passed-items";
import type { correctTimeForm } from "./presence-forms";
import { attendanceRows } from "./presence-queries.server";

/**
 * Corrects a time that was noted as it happened, until the minutes are locked: by whoever records, and after the meeting by the
 * secretary. The earlier time stays in the event (a correction is an addition: RD 04.1.4). Who missed which items follows from when
 * they came and went and from when each item ended, so it is counted anew, and quorum with it; what was corrected item by item stays.
 * @returns whose presence became another
 * @throws not_found for what isn't noted; conflict where somebody corrected it since the form was filled; rule_broken on "time"
 *   where it would come before what it follows, and where a vote that is over would become untrue
 */
export async function correctTime(
  unit: Unit<Actor>,
  { meetingId, time, was, ...key }: z.infer<typeof correctTimeForm>,
): Promise<{ meetingId: string; recounted: Recounted[] }> {
  const meeting = await meetingToRecordIn(unit, meetingId);
  const times = await notedTimes(unit, meeting);
  const moved = times.find((one) => keyOf(one) === keyOf(key));
  if (!moved || !meeting.openedAt) throw notFound();
  const earlier = copenhagenTime(moved.at);
  if (moved.at.toISOString() !== new Date(was).toISOString())
    throw new DomainError(
      "conflict",
      `Tidspunktet er rettet imens, til kl. ${earlier}. Ret det igen, hvis det er forkert.`,
      "time",
    );
  const until = meeting.closedAt && key.what !== "meetingClosed" ? meeting.closedAt : unit.now;
  const wanted = momentOf(
    time,
    { openedAt: meeting.openedAt, until },
    key.what === "meetingOpened" ? "opening" : "other",
  );
  const answer = movedTime(times, moved, wanted, unit.now);
  if ("fault" in answer) throw new DomainError("rule_broken", answer.fault, "time");
  const to = copenhagenTime(answer.at);
  if (to === earlier) return { meetingId, recounted: [] };
  const recounted = await keepingVotesTrue(unit, meeting, async () => {
    const before = await missedInTime(unit, meeting);
    await write(unit, meetingId, moved, answer.at);
    return recount(unit, before, await missedInTime(unit, meeting));
  });
  unit.record({
    kind: "time.corrected",
    subject: `meeting:${meetingId}`,
    data: { key: keyOf(moved), label: moved.label, from: { time: earlier }, to: { time: to }, recounted },
  });
  return { meetingId, recounted };
}

async function write({ tx }: Unit, meetingId: string, { what, id, userId }: NotedTime, at: Date): Promise<void> {
  const part = { id: id ?? "", meetingId };
  const absence = { agendaItemId: id ?? "", userId: userId ?? "" };
  const person = { meetingId, userId: userId ?? "" };
  await {
    meetingOpened: () => tx.meeting.updateMany({ where: { id: meetingId }, data: { openedAt: at } }),
    meetingClosed: () => tx.meeting.updateMany({ where: { id: meetingId }, data: { closedAt: at } }),
    pauseStarted: () => tx.meetingPause.updateMany({ where: part, data: { startedAt: at } }),
    pauseEnded: () => tx.meetingPause.updateMany({ where: part, data: { endedAt: at } }),
    itemBegan: () => tx.agendaItem.updateMany({ where: part, data: { beganAt: at } }),
    itemEnded: () => tx.agendaItem.updateMany({ where: part, data: { endedAt: at } }),
    arrived: () => tx.attendance.updateMany({ where: person, data: { arrivedAt: at } }),
    left: () => tx.attendance.updateMany({ where: person, data: { leftAt: at } }),
    wentOut: () => tx.itemAbsence.updateMany({ where: absence, data: { wentOutAt: at } }),
    cameBack: () => tx.itemAbsence.updateMany({ where: absence, data: { cameBackAt: at } }),
  }[what]();
}

const missedInTime = async (unit: Unit, meeting: RecordedMeeting): Promise<MissedByTime[]> =>
  missedByTimes(await courseItems(unit, meeting.id), await attendanceRows(unit, meeting));

/**
 * What the noted times say now and didn't before is noted, and what they don't say any longer is taken out.
 * @returns what became another by it: who left when the item was decided took part in it, and who is out for another reason still is
 */
async function recount({ tx }: Unit, before: MissedByTime[], after: MissedByTime[]): Promise<Recounted[]> {
  const [there, missed] = [notAmong(before, after), notAmong(after, before)];
  const noted = await tx.itemAbsence.findMany({
    where: { agendaItemId: { in: [...there, ...missed].map(({ itemId }) => itemId) } },
    select: { agendaItemId: true, userId: true, reason: true },
  });
  const isNoted = ({ userId, itemId }: MissedByTime, reason?: string) =>
    noted.some((row) => row.userId === userId && row.agendaItemId === itemId && row.reason === (reason ?? row.reason));
  const [cameIn, stayedOut] = [there.filter((one) => isNoted(one, one.reason)), missed.filter((one) => !isNoted(one))];
  for (const { userId, reason, itemId } of cameIn)
    await tx.itemAbsence.deleteMany({ where: { userId, reason, agendaItemId: itemId } });
  await tx.itemAbsence.createMany({
    data: stayedOut.map(({ userId, reason, itemId }) => ({ userId, reason, agendaItemId: itemId })),
  });
  return [...recountedOf(stayedOut, false), ...recountedOf(cameIn, true)];
}
