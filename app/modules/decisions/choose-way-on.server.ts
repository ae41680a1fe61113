import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { carryOn } from "~/modules/meetings/carry-on.server";
import { onwardInWords } from "~/modules/meetings/onward";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { wayOnForm } from "./course-forms";
import { loadItem, namedItem } from "./internal/load-item.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import { assertTarget, targetOf } from "./internal/onward-facts.server";

/**
 * After the meeting the secretary sends a stayed case on: to the council, or to the finance committee first; not necessarily to the
 * next meeting (kommunestyrelsesloven § 23; RD 98.1.1, 20.1.1). It stands on that agenda at once, or waits for one to be planned.
 * @throws not_found, forbidden; rule_broken (not a stayed case of a closed meeting; another target); conflict when it is sent on already
 */
export async function chooseWayOn(
  unit: Unit<Actor>,
  { itemId, target }: z.infer<typeof wayOnForm>,
): Promise<{ meetingId: string; itemId: string; where: string }> {
  const { tx, actor, now } = unit;
  const item = await loadItem(unit, itemId);
  const meeting = await lockedMeeting(unit, item.meetingId);
  assertMay(actor, "chooseWayOn", subjectOf(meeting));
  if (!["closed", "signing", "sealed"].includes(meeting.status))
    throw new DomainError(
      "rule_broken",
      "Vælg vejen videre, når mødet er hævet. Indtil da kan kravet trækkes tilbage.",
    );
  if ((await tx.referral.count({ where: { agendaItemId: itemId, state: "declared" } })) === 0)
    throw new DomainError("rule_broken", "Ingen har krævet punktet indbragt for byrådet.");
  const before = await tx.onward.findFirst({ where: { agendaItemId: itemId } });
  if (before && (before.state === "done" || (before.kind === "referred" && before.state === "waiting")))
    throw new DomainError("conflict", `Vejen er valgt: ${onwardInWords(await targetOf(unit, before))}.`);
  const { startsAt, committeeId } = item.meeting;
  await assertTarget(
    unit,
    "referred",
    { meetingId: item.meetingId, committeeId, startsAt, proposalId: item.proposalId },
    target,
  );
  const to = await tx.committee.findFirst({ where: { id: target!.toCommitteeId }, select: { kind: true } });
  if (to?.kind !== "council" && to?.kind !== "finance")
    throw new DomainError("rule_broken", "En standset sag går til byrådet, eller til økonomiudvalget først.", "target");
  const choice = { kind: "referred", ...target!, note: "", ownerId: null };
  const content = { ...choice, state: "chosen", chosenById: actor.userId, createdAt: now };
  const { id } = before
    ? await tx.onward.update({ where: { id: before.id }, data: { ...content, version: { increment: 1 } } })
    : await tx.onward.create({ data: { agendaItemId: itemId, ...content } });
  await carryOn(unit, id);
  const where = onwardInWords(await targetOf(unit, await tx.onward.findUniqueOrThrow({ where: { id } })));
  unit.record({
    kind: "referral.wayChosen",
    subject: `meeting:${item.meetingId}`,
    data: { itemId, item: namedItem(item), where, ...choice },
  });
  return { meetingId: item.meetingId, itemId, where };
}
