import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingUnderWay, takeUp } from "./internal/course.server";
import type { goToItemForm } from "./presence-forms";

/**
 * The meeting takes an item up, in any order, or again. When it began is noted the first time, and when the one before ended each
 * time. Going where the meeting is already changes nothing.
 * @throws not_found, forbidden, conflict as `meetingToRecordIn`; rule_broken while a vote on the present item is open
 */
export async function goToItem(
  unit: Unit<Actor>,
  { meetingId, itemId }: z.infer<typeof goToItemForm>,
): Promise<{ meetingId: string; itemId: string }> {
  const { tx } = unit;
  const meeting = await meetingUnderWay(unit, meetingId);
  const item = await tx.agendaItem.findFirst({ where: { id: itemId, meetingId }, select: { id: true, number: true } });
  if (!item) throw notFound();
  if (meeting.currentItemId === itemId) return { meetingId, itemId };
  if (
    meeting.currentItemId &&
    (await tx.vote.count({ where: { agendaItemId: meeting.currentItemId, state: "open" } })) > 0
  )
    throw new DomainError("rule_broken", "Afstemningen er ikke afgjort. Afslut eller annullér den, før I går videre.");
  await takeUp(unit, meetingId, meeting.currentItemId, item);
  return { meetingId, itemId };
}
