import { documentLetterheadSchema, type DocumentLetterhead, type LetterGroup } from "~/modules/pdf/letter-document";

/** A municipality's letterhead as a letter template keeps it (LetterTemplate.letterhead), and as the PDF is set by it. */
export const letterheadSchema = documentLetterheadSchema;
export type Letterhead = DocumentLetterhead;

/** What a new letter template begins with. */
export const defaultLetterhead: Letterhead = letterheadSchema.parse({});

/**
 * The stored settings, with a default for each that was added since.
 * @throws ZodError for what was never a letterhead
 */
export const readLetterhead = (stored: unknown): Letterhead => letterheadSchema.parse(stored ?? {});

/** The settings' choices in the words of the administration's form. */
export const letterheadChoices = {
  wordmark: {
    line: "Navnet på én linje med et lille mærke foran",
    stacked: "Navnet i versaler, ét ord pr. linje",
    band: "Navnet under et farvet bånd øverst på siden",
  },
  senderPlace: { right: "I højre margin", top: "Øverst til højre", none: "Ingen steder" },
  referencesPlace: { right: "I højre margin", line: "På en linje over emnet" },
  referencesAt: { top: "Under afsenderen", bottom: "Nederst på første side" },
  datePlace: { right: "I højre margin", line: "Først på linjen med sagsnumre", body: "For sig selv over emnet" },
  dateFormat: { long: "9. juli 2018", short: "09-07-2018" },
  closing: {
    columns: "To og to ved siden af hinanden, med én hilsen",
    eachColumn: "To og to ved siden af hinanden, hver med sin hilsen",
    stacked: "Under hinanden",
  },
} as const satisfies Record<string, Record<string, string>>;

/** A logo is printed on every letter and kept with each. */
export const maxLogoBytes = 2 * 1024 * 1024;

/** The settings' names in that form, with what to write. */
export const letterheadLabels = {
  wordmark: "Kommunens navn øverst",
  logo: "Logo",
  logoAlt: "Hvad logoet viser",
  logoHeight: "Logoets højde i mm",
  accent: "Farve",
  senderPlace: "Afsenderens plads",
  senderGroups: "Afsender",
  referencesPlace: "Sagsnumrenes plads",
  referencesAt: "Sagsnumrenes højde",
  hours: "Åbningstider og telefontider",
  datePlace: "Datoens plads",
  dateFormat: "Datoens form",
  pageNumber: "Sidetal fra side 2",
  closing: "Underskrivernes plads",
  offsetAddressee: "Modtagerens afstand fra sidens top i mm",
  offsetAside: "Højre margens afstand fra sidens top i mm",
} as const;

/** How groups of lines are written in one field, for its hint. */
export const groupsHint =
  "Sæt en tom linje mellem grupperne. En første linje, der ender på kolon, bliver gruppens overskrift. Sæt * om gruppens første linje, hvis den skal være fed.";

/**
 * Groups as they are written in one field: a blank line divides them; a first line that ends in a colon is the label, and `*…*`
 * around the first line sets it in semibold.
 */
export function readGroups(text: string): LetterGroup[] {
  return text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .map((written) => written.trim())
        .filter(Boolean),
    )
    .flatMap((lines) => {
      const hasLabel = lines.length > 1 && lines[0]!.endsWith(":");
      const label = hasLabel ? lines[0]!.slice(0, -1).trim() : "";
      const [first, ...rest] = hasLabel ? lines.slice(1) : lines;
      if (first === undefined) return [];
      const bold = /^\*(.+)\*$/.exec(first)?.[1]?.trim();
      return [{ label, strong: bold !== undefined, lines: [bold ?? first, ...rest] }];
    });
}

/** The opposite of `readGroups`. */
export const writeGroups = (groups: readonly LetterGroup[]): string =>
  groups
    .map(({ label, strong, lines: [first, ...rest] }) =>
      [...(label ? [`${label}:`] : []), strong ? `*${first}*` : first, ...rest].join("\n"),
    )
    .join("\n\n");
