import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { reordered } from "./agenda";
import { orderedItems, writeOrder } from "./internal/agenda-order.server";
import { loadItem, titleForHistory } from "./internal/load-item.server";
import { countUp, lockMeeting } from "./internal/lock-meeting.server";
import type { moveItemForm } from "./meeting-forms";

/**
 * Puts an item before another. The place is told by its neighbour and not by a number, so two secretaries who move
 * different items at once both get what they saw.
 * @returns where it stood, for undo
 * @throws not_found, forbidden, rule_broken (a fixed item, or sent out), conflict (one of the two is gone)
 */
export async function moveItem(
  unit: Unit<Actor>,
  input: z.infer<typeof moveItemForm>,
): Promise<{ itemId: string; title: string; wasBefore: string | null; place: number }> {
  const meeting = await lockMeeting(unit, input.meetingId, "editAgenda", "orderItems");
  const item = await loadItem(unit, meeting, input.itemId);
  const items = await orderedItems(unit, meeting.id);
  if (item.placement !== "middle")
    throw new DomainError("rule_broken", `“${item.title}” er et fast punkt og bliver, hvor det er.`);
  const order = reordered(items, item.id, input.before);
  if (!order)
    throw new DomainError("conflict", "Dagsordenen er ændret, siden du åbnede siden. Se rækkefølgen, og flyt igen.");
  const middle = items.filter(({ placement }) => placement === "middle").map(({ id }) => id);
  await writeOrder(unit, order);
  await countUp(unit, meeting.id);
  const place = order.indexOf(item.id) + 1;
  unit.record({
    kind: "meeting.itemMoved",
    subject: `meeting:${meeting.id}`,
    data: { itemId: item.id, title: titleForHistory(item), place },
  });
  return { itemId: item.id, title: item.title, wasBefore: middle[middle.indexOf(item.id) + 1] ?? null, place };
}
