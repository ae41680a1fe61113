import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { referralForm } from "./course-forms";
import { actingFor, takesPartIn } from "./internal/acting-for.server";
import { assertInSession, loadItem, namedItem } from "./internal/load-item.server";
import { referralFault } from "./referable";

/**
 * Standsningsret (kommunestyrelsesloven § 23): a member who takes part demands that the council decides, from the decision until the
 * meeting is closed, and not necessarily under the item (RD 03.1.1, 89.1.1). The decision is stayed. Whoever records may note it for
 * the member who says it in the room.
 * @throws not_found, forbidden; rule_broken before and after the meeting, and for what can't be referred; conflict when they have done it
 */
export async function declareReferral(
  unit: Unit<Actor>,
  { itemId, userId }: z.infer<typeof referralForm>,
): Promise<{ meetingId: string; itemId: string }> {
  const { tx, actor, now } = unit;
  const item = await loadItem(unit, itemId);
  const { meeting, member, self } = await actingFor(unit, item.meetingId, userId);
  assertInSession(
    meeting,
    meeting.status === "dispatched" || meeting.status === "drafting"
      ? "Mødet er ikke åbnet. Kravet kan fremsættes, fra punktet er besluttet, til mødet hæves."
      : "Mødet er hævet. Kravet skal fremsættes, før mødet hæves (kommunestyrelsesloven § 23).",
  );
  if (!takesPartIn(member, itemId))
    throw new DomainError(
      "forbidden",
      `${self ? "Du" : member.name} deltager ikke i punktet. Kun et medlem, der deltager, kan kræve det indbragt for byrådet.`,
    );
  const onward = await tx.onward.findFirst({
    where: { agendaItemId: itemId, state: "chosen" },
    select: { kind: true },
  });
  const fault = referralFault({
    committeeKind: item.meeting.committee.kind,
    fixedKind: item.fixedKind,
    decisions: await tx.decision.findMany({ where: { agendaItemId: itemId }, select: { outcome: true } }),
    onward: onward?.kind ?? null,
  });
  if (fault) throw new DomainError("rule_broken", fault);
  const before = await tx.referral.findFirst({ where: { agendaItemId: itemId, userId: member.userId } });
  if (before?.state === "declared")
    throw new DomainError("conflict", `${self ? "Du" : member.name} har allerede krævet punktet indbragt for byrådet.`);
  const declared = { state: "declared", declaredById: actor.userId, declaredAt: now, endedAt: null };
  if (before) await tx.referral.update({ where: { id: before.id }, data: declared });
  else await tx.referral.create({ data: { agendaItemId: itemId, userId: member.userId, ...declared } });
  unit.record({
    kind: "referral.declared",
    subject: `meeting:${item.meetingId}`,
    data: { itemId, userId: member.userId, item: namedItem(item), member: self ? null : member.name },
  });
  return { meetingId: item.meetingId, itemId };
}
