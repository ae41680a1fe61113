import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { itemToNoteAt, meetingToSpeakIn } from "./internal/item-in-session.server";
import { assertStatement } from "./internal/statement-at.server";
import type { enterStatementForm } from "./vote-forms";

/**
 * Protokoltilførsel: any participant may have one entered, briefly, and have it sent along (kommunestyrelsesloven § 13(2)). Entered by
 * themself or by whoever records, until the meeting is closed. A dissent must match how they voted (RD 95.1.4).
 * @throws not_found, forbidden; conflict where somebody else records; rule_broken with what is possible instead
 */
export async function enterStatement(
  unit: Unit<Actor>,
  { itemId, userId, kind, text, sendAlong }: z.infer<typeof enterStatementForm>,
): Promise<{ meetingId: string; statementId: string }> {
  const item = await itemToNoteAt(unit, itemId);
  const meeting = await meetingToSpeakIn(unit, item.meetingId, userId, "Der kan ikke føres mere til protokollen.");
  const by = await assertStatement(unit, meeting, { itemId, userId, kind });
  const { id: statementId } = await unit.tx.minutesStatement.create({
    data: { agendaItemId: itemId, userId, kind, text, sendAlong, enteredById: unit.actor.userId, createdAt: unit.now },
    select: { id: true },
  });
  unit.record({
    kind: "statement.entered",
    subject: `meeting:${meeting.id}`,
    data: { statementId, itemId, item: item.words, by, kind, text, sendAlong },
  });
  return { meetingId: meeting.id, statementId };
}
