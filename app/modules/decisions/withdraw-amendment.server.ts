import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { itemToNoteAt, meetingToSpeakIn } from "./internal/item-in-session.server";
import type { amendmentForm } from "./vote-forms";

/**
 * Takes an amendment back before it is decided: whoever proposed it, or whoever records for them.
 * @throws not_found, forbidden; conflict where somebody else records, or it is decided or being voted on
 */
export async function withdrawAmendment(
  unit: Unit<Actor>,
  { amendmentId }: z.infer<typeof amendmentForm>,
): Promise<{ meetingId: string }> {
  const { tx } = unit;
  const amendment = await tx.amendment.findFirst({ where: { id: amendmentId } });
  if (!amendment) throw notFound();
  const item = await itemToNoteAt(unit, amendment.agendaItemId);
  const meeting = await meetingToSpeakIn(
    unit,
    item.meetingId,
    amendment.proposedById,
    "Ændringsforslaget kan ikke trækkes tilbage.",
  );
  const { count } = await tx.amendment.updateMany({
    where: { id: amendmentId, state: "proposed", votes: { none: { state: "open" } } },
    data: { state: "withdrawn", version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "Ændringsforslaget er afgjort, eller der stemmes om det nu. Genindlæs siden.");
  const proposer = await tx.user.findFirst({ where: { id: amendment.proposedById }, select: { name: true } });
  unit.record({
    kind: "amendment.withdrawn",
    subject: `meeting:${meeting.id}`,
    data: { amendmentId, itemId: item.id, item: item.words, by: proposer?.name ?? "" },
  });
  return { meetingId: meeting.id };
}
