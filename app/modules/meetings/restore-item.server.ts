import type { Actor } from "~/modules/identity/actor";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { titleForHistory } from "./internal/load-item.server";
import { lockMeeting } from "./internal/lock-meeting.server";
import { assertNotPlaced, placeItem } from "./internal/place-item.server";
import type { RestoreItemInput } from "./meeting-forms";
import { assertMayRead, readableSelect } from "./internal/readable-proposal";
import { claimWaiting, settleClaim } from "./internal/waiting-onward.server";

/**
 * Undoes a removal: the item comes back with its openness and guests, where it was if its neighbour still stands there.
 * @throws not_found, forbidden, rule_broken, conflict (the case stands on an agenda by now)
 */
export async function restoreItem(
  unit: Unit<Actor>,
  { meetingId, before, snapshot }: RestoreItemInput,
): Promise<{ itemId: string }> {
  const meeting = await lockMeeting(unit, meetingId, "editAgenda", "addItem");
  if (snapshot.proposalId) {
    const proposal = await unit.tx.proposal.findFirst({
      where: { id: snapshot.proposalId },
      select: readableSelect(unit.actor),
    });
    if (!proposal) throw notFound();
    assertMayRead(unit.actor, proposal);
    await assertNotPlaced(unit, meeting, snapshot.proposalId);
  }
  const { precedingItemId, ...item } = snapshot;
  const claimed = precedingItemId ? await claimWaiting(unit, meeting.committeeId, { precedingItemId }) : null;
  const itemId = await placeItem(
    unit,
    meeting,
    { ...item, ...(claimed ? { precedingItemId: claimed.carried.precedingItemId } : {}) },
    before,
  );
  if (claimed) await settleClaim(unit, claimed, { itemId, meetingId });
  unit.record({
    kind: "meeting.itemRestored",
    subject: `meeting:${meetingId}`,
    data: { itemId, title: titleForHistory(snapshot) },
  });
  return { itemId };
}
