import type { Tx } from "~/platform/unit-of-work.server";
import { upgradeDocument, type ReadText } from "../stored-text";

/** A text with the client's id of the save that made it what it is. */
export interface TextRow extends ReadText {
  lastSaveId: string | null;
}

/** Texts in the order asked for, with their writers' names: two statements, however many. */
export async function readTextRows(tx: Tx, textIds: readonly string[]): Promise<TextRow[]> {
  const rows = await tx.textDocument.findMany({ where: { id: { in: [...textIds] } } });
  const writers = [...new Set(rows.map((row) => row.updatedById).filter((id) => id !== null))];
  const users =
    writers.length === 0
      ? []
      : await tx.user.findMany({ where: { id: { in: writers } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const texts = new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        document: upgradeDocument(row.schemaVersion, row.content),
        revision: row.revision,
        savedAt: row.updatedAt,
        savedBy: row.updatedById ? { id: row.updatedById, name: names.get(row.updatedById) ?? "" } : null,
        lastSaveId: row.lastSaveId,
      },
    ]),
  );
  return textIds.flatMap((id) => texts.get(id) ?? []);
}
