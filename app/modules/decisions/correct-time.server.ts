import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { copenhagenTime } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { courseItems } from "./internal/course-items.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { meetingToRecordIn } from "./internal/load-meeting.server";
import { notedTimes } from "./internal/noted-times.server";
import { keyOf, momentOf, movedTime, type NotedTime } from "./noted-times";
import { missedByComing, missedByGoing } from "./passed-items";
import type { correctTimeForm } from "./presence-forms";

/**
 * Corrects a time that was noted as it happened, until the minutes are locked: by whoever records, and after the meeting by the
 * secretary. The earlier time stays in the event (a correction is an addition: RD 04.1.4). Where it is when somebody came or went,
 * the items between the two times are missed or not as the new one has it; what was corrected item by item stays.
 * @throws not_found for what isn't noted; conflict where somebody corrected it since the form was filled; rule_broken on "time"
 *   where it would come before what it follows, and where a vote that is over would become untrue
 */
export async function correctTime(
  unit: Unit<Actor>,
  { meetingId, time, was, ...key }: z.infer<typeof correctTimeForm>,
): Promise<{ meetingId: string }> {
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
  if (to === earlier) return { meetingId };
  const changed = await keepingVotesTrue(unit, meeting, async () => {
    await write(unit, meetingId, moved, answer.at);
    return recount(unit, meetingId, moved, answer.at);
  });
  unit.record({
    kind: "time.corrected",
    subject: `meeting:${meetingId}`,
    data: { key: keyOf(moved), label: moved.label, from: { time: earlier }, to: { time: to }, ...changed },
  });
  return { meetingId };
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

/** Who came or went at another time has missed other items. @returns those that they now have missed, and those that they haven't */
async function recount(
  unit: Unit,
  meetingId: string,
  { what, userId, at: before }: NotedTime,
  after: Date,
): Promise<{ missed?: string[]; there?: string[] }> {
  if ((what !== "arrived" && what !== "left") || !userId) return {};
  const { tx } = unit;
  const items = await courseItems(unit, meetingId);
  const missedBy = (at: Date) =>
    (what === "arrived" ? missedByComing(items, at) : missedByGoing(items, at, userId)).map(({ id }) => id);
  const [was, is] = [missedBy(before), missedBy(after)];
  const missed = is.filter((id) => !was.includes(id));
  const there = was.filter((id) => !is.includes(id));
  const reason = what === "arrived" ? "late" : "left";
  await tx.itemAbsence.deleteMany({ where: { userId, reason, agendaItemId: { in: there } } });
  await tx.itemAbsence.createMany({
    data: missed.map((agendaItemId) => ({ agendaItemId, userId, reason })),
    skipDuplicates: true,
  });
  return { missed, there };
}
