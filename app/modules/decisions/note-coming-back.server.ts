import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { itemOfMeeting } from "./internal/item-of-meeting.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { personAt } from "./internal/person-at.server";
import type { outForm } from "./presence-forms";

/**
 * Somebody who stepped out comes back. Before the item is decided they take part in it after all, and only the history tells that
 * they were out; after it they have missed it.
 * @throws conflict for who isn't out, or is out because they are disqualified
 */
export async function noteComingBack(
  unit: Unit<Actor>,
  { meetingId, itemId, userId }: z.infer<typeof outForm>,
): Promise<{ meetingId: string }> {
  const { tx, now } = unit;
  const { meeting, person } = await personAt(unit, meetingId, userId);
  const item = await itemOfMeeting(unit, meetingId, itemId);
  const absence = person.missed.find((one) => one.itemId === itemId);
  if (absence?.reason === "disqualified")
    throw new DomainError("conflict", `${person.name} er inhabil på ${item.label} og kan ikke deltage i det.`);
  if (absence?.reason !== "steppedOut" || absence.cameBackAt !== null)
    throw new DomainError("conflict", `${person.name} er ikke noteret som gået ud under ${item.label}.`);
  const where = { agendaItemId: itemId, userId, reason: "steppedOut" };
  await keepingVotesTrue(unit, meeting, async () => {
    if (item.decided) await tx.itemAbsence.updateMany({ where, data: { cameBackAt: now } });
    else await tx.itemAbsence.deleteMany({ where });
  });
  unit.record({
    kind: "presence.cameBack",
    subject: `meeting:${meetingId}`,
    data: { userId, itemId, member: person.name, item: item.label, wentOutAt: absence.wentOutAt },
  });
  return { meetingId };
}
