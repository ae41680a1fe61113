import type { Unit } from "~/platform/unit-of-work.server";
import type { RichDocument } from "./document";
import { freezeContent } from "./internal/freeze-content.server";
import { readText } from "./read-text.server";
import type { FrozenText } from "./stored-text";

export interface FreezeTextInput {
  textId: string;
  /** Why, for the list of versions: "submitted", "dispatched". The upper module's own word, not shown as it is. */
  reason: string;
  /** Puts in their places what must not change any more: live tables. What it makes is what is frozen. */
  fill?: (document: RichDocument) => Promise<RichDocument>;
}

/**
 * Keeps the text as it stands now, for good: what is dispatched to the members is this and not the text under work.
 * The event is the upper module's to record, since freezing is always part of something larger.
 * @throws DomainError not_found
 */
export async function freezeText(unit: Unit, { textId, reason, fill }: FreezeTextInput): Promise<FrozenText> {
  const text = await readText(unit.tx, textId);
  const document = fill ? await fill(text.document) : text.document;
  const id = await freezeContent(unit, { text, document, reason });
  return { id, textId, document, revision: text.revision, frozenAt: unit.now };
}
