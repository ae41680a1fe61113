import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { itemOfMeeting } from "./internal/item-of-meeting.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { personAt } from "./internal/person-at.server";
import type { outForm } from "./presence-forms";

/**
 * Somebody steps out for one item, and isn't there when it is decided.
 * @throws conflict for who isn't present, or is out already; rule_broken when the item is decided, and where a vote that is over would
 *   become untrue
 */
export async function noteGoingOut(
  unit: Unit<Actor>,
  { meetingId, itemId, userId }: z.infer<typeof outForm>,
): Promise<{ meetingId: string }> {
  const { meeting, person } = await personAt(unit, meetingId, userId);
  const item = await itemOfMeeting(unit, meetingId, itemId);
  if (person.state !== "present") throw new DomainError("conflict", `${person.name} er ikke noteret som til stede.`);
  if (person.missed.some((one) => one.itemId === itemId))
    throw new DomainError("conflict", `${person.name} er allerede noteret som ikke til stede på ${item.label}.`);
  if (item.decided)
    throw new DomainError(
      "rule_broken",
      `${person.name} var til stede, da ${item.label} blev besluttet. Var det ikke sådan, så ret, hvilke punkter ${person.name} deltog i.`,
    );
  const wentOutAt = meeting.status === "inSession" ? unit.now : null;
  await keepingVotesTrue(unit, meeting, () =>
    unit.tx.itemAbsence.create({ data: { agendaItemId: itemId, userId, reason: "steppedOut", wentOutAt } }),
  );
  unit.record({
    kind: "presence.wentOut",
    subject: `meeting:${meetingId}`,
    data: { userId, itemId, member: person.name, item: item.label },
  });
  return { meetingId };
}
