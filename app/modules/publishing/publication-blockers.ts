import { scanFile, scanText, type ScannedFile, type ScanReason } from "~/modules/files/scan-file";

/** Something that must be mended before publication (must), or looked at (may). */
export interface Reason {
  level: "must" | "may";
  /** "Punkt 3, bilag 2: CPR-nummer" */
  title: string;
  /** Danish: what is wrong and what to do */
  text: string;
  /** the agenda item where it is mended; without one, the meeting itself */
  itemId?: string;
}

/** What is about to be published, as text, with what stands in the way of reading it. */
export interface PublicationCandidate {
  /** of the meeting itself: its place, what stands beside names */
  texts: PlacedText[];
  items: CandidateItem[];
}

/** `place` inside a sentence: "mødets sted", "afsnittet “Økonomi”" */
export interface PlacedText {
  place: string;
  text: string;
}

export interface CandidateItem {
  id: string;
  number: string;
  closed: boolean;
  closedReason: string;
  publicTitle: string;
  /** everything of it that would be public: titles, texts, alternative texts, links, guests */
  texts: PlacedText[];
  /** its decision, which is signed and can't be rewritten, but can be held back */
  decision: string;
  /** its open attachments, and the pictures in its text */
  files: CandidateFile[];
}

export interface CandidateFile extends ScannedFile {
  /** "bilag 2", "et billede i teksten" */
  label: string;
  /** as it stands in the list of attachments; of a picture none */
  title: string;
}

/**
 * Everything that stands in the way of publication: a CPR number anywhere (CPR-loven § 54(3)), a closed item without a public
 * title of its own or without a reason, an attachment that nobody's machine could read. Later checks are added here, so that
 * there is one list. Pure: the page explains with it, and the use case refuses by it.
 */
export function publicationBlockers({ texts, items }: PublicationCandidate): Reason[] {
  const ofMeeting = texts.flatMap(({ place, text }) => scanText(text, place));
  return [...ofMeeting.map((reason) => asReason(reason, "Mødet", "Ret det på mødet.")), ...items.flatMap(ofItem)];
}

/** "Lukket punkt" says nothing; it is lawful only where confidentiality demands it, and then the title says what it can. */
const saysNothing = /^(lukket|lukket punkt|lukket sag|lukket dagsordenspunkt|fortroligt?( punkt| sag)?)\.?$/i;

function ofItem(item: CandidateItem): Reason[] {
  const at = `Punkt ${item.number}`;
  const found = [
    ...item.texts.flatMap(({ place, text }) => scanText(text, place)).map((one) => asReason(one, at, toMendText(item))),
    ...scanText(item.decision, "beslutningen").map((one) => asReason(one, at, HOLD)),
    ...item.files.flatMap((file) => ofFile(file, at)),
  ];
  return [...aboutClosing(item, at), ...found.map((reason) => ({ ...reason, itemId: item.id }))];
}

function aboutClosing({ id, closed, closedReason, publicTitle }: CandidateItem, at: string): Reason[] {
  if (!closed) return [];
  const must = { level: "must" as const, itemId: id };
  const title = publicTitle.trim();
  const reasons: Reason[] = [];
  if (title === "")
    reasons.push({
      ...must,
      title: `${at} er lukket uden en offentlig titel`,
      text: "Skriv, hvad punktet handler om, uden det fortrolige.",
    });
  else if (saysNothing.test(title))
    reasons.push({
      ...must,
      title: `${at} hedder kun “${title}” udadtil`,
      text: "Skriv en titel, der siger, hvad punktet handler om.",
    });
  if (closedReason.trim() === "")
    reasons.push({
      ...must,
      title: `${at} er lukket uden begrundelse`,
      text: "Skriv, hvilket hensyn der kræver det.",
    });
  return reasons;
}

/** What was sent out is frozen. What can still be chosen is what the public sees of it. */
const CLOSE =
  "Det er sendt ud og kan ikke rettes. Luk punktet, så kun det, du skriver til offentligheden, bliver vist.";
const HOLD = "Beslutningen er underskrevet og kan ikke rettes. Hold den tilbage på punktet.";
const toMendText = ({ closed }: CandidateItem) =>
  closed ? "Ret den offentlige titel eller det offentlige resumé." : CLOSE;

function ofFile({ label, title, ...file }: CandidateFile, at: string): Reason[] {
  const place = `${at}, ${label}${title ? ` “${title}”` : ""}`;
  const advice = {
    cpr: CLOSE,
    unreadable: CLOSE,
    pending: "Vent et øjeblik, og prøv igen.",
    picture: "Se det igennem.",
  };
  return [
    ...scanText(title, "bilagets titel").map((reason) => asReason(reason, `${at}, ${label}`, CLOSE)),
    ...scanFile(file).map((reason) => asReason(reason, place, advice[reason.code])),
  ];
}

const words = {
  cpr: "CPR-nummer",
  pending: "gennemses endnu",
  unreadable: "kunne ikke læses",
  picture: "et billede",
} as const;

const asReason = ({ level, code, text }: ScanReason, place: string, advice: string): Reason => ({
  level,
  title: `${place}: ${words[code]}`,
  text: `${text} ${advice}`,
});
