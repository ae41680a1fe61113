import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockMeeting } from "./internal/lock-meeting.server";
import { assertNotPlaced, placeItem } from "./internal/place-item.server";
import type { addProposalForm } from "./meeting-forms";
import { assertMayRead, readableSelect } from "./internal/readable-proposal";
import { claimWaiting, settleClaim } from "./internal/waiting-onward.server";

/**
 * Puts a case on the agenda, also one that is still being written or waits for approval, so that the agenda can be built
 * early; it can't be sent out before the case is ready. After dispatch it becomes a late item. A case that waits to come here
 * from another meeting carries that meeting's decision on.
 * @throws not_found, forbidden, rule_broken, conflict (it stands on an agenda already)
 */
export async function addProposalItem(
  unit: Unit<Actor>,
  input: z.infer<typeof addProposalForm>,
): Promise<{ itemId: string }> {
  const meeting = await lockMeeting(unit, input.meetingId, "editAgenda", "addItem");
  const proposal = await unit.tx.proposal.findFirst({
    where: { id: input.proposalId },
    select: { ...readableSelect(unit.actor), id: true, title: true, closedReason: true },
  });
  if (!proposal) throw notFound();
  assertMayRead(unit.actor, proposal);
  await assertNotPlaced(unit, meeting, proposal.id);
  const { title, closed, closedReason } = proposal;
  const claimed = await claimWaiting(unit, meeting.committeeId, { proposalId: proposal.id });
  const carried =
    claimed && (claimed.carried.closed ? claimed.carried : { precedingItemId: claimed.carried.precedingItemId });
  const itemId = await placeItem(unit, meeting, { proposalId: proposal.id, title, closed, closedReason, ...carried });
  if (claimed) await settleClaim(unit, claimed, { itemId, meetingId: meeting.id });
  unit.record({
    kind: "meeting.itemAdded",
    subject: `meeting:${meeting.id}`,
    data: { itemId, proposalId: proposal.id, title: closed ? "" : title },
  });
  return { itemId };
}
