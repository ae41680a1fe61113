import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { itemToNoteAt, meetingToSpeakIn } from "./internal/item-in-session.server";
import type { statementForm } from "./vote-forms";

/**
 * Takes a statement back: whose it is, or whoever records, until the meeting is closed. Its text stays in the history.
 * @throws not_found, forbidden; conflict where it is gone already or somebody else records; rule_broken once the meeting is closed
 */
export async function removeStatement(
  unit: Unit<Actor>,
  { statementId }: z.infer<typeof statementForm>,
): Promise<{ meetingId: string }> {
  const { tx } = unit;
  const statement = await tx.minutesStatement.findFirst({ where: { id: statementId } });
  if (!statement) throw notFound();
  const item = await itemToNoteAt(unit, statement.agendaItemId);
  await meetingToSpeakIn(unit, item.meetingId, statement.userId, "Tilførslen kan ikke fjernes.");
  const { count } = await tx.minutesStatement.deleteMany({ where: { id: statementId } });
  if (count === 0) throw new DomainError("conflict", "Tilførslen er allerede fjernet.");
  const by = await tx.user.findFirst({ where: { id: statement.userId }, select: { name: true } });
  unit.record({
    kind: "statement.removed",
    subject: `meeting:${item.meetingId}`,
    data: {
      statementId,
      itemId: item.id,
      item: item.words,
      by: by?.name ?? "",
      kind: statement.kind,
      text: statement.text,
    },
  });
  return { meetingId: item.meetingId };
}
