import { copenhagenTime } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { checkDocument } from "./check-document";
import { SCHEMA_VERSION, type RichDocument } from "./document";
import { freezeContent } from "./internal/freeze-content.server";
import { readTextRows, type TextRow } from "./internal/text-rows.server";
import type { ReadText, TextConflict } from "./stored-text";

/** A sitting: within it, one person's saves are one event in the history. */
const SITTING_MINUTES = 30;

export interface SaveTextInput {
  textId: string;
  /** The revision that the edits stand on. */
  baseRevision: number;
  /** The client's own id of this save. Sent twice, done once. */
  saveId: string;
  document: unknown;
  /** What the text belongs to, for its history: "proposal:…". */
  subject: string;
  /**
   * Given when the document was put together after a conflict: the person's own version before that. It and the version
   * it replaces are frozen, so that what was not chosen can be found again.
   */
  mine?: unknown;
}

export interface SavedText {
  revision: number;
  savedAt: Date;
}

/** A new text, for whatever will point at it. */
export async function createText(unit: Unit, document: unknown): Promise<{ textId: string; revision: number }> {
  const row = await unit.tx.textDocument.create({
    data: { ...stored(checked(document)), updatedAt: unit.now, updatedById: unit.actor.userId },
    select: { id: true, revision: true },
  });
  return { textId: row.id, revision: row.revision };
}

/**
 * Saves a text, if nobody else has since `baseRevision`. Whether the actor may, and whether the text is still open, is
 * for the upper module's use case to ask first.
 * @throws DomainError rule_broken when the document isn't one, or its sections are others (details: problems)
 * @throws DomainError conflict when somebody was first (details: TextConflict); then nothing is written
 */
export async function saveText(unit: Unit, input: SaveTextInput): Promise<SavedText> {
  const document = checked(input.document);
  const before = await readRow(unit, input.textId);
  if (before.lastSaveId === input.saveId) return { revision: before.revision, savedAt: before.savedAt };
  if (before.revision !== input.baseRevision) throw conflict(before);
  refuseOtherSections(before.document, document);

  if (input.mine !== undefined) {
    await freezeContent(unit, { text: before, document: before.document, reason: "before-merge" });
    await freezeContent(unit, { text: before, document: checked(input.mine), reason: "merged-in" });
  }
  const { count } = await unit.tx.textDocument.updateMany({
    where: { id: input.textId, revision: input.baseRevision },
    data: {
      ...stored(document),
      revision: { increment: 1 },
      lastSaveId: input.saveId,
      updatedAt: unit.now,
      updatedById: unit.actor.userId,
    },
  });
  if (count === 0) return answerLate(unit, input);

  recordSitting(unit, input, before);
  return { revision: input.baseRevision + 1, savedAt: unit.now };
}

/** Another save came in between reading and writing: perhaps this very one, sent twice at once. */
async function answerLate(unit: Unit, input: SaveTextInput): Promise<SavedText> {
  const current = await readRow(unit, input.textId);
  if (current.lastSaveId !== input.saveId) throw conflict(current);
  return { revision: current.revision, savedAt: current.savedAt };
}

async function readRow(unit: Unit, textId: string): Promise<TextRow> {
  const [row] = await readTextRows(unit.tx, [textId]);
  if (!row) throw notFound();
  return row;
}

function recordSitting(unit: Unit, { subject, mine }: SaveTextInput, before: ReadText): void {
  if (mine !== undefined) unit.record({ kind: "text.merged", subject, data: { others: before.savedBy?.name ?? "" } });
  const minutes = (unit.now.getTime() - before.savedAt.getTime()) / 60_000;
  const goesOn = before.revision > 1 && before.savedBy?.id === unit.actor.userId && minutes < SITTING_MINUTES;
  if (!goesOn) unit.record({ kind: "text.written", subject });
}

function checked(json: unknown): RichDocument {
  const result = checkDocument(json);
  if (result.ok) return result.document;
  const [first] = result.problems;
  throw new DomainError("rule_broken", `${first?.place ?? "Teksten"}: ${first?.message ?? ""}`, "document", result);
}

/** The sections are the template's. Only their content is the writer's. */
function refuseOtherSections(before: RichDocument, after: RichDocument): void {
  const sections = ({ content }: RichDocument) =>
    JSON.stringify(content.map(({ type, attrs }) => [type, attrs.key, attrs.title]));
  if (sections(before) === sections(after)) return;
  throw new DomainError(
    "rule_broken",
    "Tekstens afsnit er ændret af andre. Genindlæs siden, og skriv videre.",
    "document",
  );
}

function conflict({ document, revision, savedAt, savedBy }: ReadText): DomainError {
  const details: TextConflict = {
    current: { document, revision, savedAt: savedAt.toISOString(), savedBy: savedBy?.name ?? null },
  };
  const message = `${savedBy?.name ?? "En anden"} gemte kl. ${copenhagenTime(savedAt)}. Se begge udgaver, og vælg.`;
  return new DomainError("conflict", message, "document", details);
}

function stored(document: RichDocument) {
  return { schemaVersion: SCHEMA_VERSION, content: document as unknown as Prisma.InputJsonValue };
}
