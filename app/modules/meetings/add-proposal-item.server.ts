import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockMeeting } from "./internal/lock-meeting.server";
import { assertNotPlaced, placeItem } from "./internal/place-item.server";
import type { addProposalForm } from "./meeting-forms";
import { readable, readableSelect } from "./internal/readable-proposal";

/**
 * Puts a case on the agenda, also one that is still being written or waits for approval, so that the agenda can be built
 * early; it can't be sent out before the case is ready. After dispatch it becomes a late item.
 * @throws not_found, forbidden, rule_broken, conflict (it stands on an agenda already)
 */
export async function addProposalItem(
  unit: Unit<Actor>,
  input: z.infer<typeof addProposalForm>,
): Promise<{ itemId: string }> {
  const meeting = await lockMeeting(unit, input.meetingId, "editAgenda", "addItem");
  const proposal = await unit.tx.proposal.findFirst({
    where: { id: input.proposalId },
    select: { ...readableSelect, id: true, title: true, closedReason: true },
  });
  if (!proposal) throw notFound();
  assertMay(unit.actor, "readProposal", readable(proposal));
  await assertNotPlaced(unit, meeting, proposal.id);
  const { title, closed, closedReason } = proposal;
  const itemId = await placeItem(unit, meeting, { proposalId: proposal.id, title, closed, closedReason });
  unit.record({
    kind: "meeting.itemAdded",
    subject: `meeting:${meeting.id}`,
    data: { itemId, proposalId: proposal.id, title: closed ? "" : title },
  });
  return { itemId };
}
