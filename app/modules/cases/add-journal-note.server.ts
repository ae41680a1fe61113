import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { JournalNoteInput } from "./case-forms";
import { lockOpenCase } from "./internal/open-case.server";

/**
 * Notes are kept as they were written (offentlighedsloven § 13): a correction is a new note.
 * @throws not_found, forbidden, rule_broken (closed)
 */
export async function addJournalNote(
  unit: Unit<Actor>,
  { caseFileId, text }: JournalNoteInput,
): Promise<{ noteId: string }> {
  assertMay(unit.actor, "editCase");
  await lockOpenCase(unit, caseFileId);
  const { id } = await unit.tx.journalNote.create({
    data: { caseFileId, text, createdAt: unit.now },
    select: { id: true },
  });
  unit.record({ kind: "case.noteAdded", subject: `case:${caseFileId}`, data: { noteId: id } });
  return { noteId: id };
}
