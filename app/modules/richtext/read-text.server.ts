import type { Tx } from "~/platform/unit-of-work.server";
import { notFound } from "~/platform/errors";
import { readTextRows } from "./internal/text-rows.server";
import { upgradeDocument, type FrozenText, type ReadText } from "./stored-text";

/**
 * The text under work. Whether the actor may read it is the upper module's to ask first: a text has no rights of its own.
 * @throws DomainError not_found
 */
export async function readText(tx: Tx, textId: string): Promise<ReadText> {
  const [text] = await readTexts(tx, [textId]);
  if (!text) throw notFound();
  return text;
}

/** Several texts in one go, in the order asked for; an id that isn't there is left out. Two statements, however many. */
export async function readTexts(tx: Tx, textIds: readonly string[]): Promise<ReadText[]> {
  const rows = await readTextRows(tx, textIds);
  return rows.map(({ lastSaveId: _, ...text }) => text);
}

/**
 * A frozen text.
 * @throws DomainError not_found
 */
export async function readFrozenText(tx: Tx, versionId: string): Promise<FrozenText> {
  const [text] = await readFrozenTexts(tx, [versionId]);
  if (!text) throw notFound();
  return text;
}

/** Several frozen texts in one statement, in the order asked for; an id that isn't there is left out. */
export async function readFrozenTexts(tx: Tx, versionIds: readonly string[]): Promise<FrozenText[]> {
  const rows = await tx.textVersion.findMany({ where: { id: { in: [...versionIds] } } });
  const texts = new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        textId: row.documentId,
        document: upgradeDocument(row.schemaVersion, row.content),
        revision: row.revision,
        frozenAt: row.createdAt,
      },
    ]),
  );
  return versionIds.flatMap((id) => texts.get(id) ?? []);
}
