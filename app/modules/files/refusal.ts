import { DomainError } from "~/platform/errors";
import { ACCEPTED_KINDS_TEXT } from "./media-types";

/** Why an upload is refused: found in the error's `details.reason`, for code; the sentence is for the person. */
const SENTENCES = {
  empty: () => "Filen er tom. Vælg den fil, der har indholdet.",
  tooLarge: (limit: string) =>
    `Filen er større end ${limit}, og det er mere, end systemet tager imod. Gør den mindre, fx ved at formindske billederne, eller del den i flere.`,
  liesAboutKind: (name: string, content: string, advice: string) =>
    `Filen hedder “${name}”, men indholdet er ${content}. ${advice}`,
  notAccepted: (content: string, advice: string) => `Filen er ${content}, og den slags kan ikke lægges op. ${advice}`,
  unknown: () => `Indholdet kunne ikke genkendes. Læg filen op som en af disse: ${ACCEPTED_KINDS_TEXT}.`,
  encryptedPdf: () =>
    "PDF-filen kan kun åbnes med en adgangskode. Gem den uden adgangskode, og læg den op igen. Ellers kan ingen læse den.",
  damagedPdf: () => "PDF-filen er beskadiget og kan ikke åbnes. Hent eller gem den igen, og prøv så på ny.",
  startsPrograms: () =>
    "PDF-filen kan starte et program på læserens computer. Skriv den ud til en ny PDF, og læg den op i stedet.",
  encryptedOffice: () =>
    "Dokumentet er beskyttet med en adgangskode. Fjern adgangskoden under Filer, Oplysninger, og læg det op igen.",
  macros: () =>
    "Dokumentet indeholder makroer, altså programkode. Gem det uden makroer (som docx, xlsx, pptx eller odt) eller som PDF.",
  damagedOffice: () =>
    "Dokumentet er beskadiget og kan ikke åbnes. Åbn det i dit eget program, gem det igen, og prøv på ny.",
  unpacksTooLarge: () =>
    "Filen fylder unaturligt meget, når den pakkes ud, og kan lægge computere ned. Er den i orden, så gem den som PDF, og læg den op.",
  archiveInside: (entry: string) =>
    `Dokumentet gemmer et program eller et pakket arkiv (“${entry}”). Fjern det, og læg det op igen; et arkivs filer kan lægges op hver for sig.`,
  notASpreadsheet: (content: string) =>
    `Filen er ${content}. Vælg et Excel-regneark (xlsx) eller en CSV-fil. Et andet regneark kan gemmes som en af dem.`,
  emptySpreadsheet: () => "Der står ingenting i filen. Vælg den fil, der har tallene.",
  damagedImage: () => "Billedet er beskadiget og kan ikke vises. Gem det igen, og prøv på ny.",
  imageTooLarge: (size: string) =>
    `Billedet er ${size} pixels, og så store billeder kan ikke vises sikkert. Gør det mindre, fx 6.000 pixels på den lange led.`,
  imageHidesMore: () =>
    "Billedet gemmer mere, end det viser, efter sin slutning; det kan være det, der er skåret væk. Åbn det, gem det som et nyt billede, og læg det op.",
  tooSlow: () =>
    "Filen kunne ikke undersøges inden for rimelig tid. Gem den igen fra dit eget program, helst som PDF, eller del den i flere.",
  tooHeavy: () =>
    "Filen er for tung at undersøge. Gem den igen fra dit eget program, helst som PDF, eller del den i flere.",
  unforeseen: () =>
    "Filen kunne ikke undersøges. Gem den igen fra dit eget program, helst som PDF. Hjælper det ikke, så kontakt den, der driver systemet.",
} as const;

export type RefusalReason = keyof typeof SENTENCES;

/**
 * The refusal of an upload: a DomainError rule_broken with its sentence in Danish and `details.reason`.
 * @param values what the sentence names, in the order of its parameters
 */
export function refusal<R extends RefusalReason>(reason: R, ...values: Parameters<(typeof SENTENCES)[R]>): DomainError {
  const sentence = SENTENCES[reason] as (...named: string[]) => string;
  return new DomainError("rule_broken", sentence(...values), undefined, { reason, values });
}

/** The reason of a refusal; undefined for every other error. */
export function refusalReason(error: unknown): RefusalReason | undefined {
  if (!(error instanceof DomainError)) return undefined;
  const reason = (error.details as { reason?: string } | undefined)?.reason;
  return reason !== undefined && reason in SENTENCES ? (reason as RefusalReason) : undefined;
}
