import { inSentence, type WayReason } from "./reply-way";

/** What stands between the draft and its signatories; the page and the use case read it alike. */
export interface LetterToLock {
  letterId: string;
  inquiryId: string;
  kind: string;
  /** nothing is written yet */
  empty: boolean;
  addressee: string;
  inquiryClosed: boolean;
  /** stations that it hasn't been put before, by title; none when it has been the whole way */
  stationsLeft: string[];
  /** who has it in hand, where that isn't whoever asks */
  inHandOf: string | null;
  /** the questions that it doesn't answer, by number */
  openQuestions: { number: number; changed: boolean }[];
  /** merge fields in text, salutation or closing: by name */
  unknownFields: string[];
  /** by label */
  missingFields: string[];
  /** live tables and figures that show nothing any more */
  missingContents: number;
  signatories: { name: string; left: boolean }[];
  commitments: { id: string; title: string; ownerName: string; ownerLeft: boolean; dated: boolean; found: boolean }[];
  /** waiting: the committee must see it and hasn't yet */
  committee: "none" | "notPut" | "waiting" | "decided";
  committeeName: string;
  openComments: number;
}

const must = (code: string, title: string, text: string, to: string | null): WayReason => ({
  code,
  must: true,
  title,
  text,
  to,
});
const wise = (...[code, title, text, to]: Parameters<typeof must>): WayReason => ({
  ...must(code, title, text, to),
  must: false,
});
const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** Everything in the way of locking it, what must be mended first. */
export function lockBlockers(letter: LetterToLock): WayReason[] {
  const reasons = [...ofTheWhole(letter), ...ofTheText(letter), ...ofPeople(letter), ...ofCommitments(letter)];
  return [...reasons.filter((reason) => reason.must), ...reasons.filter((reason) => !reason.must)];
}

function ofTheWhole(letter: LetterToLock): WayReason[] {
  const reasons: WayReason[] = [];
  if (letter.inquiryClosed)
    reasons.push(
      must(
        "closed",
        "Henvendelsen er afsluttet uden svar",
        "Åbn henvendelsen igen, hvis den skal besvares.",
        `/intern/henvendelser/${letter.inquiryId}`,
      ),
    );
  if (letter.inHandOf)
    reasons.push(
      must(
        "inHand",
        `${letter.inHandOf} har svaret i hånden`,
        "Det er den, der har svaret, der sender det videre til underskrift.",
        "#vejen",
      ),
    );
  if (letter.stationsLeft.length > 0)
    reasons.push(
      must(
        "way",
        `Svaret mangler ${letter.stationsLeft.map(inSentence).join(", ")}`,
        "Send det vejen igennem, eller ændr vejen, mens svaret er hos forfatteren.",
        "#vejen",
      ),
    );
  if (letter.committee === "notPut")
    reasons.push(
      must(
        "committee",
        `${letter.committeeName || "Udvalget"} skal se svaret først`,
        "Gør svaret til et punkt, eller ophæv kravet med en begrundelse.",
        "#udvalget",
      ),
    );
  if (letter.committee === "waiting")
    reasons.push(
      must(
        "committee",
        `${letter.committeeName || "Udvalget"} har ikke behandlet svaret endnu`,
        "Vent på mødet, eller ophæv kravet med en begrundelse.",
        "#udvalget",
      ),
    );
  if (letter.openComments > 0)
    reasons.push(
      wise(
        "comments",
        letter.openComments === 1
          ? "En kommentar er ikke afsluttet"
          : `${letter.openComments} kommentarer er ikke afsluttet`,
        "Svaret kan godt låses, men se dem igennem.",
        "#kommentarer",
      ),
    );
  return reasons;
}

function ofTheText(letter: LetterToLock): WayReason[] {
  const reasons: WayReason[] = [];
  const facts = `/intern/svar/${letter.letterId}/oplysninger`;
  if (letter.empty) reasons.push(must("empty", "Brevet er tomt", "Skriv svaret først.", null));
  if (letter.addressee.trim() === "")
    reasons.push(
      must(
        "addressee",
        "Brevet har ingen modtager",
        "Skriv, hvem det er til, som det skal stå øverst på brevet.",
        facts,
      ),
    );
  const missing = letter.openQuestions.filter(({ changed }) => !changed).map(({ number }) => number);
  const changed = letter.openQuestions.filter((question) => question.changed).map(({ number }) => number);
  if (missing.length > 0)
    reasons.push(
      must(
        "questions",
        `${numbered(missing)} er ikke besvaret`,
        "Markér, hvor brevet svarer, eller udelad spørgsmålet med en begrundelse.",
        "#er-der-svaret",
      ),
    );
  if (changed.length > 0)
    reasons.push(
      must(
        "answersChanged",
        `Svaret på ${numbered(changed).toLocaleLowerCase("da")} er ændret`,
        "Teksten er ændret, siden stedet blev markeret. Markér det igen.",
        "#er-der-svaret",
      ),
    );
  if (letter.unknownFields.length > 0)
    reasons.push(
      must(
        "unknownFields",
        `Brevet bruger felter, der ikke findes: ${listed(letter.unknownFields)}`,
        "Slet dem, eller vælg fra listen.",
        null,
      ),
    );
  if (letter.missingFields.length > 0)
    reasons.push(
      must(
        "missingFields",
        `Der mangler værdier til ${listed(letter.missingFields)}`,
        "Udfyld dem på henvendelsen, eller slet felterne i brevet. I indledning og hilsen sker det under Ret oplysninger.",
        `/intern/henvendelser/${letter.inquiryId}`,
      ),
    );
  if (letter.missingContents > 0)
    reasons.push(
      must(
        "missingContents",
        letter.missingContents === 1
          ? "En tabel eller et tal kan ikke vises"
          : `${letter.missingContents} tabeller eller tal kan ikke vises`,
        "Kilden findes ikke længere. Indsæt den igen, eller slet den.",
        null,
      ),
    );
  return reasons;
}

const numbered = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? `Spørgsmål ${numbers[0]}`
    : `Spørgsmål ${numbers.slice(0, -1).join(", ")} og ${numbers.at(-1)}`;

function ofPeople({ signatories }: LetterToLock): WayReason[] {
  if (signatories.length === 0)
    return [must("noSignatories", "Brevet har ingen underskrivere", "Vælg, hvem der underskriver.", "#underskrivere")];
  return signatories
    .filter(({ left }) => left)
    .map(({ name }) =>
      must(
        "signatoryLeft",
        `${name} er ikke længere bruger i Sagsgang`,
        "Vælg en anden underskriver.",
        "#underskrivere",
      ),
    );
}

const ofCommitments = ({ commitments }: LetterToLock): WayReason[] =>
  commitments.flatMap(({ id, title, ownerName, ownerLeft, dated, found }) => {
    const to = `/intern/tilsagn/${id}`;
    return [
      ...(found
        ? []
        : [
            must(
              "promiseChanged",
              `Ordene i tilsagnet “${title}” er ændret`,
              "Markér sætningen igen, eller slet tilsagnet.",
              "#tilsagn",
            ),
          ]),
      ...(ownerLeft
        ? [
            must(
              "promiseOwner",
              `${ownerName} er ikke længere bruger i Sagsgang`,
              `Giv tilsagnet “${title}” en anden ansvarlig.`,
              to,
            ),
          ]
        : []),
      ...(dated
        ? []
        : [
            wise(
              "promiseUndated",
              `Tilsagnet “${title}” har ingen dato`,
              "Skriv, hvornår det skal være holdt, hvis det kan siges.",
              to,
            ),
          ]),
    ];
  });
