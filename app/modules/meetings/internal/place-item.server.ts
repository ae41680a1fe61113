import type { Unit } from "~/platform/unit-of-work.server";
import { DomainError } from "~/platform/errors";
import { weekdayDate } from "~/ui/danish-dates";
import { orderedItems, writeOrder } from "./agenda-order.server";
import { countUp, type LockedMeeting } from "./lock-meeting.server";

export interface NewItem {
  title: string;
  proposalId?: string | null;
  fixedKind?: string | null;
  caseNumber?: string;
  placement?: "first" | "middle" | "last";
  closed?: boolean;
  closedReason?: string;
  publicTitle?: string;
  publicSummary?: string;
  heldForParties?: boolean;
  guests?: object[];
  /** what it carries on, and where a late one comes from */
  precedingItemId?: string | null;
  lateReason?: string;
}

/**
 * Writes the item into the locked meeting's agenda, last of its placement or before another item. A late item comes after
 * all that was sent out.
 */
export async function placeItem(
  unit: Unit,
  meeting: LockedMeeting,
  item: NewItem,
  before: string | null = null,
): Promise<string> {
  const { tx } = unit;
  const dispatched = meeting.status === "dispatched";
  const placement = dispatched ? "middle" : (item.placement ?? "middle");
  const { id } = await tx.agendaItem.create({
    data: { ...item, placement, meetingId: meeting.id, position: 1_000_000 },
    select: { id: true },
  });
  const order = (await orderedItems(unit, meeting.id, dispatched)).filter((other) => other.id !== id);
  // before the item named, if it still stands in the same part; else last of its part
  const named = order.findIndex(
    (other) => other.id === before && other.placement === placement && other.dispatchNumber === null,
  );
  const end = dispatched ? order.length : order.filter((other) => rank(other.placement) <= rank(placement)).length;
  const ids = order.map((other) => other.id);
  ids.splice(named >= 0 ? named : end, 0, id);
  await writeOrder(unit, ids);
  await countUp(unit, meeting.id);
  return id;
}

const rank = (placement: string) => ["first", "middle", "last"].indexOf(placement);

/**
 * A case stands once on an agenda, and waits for one meeting of a committee at a time.
 * @throws conflict that says where it stands
 */
export async function assertNotPlaced({ tx }: Unit, meeting: LockedMeeting, proposalId: string): Promise<void> {
  const placed = await tx.agendaItem.findFirst({
    where: {
      proposalId,
      meeting: { committeeId: meeting.committeeId, status: { in: ["drafting", "dispatched", "inSession"] } },
    },
    select: { meetingId: true, meeting: { select: { startsAt: true } } },
  });
  if (!placed) return;
  if (placed.meetingId === meeting.id) throw new DomainError("conflict", "Sagen er allerede på dagsordenen.");
  throw new DomainError(
    "conflict",
    `Sagen er allerede på dagsordenen til mødet ${weekdayDate(placed.meeting.startsAt)}. Tag den af dér først.`,
  );
}
