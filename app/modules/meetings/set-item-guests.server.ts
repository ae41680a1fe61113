import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadItem, titleForHistory, writeItem } from "./internal/load-item.server";
import { countUp, lockMeeting } from "./internal/lock-meeting.server";
import type { GuestsInput } from "./meeting-forms";

/**
 * Who comes to this item, and when: "NN deltager i behandlingen af punktet fra kl. 15.45".
 * @throws not_found, forbidden, rule_broken, conflict
 */
export async function setItemGuests(
  unit: Unit<Actor>,
  { meetingId, itemId, version, guests }: GuestsInput,
): Promise<{ itemId: string }> {
  const meeting = await lockMeeting(unit, meetingId, "editAgenda", "setGuests");
  const item = await loadItem(unit, meeting, itemId);
  await writeItem(unit, item, version, { guests });
  await countUp(unit, meetingId);
  unit.record({
    kind: "meeting.guestsSet",
    subject: `meeting:${meetingId}`,
    data: { itemId, title: titleForHistory(item), guests: guests.length },
  });
  return { itemId };
}
