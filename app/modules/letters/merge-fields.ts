import type { AnyNode, RichDocument } from "~/modules/richtext/document";
import { childrenOf } from "~/modules/richtext/document-text";
import { longDate } from "~/ui/danish-dates";

/** What the merge fields of one letter are filled from. Days are "2018-06-11"; null and "" = not known. */
export interface FieldFacts {
  /** who wrote to us, and so whom we write to */
  addressee: { name: string; title: string; authority: string };
  theirReference: string;
  caseNumber: string;
  /** the date printed on the letter */
  letterDate: string | null;
  inquiry: { subject: string; datedOn: string | null; receivedOn: string | null; deadline: string | null };
  /** the letter that the inquiry follows up, and the first of its chain */
  followed: { datedOn: string | null } | null;
  first: { datedOn: string | null };
  /** our latest answer in the chain before this letter */
  latestAnswer: { datedOn: string | null } | null;
  /** of a letter that asks for more time: the day it asks for */
  askedDeadline: string | null;
  municipality: string;
  committee: string;
  mayor: string;
  author: { name: string; title: string };
}

export interface MergeField {
  /** stands in the text for the value: `{{modtager.navn}}` */
  ref: string;
  label: string;
  /** for previews of a template */
  sample: string;
  /** null = not known of this letter */
  value: (facts: FieldFacts) => string | null;
}

const words = (text: string): string | null => text.trim() || null;
const day = (date: string | null | undefined): string | null => (date ? longDate(date) : null);

/** The fields that there are. A text that names another is refused before anything is made of it. */
export const mergeFields: readonly MergeField[] = [
  field("modtager.navn", "Modtagerens navn", "Rasmus Ellegaard", ({ addressee }) => words(addressee.name)),
  field("modtager.titel", "Modtagerens titel", "Beskæftigelsesminister", ({ addressee }) => words(addressee.title)),
  field("modtager.myndighed", "Modtagerens myndighed", "Beskæftigelsesministeriet", ({ addressee }) =>
    words(addressee.authority),
  ),
  field("modtager.sagsnummer", "Modtagerens sagsnummer", "2018-2401", ({ theirReference }) => words(theirReference)),
  field("sag.nummer", "Vores sagsnummer", "18/1199", ({ caseNumber }) => words(caseNumber)),
  field("brev.dato", "Brevets dato", "9. juli 2018", ({ letterDate }) => day(letterDate)),
  field("brev.ny-frist", "Den frist, vi beder om", "20. august 2018", ({ askedDeadline }) => day(askedDeadline)),
  field("henvendelse.emne", "Henvendelsens emne", "Rettidig indsats", ({ inquiry }) => words(inquiry.subject)),
  field("henvendelse.dato", "Dato for det brev, vi svarer på", "11. juni 2018", ({ inquiry }) => day(inquiry.datedOn)),
  field("henvendelse.modtaget", "Dato, hvor vi fik brevet", "12. juni 2018", ({ inquiry }) => day(inquiry.receivedOn)),
  field("henvendelse.frist", "Frist for svaret", "9. juli 2018", ({ inquiry }) => day(inquiry.deadline)),
  field("henvendelse.forrige.dato", "Dato for det brev, henvendelsen følger op på", "9. april 2018", ({ followed }) =>
    day(followed?.datedOn),
  ),
  field("henvendelse.foerste.dato", "Dato for kædens første brev", "9. april 2018", ({ first }) => day(first.datedOn)),
  field("svar.forrige.dato", "Dato for vores seneste svar", "26. april 2018", ({ latestAnswer }) =>
    day(latestAnswer?.datedOn),
  ),
  field("kommune.navn", "Kommunens navn", "Rudersdal Kommune", ({ municipality }) => words(municipality)),
  field("udvalg.navn", "Udvalgets navn", "Beskæftigelsesudvalget", ({ committee }) => words(committee)),
  field("borgmester.navn", "Borgmesterens navn", "Henrik Aaby", ({ mayor }) => words(mayor)),
  field("forfatter.navn", "Navn på den, der skriver brevet", "Jonas Friis", ({ author }) => words(author.name)),
  field("forfatter.titel", "Titel på den, der skriver brevet", "Konsulent", ({ author }) => words(author.title)),
];

function field(ref: string, label: string, sample: string, value: MergeField["value"]): MergeField {
  return { ref, label, sample, value };
}

const byRef = new Map(mergeFields.map((each) => [each.ref, each]));

/** A figure that stands in the running text and is another module's: "tal:<series>/<period>". */
export const isFigureRef = (ref: string): boolean => ref.startsWith("tal:");

/** The name of a field in Danish; null of one that there isn't. */
export const fieldLabel = (ref: string): string | null => byRef.get(ref)?.label ?? null;

/** @returns null of an unknown field, and of one whose value isn't known */
export const fieldValue = (ref: string, facts: FieldFacts): string | null => byRef.get(ref)?.value(facts) ?? null;

export const fieldSample = (ref: string): string | null => byRef.get(ref)?.sample ?? null;

const inBraces = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The refs named in a line of text, each once: "Kære {{modtager.navn}}". */
export const fieldsInLine = (line: string): string[] => [
  ...new Set([...line.matchAll(inBraces)].map(([, ref]) => ref!)),
];

/** The refs of the merge fields in a text, each once, also where one was typed in braces instead of put in. */
export function fieldsInDocument(document: RichDocument): string[] {
  const found = new Set<string>();
  const visit = (node: AnyNode) => {
    if (node.type === "mergeField") found.add(node.attrs.ref);
    if (node.type === "text") for (const ref of fieldsInLine(node.text)) found.add(ref);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(document);
  return [...found];
}

/** Those that nobody can fill: there is no such field. */
export const unknownFields = (refs: readonly string[]): string[] =>
  refs.filter((ref) => !byRef.has(ref) && !isFigureRef(ref));

/** Those that exist, but whose value isn't known of this letter. */
export const missingFields = (refs: readonly string[], facts: FieldFacts): string[] =>
  refs.filter((ref) => byRef.get(ref)?.value(facts) === null);

/**
 * A line with its fields filled in. What isn't known is left out, and the space before it: "Kære {{modtager.titel}}" of a
 * sender without a title is "Kære".
 */
export const fillLine = (line: string, facts: FieldFacts): string => filled(line, (ref) => fieldValue(ref, facts));

/** The same, but what isn't known yet stays in its braces: whoever writes the letter must see that something is missing. */
export const fillKnown = (line: string, facts: FieldFacts): string =>
  line.replace(inBraces, (whole, ref: string) => fieldValue(ref, facts) ?? whole);

/** The same as `fillLine` with each field's sample, for a look at a template. */
export const fillLineWithSamples = (line: string): string => filled(line, fieldSample);

const filled = (line: string, valueOf: (ref: string) => string | null): string =>
  line
    .replace(inBraces, (_whole, ref: string) => valueOf(ref) ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ +(?=\n|$)/g, "");

/** What is wrong with unknown fields, by name; null when there are none. */
export function unknownFieldsSentence(refs: readonly string[], where: string): string | null {
  const unknown = unknownFields(refs);
  if (unknown.length === 0) return null;
  const named = unknown.map((ref) => (ref === "" ? "et felt uden navn" : `“${ref}”`)).join(", ");
  return unknown.length === 1
    ? `${where} bruger et felt, der ikke findes: ${named}. Slet det, eller vælg et fra listen.`
    : `${where} bruger felter, der ikke findes: ${named}. Slet dem, eller vælg fra listen.`;
}
