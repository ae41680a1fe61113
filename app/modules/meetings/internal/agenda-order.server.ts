import type { Unit } from "~/platform/unit-of-work.server";
import { inOrder } from "../agenda";

/** The agenda's items in their order, as few facts as ordering needs. The meeting must be locked. */
export async function orderedItems({ tx }: Unit, meetingId: string, dispatched = false) {
  const items = await tx.agendaItem.findMany({
    where: { meetingId },
    select: { id: true, placement: true, position: true, dispatchNumber: true, number: true },
  });
  return inOrder(items, dispatched);
}

/** Writes the order down, all of it, in one statement. */
export async function writeOrder({ tx }: Unit, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE agenda_item SET position = o.position
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS o (id, position)
    WHERE agenda_item.id = o.id`;
}
