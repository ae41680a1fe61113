import { isEmptyPart } from "~/modules/richtext/document-text";
import { readText } from "~/modules/richtext/read-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FrozenLetter } from "../frozen-letter";
import { letterToFreeze } from "../letter-input.server";
import { letterAtoms, liveRefs } from "../live-refs";
import { fieldLabel, fieldsInDocument, fieldsInLine, fillLine, missingFields, unknownFields } from "../merge-fields";
import { dayOf, fieldFacts } from "./field-facts.server";
import { liveContents } from "./live-contents.server";
import type { WayLetter } from "./locked-letter.server";

export interface LetterToRead {
  /** as its reader would see it now: every field, live table and figure filled in, and dated */
  frozen: FrozenLetter;
  /** of the text under work */
  revision: number;
  /** nothing is written */
  empty: boolean;
  /** by name: there are no such fields */
  unknownFields: string[];
  /** by label: they have no value in this letter */
  missingFields: string[];
  /** live tables and figures whose source is gone */
  missingContents: number;
}

/** The letter as it would be locked now, and what of it couldn't be filled in. Access is the caller's. */
export async function letterToRead(unit: Unit, letter: WayLetter): Promise<LetterToRead> {
  const { document, revision } = await readText(unit.tx, letter.textId!);
  const facts = await fieldFacts(unit, {
    inquiryId: letter.inquiryId,
    letterId: letter.id,
    authorId: letter.authorId,
    letterDate: dayOf(letter.letterDate) ?? copenhagenDate(unit.now),
    askedDeadline: dayOf(letter.askedDeadline),
  });
  const refs = liveRefs(document);
  const live = await liveContents(unit, refs);
  const lines = [letter.subject, letter.salutation, letter.closing];
  const fields = [...new Set([...fieldsInDocument(document), ...lines.flatMap(fieldsInLine)])];
  const frozen = await letterToFreeze(unit, letter.id, letterAtoms(facts, live));
  const [subject, salutation, closing] = lines.map((line) => fillLine(line, facts)) as [string, string, string];
  return {
    frozen: { ...frozen, letter: { ...frozen.letter, subject, salutation, closing } },
    revision,
    empty: document.content.every(isEmptyPart),
    unknownFields: unknownFields(fields),
    missingFields: missingFields(fields, facts).map((ref) => fieldLabel(ref) ?? ref),
    missingContents: refs.filter((ref) => !live[ref]).length,
  };
}
