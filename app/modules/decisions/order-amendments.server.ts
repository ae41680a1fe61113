import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { itemToNoteAt, meetingInSession } from "./internal/item-in-session.server";
import type { orderAmendmentsForm } from "./vote-forms";

/**
 * Puts the amendments on an item or a point that aren't decided yet in order, the most far-reaching first: so they are voted on.
 * @throws not_found, forbidden; conflict where somebody else records, or others are proposed than those given
 */
export async function orderAmendments(
  unit: Unit<Actor>,
  { itemId, pointId, amendmentIds }: z.infer<typeof orderAmendmentsForm>,
): Promise<{ meetingId: string }> {
  const { tx } = unit;
  const item = await itemToNoteAt(unit, itemId);
  const meeting = await meetingInSession(unit, item.meetingId, "Rækkefølgen kan ikke ændres.");
  const proposed = await tx.amendment.findMany({
    where: { agendaItemId: itemId, pointId, state: "proposed" },
    select: { id: true, rank: true },
  });
  const same =
    new Set(amendmentIds).size === amendmentIds.length &&
    amendmentIds.length === proposed.length &&
    proposed.every(({ id }) => amendmentIds.includes(id));
  if (!same)
    throw new DomainError(
      "conflict",
      "Der er kommet et ændringsforslag til, eller et er afgjort, mens du ordnede dem. Se listen igen.",
    );
  const ranks = proposed.map(({ rank }) => rank).toSorted((a, b) => a - b);
  for (const [index, id] of amendmentIds.entries())
    await tx.amendment.update({ where: { id }, data: { rank: ranks[index]!, version: { increment: 1 } } });
  unit.record({
    kind: "amendment.ordered",
    subject: `meeting:${meeting.id}`,
    data: { itemId, pointId, item: item.words, amendmentIds },
  });
  return { meetingId: meeting.id };
}
