import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Guest, Placement } from "./agenda";
import { orderedItems } from "./internal/agenda-order.server";
import { loadItem, titleForHistory } from "./internal/load-item.server";
import { countUp, lockMeeting } from "./internal/lock-meeting.server";
import { waitAgain } from "./internal/waiting-onward.server";
import type { removeItemForm, RemovedItem } from "./meeting-forms";

/**
 * Takes an item off the agenda; its case is free for another meeting, and what came from an earlier one waits again. What has been sent out stays: it is decided at the
 * meeting that an item is withdrawn ("udgår").
 * @returns all that restoreItem needs to put it back where it was
 * @throws not_found, forbidden, rule_broken, conflict (it is gone already)
 */
export async function removeItem(
  unit: Unit<Actor>,
  { meetingId, itemId }: z.infer<typeof removeItemForm>,
): Promise<{ title: string; before: string | null; removed: RemovedItem }> {
  const meeting = await lockMeeting(unit, meetingId, "editAgenda", "removeItem");
  const item = await loadItem(unit, meeting, itemId);
  if (item.dispatchNumber !== null)
    throw new DomainError(
      "rule_broken",
      `Punkt ${item.number} er sendt ud og bliver stående. På mødet kan det få beslutningen “Udgår”.`,
    );
  const order = (await orderedItems(unit, meetingId)).map(({ id }) => id);
  const { title, proposalId, fixedKind, caseNumber, closed, closedReason, publicTitle, publicSummary, heldForParties } =
    item;
  await waitAgain(unit, [itemId]);
  await unit.tx.agendaItem.delete({ where: { id: itemId } });
  await countUp(unit, meetingId);
  unit.record({
    kind: "meeting.itemRemoved",
    subject: `meeting:${meetingId}`,
    data: { itemId, proposalId, title: titleForHistory(item) },
  });
  return {
    title,
    before: order[order.indexOf(itemId) + 1] ?? null,
    removed: {
      title,
      proposalId,
      fixedKind,
      caseNumber,
      placement: item.placement as Placement,
      closed,
      closedReason,
      publicTitle,
      publicSummary,
      heldForParties,
      guests: item.guests as unknown as Guest[],
      precedingItemId: item.precedingItemId,
    },
  };
}
