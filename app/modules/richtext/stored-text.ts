import { SCHEMA_VERSION, type RichDocument } from "./document";

/** A text as it was read, and by whom it was last saved. */
export interface ReadText {
  id: string;
  document: RichDocument;
  /** Counts up at each save; the next save names it as its base. */
  revision: number;
  savedAt: Date;
  savedBy: { id: string; name: string } | null;
}

/** A frozen text. It never changes, so neither do its bytes in page and PDF. */
export interface FrozenText {
  id: string;
  textId: string;
  document: RichDocument;
  revision: number;
  frozenAt: Date;
}

/** What `saveText` says when somebody was first (`DomainError.details`): the other's version, as JSON carries it. */
export interface TextConflict {
  current: { document: RichDocument; revision: number; savedAt: string; savedBy: string | null };
}

/** From the version in the key to the next. Version 1 is the first, so there is nothing to upgrade from yet. */
const UPGRADES: Record<number, (doc: unknown) => unknown> = {};

/**
 * A stored text in today's format, whatever version it was written in. It was checked before it was stored, and is not
 * checked again.
 * @throws Error when it was written by a newer version of Sagsgang
 */
export function upgradeDocument(schemaVersion: number, doc: unknown): RichDocument {
  if (schemaVersion > SCHEMA_VERSION || schemaVersion < 1) {
    throw new Error(`A text of format ${schemaVersion}; this version of Sagsgang knows 1 to ${SCHEMA_VERSION}.`);
  }
  let upgraded = doc;
  for (let version = schemaVersion; version < SCHEMA_VERSION; version += 1) {
    const upgrade = UPGRADES[version];
    if (!upgrade) throw new Error(`No upgrade from format ${version}.`);
    upgraded = upgrade(upgraded);
  }
  return upgraded as RichDocument;
}
