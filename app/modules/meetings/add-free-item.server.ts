import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockMeeting } from "./internal/lock-meeting.server";
import { placeItem } from "./internal/place-item.server";
import type { addFreeItemForm } from "./meeting-forms";

/**
 * An item without a case: an oral orientation, a visit.
 * @throws not_found, forbidden, rule_broken
 */
export async function addFreeItem(
  unit: Unit<Actor>,
  { meetingId, title }: z.infer<typeof addFreeItemForm>,
): Promise<{ itemId: string }> {
  const meeting = await lockMeeting(unit, meetingId, "editAgenda", "addItem");
  const itemId = await placeItem(unit, meeting, { title });
  unit.record({ kind: "meeting.itemAdded", subject: `meeting:${meetingId}`, data: { itemId, title } });
  return { itemId };
}
