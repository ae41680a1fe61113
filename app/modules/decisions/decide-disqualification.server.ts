import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { decideDisqualificationForm } from "./course-forms";
import { meetingToRecordIn } from "./internal/load-meeting.server";
import { isDecided, settleDisqualification, writeSettlement } from "./internal/settle-disqualification.server";

/** As short as a sentence that says something can be. */
const sentence = 10;

/**
 * Whoever records enters that the committee, without a vote, has found a member disqualified at an item or not
 * (kommunestyrelsesloven § 14). Once the item is decided that only corrects the protocol, and says what is corrected and why.
 * @throws not_found, forbidden; rule_broken (about oneself, or a correction without its sentence); conflict when it was changed meanwhile
 */
export async function decideDisqualification(
  unit: Unit<Actor>,
  input: z.infer<typeof decideDisqualificationForm>,
): Promise<{ meetingId: string; itemId: string }> {
  const { disqualificationId, isDisqualified, version, correction } = input;
  const find = () =>
    unit.tx.disqualification.findFirst({
      where: { id: disqualificationId },
      select: { userId: true, version: true, agendaItemId: true, item: { select: { meetingId: true } } },
    });
  const known = await find();
  if (!known) throw notFound();
  const meeting = await meetingToRecordIn(unit, known.item.meetingId);
  const found = (await find())!;
  if (found.userId === unit.actor.userId)
    throw new DomainError(
      "rule_broken",
      "Du kan ikke selv føre til protokollen, om du er inhabil. Lad en anden overtage protokollen først.",
    );
  if (found.version !== version)
    throw new DomainError("conflict", "Meldingen er ændret, siden du åbnede siden. Se, hvad der står nu.");
  if (meeting.status === "closed" || (await isDecided(unit, found.agendaItemId))) {
    if (correction.length < sentence)
      throw new DomainError(
        "rule_broken",
        "Punktet er besluttet, eller mødet er hævet. Skriv i en hel sætning, hvad der rettes i protokollen, og hvorfor.",
        "correction",
      );
    await writeSettlement(unit, disqualificationId, isDisqualified, correction);
  } else await settleDisqualification(unit, disqualificationId, isDisqualified);
  return { meetingId: meeting.id, itemId: found.agendaItemId };
}
