import { isWeekday, weekdaysLeft } from "~/modules/meetings/weekday-calendar";
import { copenhagenDate, copenhagenTime } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { awaitedIn, remind } from "./internal/round-mails.server";
import { participants } from "./presence";
import { attendanceRows } from "./presence-queries.server";

/** So many hverdage after the round opened, or after the last reminder, the missing are reminded by themselves. */
export const REMINDED_AFTER = 3;

/**
 * What the sweep does about rounds that wait: each is reminded of once, however often and in however many processes it runs,
 * since the one that moves `remindedAt` on is the one that writes. On a hverdag, and not before eight o'clock.
 */
export async function remindOverdueSigners(unit: Unit): Promise<void> {
  const { tx, now } = unit;
  const today = copenhagenDate(now);
  const open = await tx.minutes.findMany({
    where: { status: { in: ["signing", "certifying"] } },
    include: {
      signatures: true,
      refusals: true,
      certificates: true,
      meeting: {
        select: {
          id: true,
          committeeId: true,
          startsAt: true,
          committee: { select: { name: true, closingDays: true } },
        },
      },
    },
  });
  for (const { meeting, ...minutes } of open) {
    const rule = { saturdayCounts: false, closingDays: meeting.committee.closingDays };
    const since = minutes.remindedAt ?? minutes.frozenAt;
    if (!since || !isWeekday(today, rule) || copenhagenTime(now) < "08.00") continue;
    if (weekdaysLeft(copenhagenDate(since), today, rule) < REMINDED_AFTER) continue;
    const people = participants(await attendanceRows(unit, meeting));
    const awaited = awaitedIn({ people, minutes });
    if (awaited.length === 0) continue;
    const { count } = await tx.minutes.updateMany({
      where: { id: minutes.id, status: minutes.status, remindedAt: minutes.remindedAt },
      data: { remindedAt: now },
    });
    if (count === 0) continue;
    const names = await remind(
      unit,
      meeting,
      minutes,
      awaited.map(({ userId }) => userId),
    );
    unit.record({
      kind: "minutes.remindedByItself",
      subject: `meeting:${meeting.id}`,
      data: { names, number: minutes.number },
    });
  }
}
