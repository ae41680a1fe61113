import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { titleForHistory } from "./internal/load-item.server";
import { lockMeeting } from "./internal/lock-meeting.server";
import { assertNotPlaced, placeItem } from "./internal/place-item.server";
import type { RestoreItemInput } from "./meeting-forms";
import { readable, readableSelect } from "./internal/readable-proposal";

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
      select: readableSelect,
    });
    if (!proposal) throw notFound();
    assertMay(unit.actor, "readProposal", readable(proposal));
    await assertNotPlaced(unit, meeting, snapshot.proposalId);
  }
  const itemId = await placeItem(unit, meeting, snapshot, before);
  unit.record({
    kind: "meeting.itemRestored",
    subject: `meeting:${meetingId}`,
    data: { itemId, title: titleForHistory(snapshot) },
  });
  return { itemId };
}
