import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { giveUpForm } from "./course-forms";
import { assertInSession, loadItem, namedItem } from "./internal/load-item.server";
import { meetingToRecordIn } from "./internal/load-meeting.server";

/**
 * The committee gives its decision up instead of letting the council decide (kommunestyrelsesloven § 23; RD 99.1.3): whoever records
 * enters it. What was to be done after the decision falls with it.
 * @throws not_found, forbidden; rule_broken unless the meeting is in session; conflict when nobody has referred the item
 */
export async function giveUpDecision(
  unit: Unit<Actor>,
  { itemId }: z.infer<typeof giveUpForm>,
): Promise<{ meetingId: string; itemId: string }> {
  const { tx, now } = unit;
  const item = await loadItem(unit, itemId);
  const meeting = await meetingToRecordIn(unit, item.meetingId);
  assertInSession(meeting, "Mødet er hævet. Udvalget kan opgive sin afgørelse på et møde, og nu afgør byrådet sagen.");
  const { count } = await tx.referral.updateMany({
    where: { agendaItemId: itemId, state: "declared" },
    data: { state: "givenUp", endedAt: now },
  });
  if (count === 0) throw new DomainError("conflict", "Ingen har krævet punktet indbragt for byrådet.");
  await tx.followUpTask.updateMany({
    where: { agendaItemId: itemId, state: "waiting" },
    data: { state: "dropped", report: "Udvalget opgav sin afgørelse.", finishedAt: now, version: { increment: 1 } },
  });
  unit.record({
    kind: "referral.givenUp",
    subject: `meeting:${item.meetingId}`,
    data: { itemId, item: namedItem(item) },
  });
  return { meetingId: item.meetingId, itemId };
}
