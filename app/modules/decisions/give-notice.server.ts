import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { noticeForm } from "./course-forms";
import { actingFor } from "./internal/acting-for.server";
import { loadItem, namedItem } from "./internal/load-item.server";
import { isDecided } from "./internal/settle-disqualification.server";

/**
 * A member discloses that they may be disqualified at an item (forvaltningsloven § 3; kommunestyrelsesloven § 14), before the meeting
 * or at the item, with the ground; or whoever records notes it for them. The committee decides it.
 * @throws not_found, forbidden; rule_broken before the agenda is out, after the item is decided and after the meeting; conflict when
 *   it is noted already
 */
export async function giveNotice(
  unit: Unit<Actor>,
  { itemId, userId, ground }: z.infer<typeof noticeForm>,
): Promise<{ meetingId: string; itemId: string; disqualificationId: string }> {
  const { tx, actor, now } = unit;
  const item = await loadItem(unit, itemId);
  const { meeting, member, self } = await actingFor(unit, item.meetingId, userId);
  if (meeting.status !== "dispatched" && meeting.status !== "inSession")
    throw meeting.status === "drafting" || meeting.status === "cancelled"
      ? notFound()
      : new DomainError("rule_broken", "Mødet er hævet. Sig det til sekretæren, hvis protokollen er forkert.");
  if (item.fixedKind === "signaturePage")
    throw new DomainError("rule_broken", "Underskriftssiden behandles ikke. Vælg et andet punkt.");
  if (await isDecided(unit, itemId))
    throw new DomainError(
      "rule_broken",
      "Punktet er besluttet, eller der er stemt om det. Sig det til den, der fører protokollen.",
    );
  const before = await tx.disqualification.findFirst({ where: { agendaItemId: itemId, userId: member.userId } });
  if (before && before.state !== "withdrawn")
    throw new DomainError(
      "conflict",
      before.state === "noticed"
        ? `${self ? "Du" : member.name} har allerede meldt sig. Udvalget afgør det, når punktet tages op.`
        : `Udvalget har allerede afgjort, om ${self ? "du" : member.name} er inhabil i punktet.`,
    );
  const noticed = { ground, state: "noticed", noticedById: actor.userId, noticedAt: now };
  const { id } = before
    ? await tx.disqualification.update({
        where: { id: before.id },
        data: { ...noticed, decidedAt: null, decidedById: null, version: { increment: 1 } },
      })
    : await tx.disqualification.create({ data: { agendaItemId: itemId, userId: member.userId, ...noticed } });
  unit.record({
    kind: "disqualification.noticed",
    subject: `meeting:${item.meetingId}`,
    data: { itemId, userId: member.userId, item: namedItem(item), member: self ? null : member.name },
  });
  return { meetingId: item.meetingId, itemId, disqualificationId: id };
}
