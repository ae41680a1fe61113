import type { RichDocument } from "~/modules/richtext/document";
import { isEmptyPart } from "~/modules/richtext/document-text";
import { readText } from "~/modules/richtext/read-text.server";
import type { AtomRegistry } from "~/modules/richtext/resolve-atoms";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FrozenLetter } from "../frozen-letter";
import { letterToFreeze } from "../letter-input.server";
import { letterAtoms, liveRefs } from "../live-refs";
import {
  fieldLabel,
  fieldsInDocument,
  fieldsInLine,
  fillLine,
  missingFields,
  unknownFields,
  type FieldFacts,
} from "../merge-fields";
import { dayOf, fieldFacts } from "./field-facts.server";
import { liveContents } from "./live-contents.server";

/** What fills a letter's text in, and what would leave a hole in it. */
interface LetterFilling {
  atoms: AtomRegistry;
  document: RichDocument;
  facts: FieldFacts;
  /** merge fields that don't exist, as they are written */
  unknown: string[];
  /** names of fields whose value isn't known of this letter */
  missing: string[];
  /** how many live tables and figures have no source (any more) */
  sourceless: number;
}

export interface LetterToRead {
  /** as its reader would see it now: every field, live table and figure filled in, and dated */
  frozen: FrozenLetter;
  filling: Pick<LetterFilling, "unknown" | "missing" | "sourceless">;
  /** nothing is written */
  empty: boolean;
}

/**
 * The letter as it would be locked now, and what of it couldn't be filled in: whoever reads, previews, answers by or locks a letter
 * that is being written goes by this. Access is the caller's.
 * @throws not_found, also of a letter without a text; rule_broken for what no page can hold
 */
export async function letterToRead(unit: Unit, letterId: string): Promise<LetterToRead> {
  const { atoms, document, facts, ...filling } = await letterFilling(unit, letterId);
  const frozen = await letterToFreeze(unit, letterId, atoms);
  const { subject, salutation = "", closing = "" } = frozen.letter;
  const letter = {
    ...frozen.letter,
    subject: fillLine(subject, facts),
    salutation: fillLine(salutation, facts),
    closing: fillLine(closing, facts),
  };
  return { frozen: { ...frozen, letter }, filling, empty: document.content.every(isEmptyPart) };
}

/** What puts a letter's merge fields, live tables and figures in their places, as things stand. A letter without a date gets today's. */
async function letterFilling(unit: Unit, letterId: string): Promise<LetterFilling> {
  const { tx, now } = unit;
  const letter = await tx.replyLetter.findFirst({ where: { id: letterId } });
  if (!letter?.textId) throw notFound();
  const { document } = await readText(tx, letter.textId);
  const facts = await fieldFacts(unit, {
    inquiryId: letter.inquiryId,
    letterId,
    authorId: letter.authorId,
    letterDate: dayOf(letter.letterDate) ?? copenhagenDate(now),
    askedDeadline: dayOf(letter.askedDeadline),
  });
  const live = await liveContents(unit, liveRefs(document));
  const refs = [
    ...new Set([...fieldsInDocument(document), ...fieldsInLine(letter.salutation), ...fieldsInLine(letter.closing)]),
  ];
  return {
    atoms: letterAtoms(facts, live),
    document,
    facts,
    unknown: unknownFields(refs),
    missing: missingFields(refs, facts).map((ref) => fieldLabel(ref) ?? ref),
    sourceless: Object.values(live).filter((content) => content === null).length,
  };
}
