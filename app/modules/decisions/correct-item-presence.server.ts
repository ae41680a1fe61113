import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { itemOfMeeting } from "./internal/item-of-meeting.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { personAt } from "./internal/person-at.server";
import type { itemPresenceForm } from "./presence-forms";

/**
 * Corrects whether somebody who came to the meeting took part in one item. What is so already stays so.
 * @throws conflict for who isn't present at the meeting, or is disqualified at the item; rule_broken where a vote that is over would
 *   become untrue
 */
export async function correctItemPresence(
  unit: Unit<Actor>,
  { meetingId, itemId, userId, there }: z.infer<typeof itemPresenceForm>,
): Promise<{ meetingId: string }> {
  const { tx } = unit;
  const { meeting, person } = await personAt(unit, meetingId, userId);
  const item = await itemOfMeeting(unit, meetingId, itemId);
  if (person.state !== "present")
    throw new DomainError("conflict", `${person.name} er ikke noteret som til stede. Notér først fremmødet.`);
  const absence = person.missed.find((one) => one.itemId === itemId);
  if (absence?.reason === "disqualified")
    throw new DomainError(
      "conflict",
      `${person.name} er inhabil på ${item.label}. Ret inhabiliteten, hvis det er forkert.`,
    );
  if ((absence === undefined) === there) return { meetingId };
  await keepingVotesTrue(unit, meeting, async () => {
    if (there) await tx.itemAbsence.deleteMany({ where: { agendaItemId: itemId, userId } });
    else await tx.itemAbsence.create({ data: { agendaItemId: itemId, userId, reason: "steppedOut" } });
  });
  unit.record({
    kind: "presence.corrected",
    subject: `meeting:${meetingId}`,
    data: { userId, itemId, member: person.name, item: item.label, there, reason: absence?.reason ?? null },
  });
  return { meetingId };
}
