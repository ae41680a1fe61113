import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { mayLapse, type AmendmentState } from "./amendment";
import { itemToNoteAt, meetingInSession } from "./internal/item-in-session.server";
import type { lapseAmendmentsForm } from "./vote-forms";

/**
 * Amendments that have no meaning left once another on the same was adopted: whoever records says which.
 * @throws not_found, forbidden; conflict where somebody else records, or one of them can't lapse
 */
export async function lapseAmendments(
  unit: Unit<Actor>,
  { itemId, amendmentIds }: z.infer<typeof lapseAmendmentsForm>,
): Promise<{ meetingId: string }> {
  const { tx } = unit;
  const item = await itemToNoteAt(unit, itemId);
  const meeting = await meetingInSession(unit, item.meetingId, "Ændringsforslag kan ikke falde bort mere.");
  const amendments = await tx.amendment.findMany({ where: { agendaItemId: itemId } });
  const offered = mayLapse(amendments.map((one) => ({ ...one, state: one.state as AmendmentState })));
  const chosen = offered.filter(({ id }) => amendmentIds.includes(id));
  const { count } = await tx.amendment.updateMany({
    where: { id: { in: chosen.map(({ id }) => id) }, state: "proposed", votes: { none: { state: "open" } } },
    data: { state: "lapsed", version: { increment: 1 } },
  });
  if (count !== new Set(amendmentIds).size)
    throw new DomainError(
      "conflict",
      "Et af ændringsforslagene er afgjort, eller intet andet på samme sted er vedtaget. Genindlæs siden.",
    );
  const proposers = await tx.user.findMany({
    where: { id: { in: chosen.map(({ proposedById }) => proposedById) } },
    select: { name: true },
  });
  unit.record({
    kind: "amendment.lapsed",
    subject: `meeting:${meeting.id}`,
    data: { itemId, item: item.words, amendmentIds, by: proposers.map(({ name }) => name) },
  });
  return { meetingId: meeting.id };
}
