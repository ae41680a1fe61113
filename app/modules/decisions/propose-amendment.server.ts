import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { itemToNoteAt, meetingToSpeakIn, personIn } from "./internal/item-in-session.server";
import { recommendationPoint } from "./internal/recommendation-points.server";
import { votersAt } from "./presence";
import type { proposeAmendmentForm } from "./vote-forms";

/** One person's on one item that aren't settled: more is an accident, or somebody who wants to be in the way. */
const mostAmendments = 20;

/**
 * A participant's amendment to an item or to one of its points, entered by themself or by whoever records. It comes last among
 * those on the same until they are put in order.
 * @throws not_found, forbidden; conflict where somebody else records; rule_broken for who isn't at the item, and
 *   on "text" beyond `mostAmendments`
 */
export async function proposeAmendment(
  unit: Unit<Actor>,
  { itemId, pointId, proposedById, text }: z.infer<typeof proposeAmendmentForm>,
): Promise<{ meetingId: string; amendmentId: string }> {
  const { tx } = unit;
  const item = await itemToNoteAt(unit, itemId);
  const meeting = await meetingToSpeakIn(
    unit,
    item.meetingId,
    proposedById,
    "Der kan ikke stilles ændringsforslag mere.",
  );
  if (pointId !== "") await recommendationPoint(unit, item, pointId);
  const { person, rows } = await personIn(unit, meeting, proposedById);
  if (!votersAt(rows, itemId).some(({ userId }) => userId === proposedById))
    throw new DomainError(
      "rule_broken",
      `${person.name} er ikke noteret som til stede ved punktet og kan ikke stille ændringsforslag. Ret fremmødet først.`,
      "proposedById",
    );
  const standing = await tx.amendment.count({ where: { agendaItemId: itemId, proposedById, state: "proposed" } });
  if (standing >= mostAmendments)
    throw new DomainError(
      "rule_broken",
      `${person.name} har ${mostAmendments} ændringsforslag på ${item.words}, som ikke er afgjort. Træk et af dem tilbage, eller stem om dem først.`,
      "text",
    );
  const last = await tx.amendment.aggregate({ where: { agendaItemId: itemId, pointId }, _max: { rank: true } });
  const { id: amendmentId } = await tx.amendment.create({
    data: { agendaItemId: itemId, pointId, rank: (last._max.rank ?? 0) + 1, text, proposedById, createdAt: unit.now },
    select: { id: true },
  });
  unit.record({
    kind: "amendment.proposed",
    subject: `meeting:${meeting.id}`,
    data: { amendmentId, itemId, pointId, item: item.words, by: person.name, text },
  });
  return { meetingId: meeting.id, amendmentId };
}
