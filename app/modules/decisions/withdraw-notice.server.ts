import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { withdrawNoticeForm } from "./course-forms";
import { actingFor } from "./internal/acting-for.server";
import { namedItem } from "./internal/load-item.server";

/**
 * Takes a notice of disqualification back while the committee hasn't decided it: the member themself, or whoever records for them.
 * @throws not_found, forbidden; rule_broken after the meeting; conflict when it is decided or withdrawn already
 */
export async function withdrawNotice(
  unit: Unit<Actor>,
  { disqualificationId }: z.infer<typeof withdrawNoticeForm>,
): Promise<{ meetingId: string; itemId: string }> {
  const { tx } = unit;
  const found = await tx.disqualification.findFirst({
    where: { id: disqualificationId },
    include: { item: { select: { id: true, number: true, meetingId: true } } },
  });
  if (!found) throw notFound();
  const { meeting, member, self } = await actingFor(unit, found.item.meetingId, found.userId);
  if (meeting.status !== "dispatched" && meeting.status !== "inSession")
    throw new DomainError(
      "rule_broken",
      "Mødet er hævet eller aflyst. Sig det til sekretæren, hvis protokollen er forkert.",
    );
  const { count } = await tx.disqualification.updateMany({
    where: { id: found.id, state: "noticed" },
    data: { state: "withdrawn", version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "Udvalget har afgjort spørgsmålet, eller meldingen er allerede trukket tilbage.");
  unit.record({
    kind: "disqualification.withdrawn",
    subject: `meeting:${found.item.meetingId}`,
    data: {
      itemId: found.item.id,
      userId: member.userId,
      item: namedItem(found.item),
      member: self ? null : member.name,
    },
  });
  return { meetingId: found.item.meetingId, itemId: found.item.id };
}
