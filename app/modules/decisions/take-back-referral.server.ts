import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { referralForm } from "./course-forms";
import { actingFor } from "./internal/acting-for.server";
import { assertInSession, loadItem, namedItem } from "./internal/load-item.server";

/**
 * The member doesn't demand it any longer (kommunestyrelsesloven § 23), until the meeting is closed.
 * @throws not_found, forbidden; rule_broken once it is closed; conflict when there is no demand of theirs
 */
export async function takeBackReferral(
  unit: Unit<Actor>,
  { itemId, userId }: z.infer<typeof referralForm>,
): Promise<{ meetingId: string; itemId: string }> {
  const item = await loadItem(unit, itemId);
  const { meeting, member, self } = await actingFor(unit, item.meetingId, userId);
  assertInSession(meeting, "Mødet er hævet, og afgørelsen er standset. Nu er det kun byrådet, der kan afgøre sagen.");
  const { count } = await unit.tx.referral.updateMany({
    where: { agendaItemId: itemId, userId: member.userId, state: "declared" },
    data: { state: "takenBack", endedAt: unit.now },
  });
  if (count === 0)
    throw new DomainError("conflict", `${self ? "Du" : member.name} har ikke krævet punktet indbragt for byrådet.`);
  unit.record({
    kind: "referral.takenBack",
    subject: `meeting:${item.meetingId}`,
    data: { itemId, userId: member.userId, item: namedItem(item), member: self ? null : member.name },
  });
  return { meetingId: item.meetingId, itemId };
}
