import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadItem, titleForHistory, writeItem } from "./internal/load-item.server";
import { countUp, lockMeeting } from "./internal/lock-meeting.server";
import type { HoldInput } from "./meeting-forms";

/**
 * Afventer partsunderretning: the decision in a case with parties isn't published before they are told (RD 84.1.5).
 * Also after the minutes are sealed, for it only says when to publish.
 * @throws not_found, forbidden, rule_broken, conflict
 */
export async function holdItemForParties(
  unit: Unit<Actor>,
  { meetingId, itemId, version, held }: HoldInput,
): Promise<{ itemId: string; held: boolean }> {
  const meeting = await lockMeeting(unit, meetingId, "editAgenda", "holdForParties");
  const item = await loadItem(unit, meeting, itemId);
  await writeItem(unit, item, version, { heldForParties: held });
  await countUp(unit, meetingId);
  unit.record({
    kind: held ? "meeting.itemHeld" : "meeting.itemReleased",
    subject: `meeting:${meetingId}`,
    data: { itemId, title: titleForHistory(item) },
  });
  return { itemId, held };
}
