import type { RichDocument } from "~/modules/richtext/document";
import { readText } from "~/modules/richtext/read-text.server";
import type { AtomRegistry } from "~/modules/richtext/resolve-atoms";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dayOf, fieldFacts } from "./internal/field-facts.server";
import { liveContents } from "./internal/live-contents.server";
import { letterAtoms, liveRefs } from "./live-refs";
import {
  fieldLabel,
  fieldsInDocument,
  fieldsInLine,
  missingFields,
  unknownFields,
  type FieldFacts,
} from "./merge-fields";

/** What fills a letter's text in, and what would leave a hole in it. */
export interface LetterFilling {
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

/**
 * What puts a letter's merge fields, live tables and figures in their places, as things stand. A letter without a date gets today's.
 * Whether the actor may read it is the caller's to ask.
 * @throws not_found, also of a letter without a text
 */
export async function letterFilling(unit: Unit, letterId: string): Promise<LetterFilling> {
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

/**
 * Why the text can't be locked as it is, in whole sentences; none when nothing would be left open.
 */
export function fillingProblems({ unknown, missing, sourceless }: LetterFilling): string[] {
  const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(", ");
  return [
    ...(unknown.length > 0 ? [`Brevet bruger felter, der ikke findes: ${quoted(unknown)}. Slet dem.`] : []),
    ...(missing.length > 0
      ? [`Brevet har felter, der ikke kan fyldes ud: ${quoted(missing)}. Skriv det selv, eller slet feltet.`]
      : []),
    ...(sourceless > 0
      ? ["Brevet har en tabel eller et tal, hvis kilde ikke findes mere. Fjern det, eller sæt det ind igen."]
      : []),
  ];
}
