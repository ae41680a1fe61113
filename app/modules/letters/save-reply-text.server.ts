import type { Actor } from "~/modules/identity/actor";
import { saveText } from "~/modules/richtext/save-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayWrite, lockLetter } from "./internal/lock-letter.server";
import type { SaveReplyTextInput } from "./reply-forms";

/**
 * A letter's text that saves itself. The letter is held meanwhile, so that nothing is written into one that is being locked.
 * @throws not_found, forbidden, rule_broken, conflict (`details` has the other version where somebody else wrote)
 */
export async function saveReplyText(
  unit: Unit<Actor>,
  { letterId, ...save }: SaveReplyTextInput,
): Promise<{ revision: number; savedAt: string }> {
  const letter = await lockLetter(unit, letterId);
  assertMayWrite(unit.actor, letter);
  const saved = await saveText(unit, { ...save, textId: letter.textId!, subject: `reply:${letterId}` });
  return { revision: saved.revision, savedAt: saved.savedAt.toISOString() };
}
