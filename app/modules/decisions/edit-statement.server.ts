import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMay } from "~/modules/identity/permissions";
import { itemToNoteAt, meetingToSpeakIn } from "./internal/item-in-session.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import { assertStatement } from "./internal/statement-at.server";
import type { editStatementForm } from "./vote-forms";

/**
 * Changes a statement: whose it is, or whoever records, until the meeting is closed; after it the secretary corrects the wording, and
 * nothing else, until the minutes are locked.
 * @throws not_found, forbidden; conflict when it was changed meanwhile or somebody else records; rule_broken with what is possible
 */
export async function editStatement(
  unit: Unit<Actor>,
  { statementId, version, kind, text, sendAlong }: z.infer<typeof editStatementForm>,
): Promise<{ meetingId: string; statementId: string; version: number }> {
  const { tx, actor } = unit;
  const before = await tx.minutesStatement.findFirst({ where: { id: statementId } });
  if (!before) throw notFound();
  const item = await itemToNoteAt(unit, before.agendaItemId);
  const { status } = await lockedMeeting(unit, item.meetingId);
  if (status === "closed") await assertWordingOnly(unit, item.meetingId, { kind, sendAlong }, before);
  else await assertOwnOrRecorder(unit, item.meetingId, { ...before, kind });
  const { count } = await tx.minutesStatement.updateMany({
    where: { id: statementId, version },
    data: { kind, text, sendAlong, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "Tilførslen blev ændret, mens du skrev. Genindlæs siden, og se den nye tekst.");
  const by = await tx.user.findFirst({ where: { id: before.userId }, select: { name: true } });
  unit.record({
    kind: "statement.changed",
    subject: `meeting:${item.meetingId}`,
    data: {
      statementId,
      itemId: item.id,
      item: item.words,
      by: by?.name ?? "",
      changedById: actor.userId,
      // Not as `from` and `to`, which the history's page reads out: more people read it than a closed item.
      before: { kind: before.kind, text: before.text, sendAlong: before.sendAlong },
      after: { kind, text, sendAlong },
    },
  });
  return { meetingId: item.meetingId, statementId, version: version + 1 };
}

async function assertOwnOrRecorder(
  unit: Unit<Actor>,
  meetingId: string,
  {
    id,
    agendaItemId,
    userId,
    kind,
  }: { id: string; agendaItemId: string; userId: string; kind: "dissent" | "statement" },
): Promise<void> {
  const meeting = await meetingToSpeakIn(unit, meetingId, userId, "Tilførslen kan ikke ændres.");
  await assertStatement(unit, meeting, { id, itemId: agendaItemId, userId, kind });
}

async function assertWordingOnly(
  unit: Unit<Actor>,
  meetingId: string,
  now: { kind: string; sendAlong: boolean },
  before: { kind: string; sendAlong: boolean },
): Promise<void> {
  assertMay(unit.actor, "editMinutes", subjectOf(await lockedMeeting(unit, meetingId)));
  if (now.kind !== before.kind || now.sendAlong !== before.sendAlong)
    throw new DomainError("rule_broken", "Mødet er hævet. Kun tilførslens ordlyd kan rettes.");
}
