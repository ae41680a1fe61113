import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { onwardInWords } from "~/modules/meetings/onward";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { whatOf } from "./choose-onward.server";
import type { callOffForm } from "./course-forms";
import { loadItem, namedItem } from "./internal/load-item.server";
import { meetingToRecordIn } from "./internal/load-meeting.server";
import { takeBackOnwardDecision } from "./internal/onward-decision.server";
import { targetOf } from "./internal/onward-facts.server";

/**
 * The item stays here after all. The words that the choice put into the decision go with it, unless somebody has written others.
 * @throws not_found, forbidden, conflict when it is carried out, called off, or chosen anew meanwhile
 */
export async function callOffOnward(
  unit: Unit<Actor>,
  { itemId, version }: z.infer<typeof callOffForm>,
): Promise<{ meetingId: string; itemId: string }> {
  const item = await loadItem(unit, itemId);
  await meetingToRecordIn(unit, item.meetingId);
  const onward = await unit.tx.onward.findFirst({ where: { agendaItemId: itemId } });
  if (!onward) throw notFound();
  const { count } = await unit.tx.onward.updateMany({
    where: { id: onward.id, version, state: { in: ["chosen", "waiting"] }, kind: { not: "referred" } },
    data: { state: "calledOff", version: { increment: 1 } },
  });
  const target = await targetOf(unit, onward);
  if (count === 0)
    throw new DomainError(
      "conflict",
      onward.state === "done"
        ? `${onwardInWords(target)}. Det er gjort. Bed sekretæren dér tage punktet af dagsordenen.`
        : "En anden har valgt for punktet imens. Se, hvad der står nu.",
    );
  await takeBackOnwardDecision(unit, { itemId, what: whatOf(item) }, target);
  unit.record({
    kind: "onward.calledOff",
    subject: `meeting:${item.meetingId}`,
    data: { itemId, item: namedItem(item), where: onwardInWords(target) },
  });
  return { meetingId: item.meetingId, itemId };
}
