import { isEmptyPart } from "~/modules/richtext/document-text";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FrozenLetter } from "../frozen-letter";
import { letterFilling, type LetterFilling } from "../letter-atoms.server";
import { letterToFreeze } from "../letter-input.server";
import { fillLine } from "../merge-fields";
import type { WayLetter } from "./locked-letter.server";

export interface LetterToRead {
  /** as its reader would see it now: every field, live table and figure filled in, and dated */
  frozen: FrozenLetter;
  filling: LetterFilling;
  /** nothing is written */
  empty: boolean;
}

/** The letter as it would be locked now, and what of it couldn't be filled in. Access is the caller's. */
export async function letterToRead(unit: Unit, letter: WayLetter): Promise<LetterToRead> {
  const filling = await letterFilling(unit, letter.id);
  const frozen = await letterToFreeze(unit, letter.id, filling.atoms);
  const [subject, salutation, closing] = [letter.subject, letter.salutation, letter.closing].map((line) =>
    fillLine(line, filling.facts),
  ) as [string, string, string];
  return {
    frozen: { ...frozen, letter: { ...frozen.letter, subject, salutation, closing } },
    filling,
    empty: filling.document.content.every(isEmptyPart),
  };
}
