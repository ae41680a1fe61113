import { carryOn } from "~/modules/meetings/carry-on.server";
import { movesOn, onwardInWords } from "~/modules/meetings/onward";
import type { Unit } from "~/platform/unit-of-work.server";
import { namedItem } from "./load-item.server";
import { targetOf } from "./onward-facts.server";

/**
 * The meeting is closed: what it chose for its items is done, in the closing's own transaction. What a member has referred to the
 * council waits for the secretary (kommunestyrelsesloven § 23). Done twice it does nothing.
 */
export async function carryOutOnwards(unit: Unit, meetingId: string): Promise<void> {
  const chosen = await unit.tx.onward.findMany({
    where: { state: "chosen", item: { meetingId, referrals: { none: { state: "declared" } } } },
    orderBy: { item: { position: "asc" } },
    select: { id: true },
  });
  for (const { id } of chosen) await carryOut(unit, id);
}

/** One of them. */
export async function carryOut(unit: Unit, onwardId: string): Promise<void> {
  const { tx, now } = unit;
  const onward = await tx.onward.findFirst({
    where: { id: onwardId, state: "chosen" },
    include: {
      item: { select: { id: true, number: true, meetingId: true, meeting: { select: { committeeId: true } } } },
    },
  });
  if (!onward) return;
  if (movesOn(onward.kind)) await carryOn(unit, onwardId);
  else {
    const { count } = await tx.onward.updateMany({
      where: { id: onwardId, state: "chosen" },
      data: { state: "done", doneAt: now, version: { increment: 1 } },
    });
    if (count === 0) return;
    if (onward.kind === "returned" && onward.ownerId)
      await tx.followUpTask.create({
        data: {
          committeeId: onward.item.meeting.committeeId,
          agendaItemId: onward.item.id,
          title: onward.note,
          ownerId: onward.ownerId,
          state: "waiting",
        },
      });
  }
  const after = await tx.onward.findUniqueOrThrow({ where: { id: onwardId } });
  unit.record({
    kind: "onward.carriedOut",
    subject: `meeting:${onward.item.meetingId}`,
    data: {
      itemId: onward.item.id,
      item: namedItem(onward.item),
      where: onwardInWords(await targetOf(unit, after)),
      toItemId: after.toItemId,
      state: after.state,
    },
  });
}
