import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadItem, writeItem } from "./internal/load-item.server";
import { countUp, lockMeeting } from "./internal/lock-meeting.server";
import type { OpennessInput } from "./meeting-forms";

/**
 * Closes an item or opens it. Closing is per item and needs a reason (forvaltningsloven § 27 for a committee); reason and
 * public title may be written later, but the agenda isn't sent out without them. What is written stays when the item is
 * opened again, so that a slip costs nothing.
 * @throws not_found, forbidden, rule_broken, conflict
 */
export async function setItemOpenness(
  unit: Unit<Actor>,
  input: OpennessInput,
): Promise<{ itemId: string; closed: boolean }> {
  const { meetingId, itemId, version, closed, closedReason, publicTitle, publicSummary, publicDecision } = input;
  const meeting = await lockMeeting(unit, meetingId, "editAgenda", "setOpenness");
  const item = await loadItem(unit, meeting, itemId);
  await writeItem(unit, item, version, { closed, closedReason, publicTitle, publicSummary, publicDecision });
  await countUp(unit, meetingId);
  unit.record({
    kind: closed ? "meeting.itemClosed" : "meeting.itemOpened",
    subject: `meeting:${meetingId}`,
    data: { itemId, title: publicTitle, reason: closedReason },
  });
  return { itemId, closed };
}
