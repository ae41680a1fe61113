import { scanText } from "~/modules/files/scan-file";
import { linkAddresses, toPlainText } from "~/modules/richtext/document-text";
import { passageWords } from "~/modules/richtext/passages";
import type { PlacedText, Reason } from "./publication-blockers";
import { stringsIn } from "./internal/candidate-texts";
import type { PublicLetter, Withheld } from "./public-letter";

export interface LetterCandidate {
  publication: PublicLetter;
  withheld: readonly Withheld[];
  withheldInquiry: readonly { quote: string; ground: string }[];
  /** withheld passages that the letter no longer says */
  missing: readonly { quote: string }[];
  /** a picture's name says where it lies, nothing of what it shows */
  pictures: number;
}

/** Shorter words stand in any text. */
const LEAST_TELLING = 6;

/**
 * Everything that stands in the way of publishing a reply: a CPR number anywhere (CPR-loven § 54(3)), a withheld passage that isn't
 * found, and words that were withheld in one place and still stand in another. Pure: the page explains with it, and the use
 * case refuses by it.
 */
export function letterPublicationBlockers(candidate: LetterCandidate): Reason[] {
  const { publication, withheld, withheldInquiry, missing, pictures } = candidate;
  const texts = textsOf(publication);
  const everything = passageWords(texts.map(({ text }) => text).join(" "));
  const again = [...new Set([...withheld, ...withheldInquiry].map(({ quote }) => passageWords(quote)))].filter(
    (quote) => quote.length >= LEAST_TELLING && everything.includes(quote),
  );
  return [
    ...texts.flatMap(({ place, text }) =>
      scanText(text, place).map((reason) => ({
        level: reason.level,
        title: `CPR-nummer i ${place}`,
        text: `${reason.text} Markér det, og udelad det.`,
      })),
    ),
    ...missing.map(({ quote }) => ({
      level: "must" as const,
      title: "Noget, der skulle udelades, findes ikke i brevet",
      text: `“${quote}” står ikke sådan i brevet. Fjern det fra listen, og markér det igen.`,
    })),
    ...again.map((quote) => ({
      level: "must" as const,
      title: "Noget udeladt står stadig et andet sted",
      text: `“${quote}” er udeladt ét sted, men står også et andet. Udelad det også dér, eller vis det begge steder.`,
    })),
    ...(pictures > 0
      ? [
          {
            level: "may" as const,
            title: "Brevet har billeder",
            text: "Et billede kan ikke gennemses for CPR-numre. Se det igennem.",
          },
        ]
      : []),
  ];
}

function textsOf({ document, inquiry, letter, municipality: _municipality, ...rest }: PublicLetter): PlacedText[] {
  const { chain, letterhead: _letterhead, ...facts } = rest;
  return [
    { place: "brevets tekst", text: toPlainText(document) },
    { place: "et link", text: linkAddresses(document).join("\n") },
    { place: "henvendelsens tekst", text: (inquiry ?? []).join("\n\n") },
    { place: "brevets hoved og underskrifter", text: stringsIn(letter).join("\n\n") },
    {
      place: "brevets øvrige oplysninger",
      text: stringsIn([facts, chain.map(({ id: _id, ...link }) => link)]).join("\n\n"),
    },
  ];
}
