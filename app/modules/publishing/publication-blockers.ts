import { findCprNumbers } from "~/modules/files/screening";

/** Something that must be mended before publication (must), or looked at (may). */
export interface Reason {
  level: "must" | "may";
  /** Danish: what is wrong and what to do */
  text: string;
  /** the agenda item's id, where it is in one */
  itemId?: string;
  /** "Punkt 3, Økonomi" */
  place: string;
}

/** What is about to be published, as text, with what stands in the way of reading it. */
export interface PublicationCandidate {
  place: string;
  items: CandidateItem[];
}

export interface CandidateItem {
  id: string;
  number: string;
  closed: boolean;
  closedReason: string;
  publicTitle: string;
  /** everything of it that would be public: titles, texts, decisions, guests */
  texts: { place: string; text: string }[];
  /** its open attachments */
  attachments: CandidateAttachment[];
}

export interface CandidateAttachment {
  number: number;
  title: string;
  fileName: string;
  textStatus: string;
  textProblem: string | null;
  text: string;
  /** document properties, hidden sheets, comments, embedded files' names */
  hidden: { label: string; text: string }[];
}

/**
 * Everything that stands in the way of publication: a CPR number anywhere (CPR-loven § 54(3)), a closed item without a public
 * title of its own or without a reason, an attachment that nobody's machine could read. Later checks are added here, so that
 * there is one list. Pure: the page explains with it, and the use case refuses by it.
 */
export function publicationBlockers(candidate: PublicationCandidate): Reason[] {
  return [...cprIn(candidate.place, "Mødested"), ...candidate.items.flatMap(ofItem)];
}

/** "Lukket punkt" says nothing; it is lawful only where confidentiality demands it, and then the title says what it can. */
const saysNothing = /^(lukket|lukket punkt|lukket sag|lukket dagsordenspunkt|fortroligt?( punkt| sag)?)\.?$/i;

function ofItem(item: CandidateItem): Reason[] {
  const at = `Punkt ${item.number}`;
  const here = { level: "must" as const, itemId: item.id };
  const reasons: Reason[] = [];
  if (item.closed && item.publicTitle.trim() === "")
    reasons.push({
      ...here,
      place: at,
      text: `${at} er lukket uden en offentlig titel. Skriv, hvad punktet handler om, uden det fortrolige.`,
    });
  else if (item.closed && saysNothing.test(item.publicTitle.trim()))
    reasons.push({
      ...here,
      place: at,
      text: `${at} hedder kun “${item.publicTitle.trim()}” udadtil. Skriv en titel, der siger, hvad punktet handler om.`,
    });
  if (item.closed && item.closedReason.trim() === "")
    reasons.push({
      ...here,
      place: at,
      text: `${at} er lukket uden begrundelse. Skriv, hvilket hensyn der kræver det.`,
    });
  for (const { place, text } of item.texts) reasons.push(...cprIn(text, `${at}, ${place}`, item.id));
  for (const attachment of item.attachments)
    reasons.push(...ofAttachment(attachment, `${at}, bilag ${attachment.number}`, item.id));
  return reasons;
}

function ofAttachment(attachment: CandidateAttachment, place: string, itemId: string): Reason[] {
  const reasons = [
    ...cprIn(attachment.title, `${place}, titel`, itemId),
    ...cprIn(attachment.fileName, `${place}, filnavn`, itemId),
    ...cprIn(attachment.text, place, itemId),
    ...attachment.hidden.flatMap(({ label, text }) => cprIn(text, `${place}, ${label}`, itemId)),
  ];
  if (attachment.textStatus === "pending")
    reasons.push({
      level: "must",
      itemId,
      place,
      text: `Bilaget “${attachment.title}” er ved at blive læst. Vent et øjeblik, og prøv igen.`,
    });
  if (attachment.textStatus === "unreadable")
    reasons.push({
      level: "must",
      itemId,
      place,
      text: `Bilaget “${attachment.title}” kunne ikke læses, så ingen har kontrolleret det for CPR-numre. ${attachment.textProblem ?? ""} Erstat det med en fil, der kan læses, eller luk bilaget.`.replace(
        /  +/g,
        " ",
      ),
    });
  return reasons;
}

function cprIn(text: string, place: string, itemId?: string): Reason[] {
  return findCprNumbers(text).map(({ masked, context }) => ({
    level: "must",
    place,
    ...(itemId ? { itemId } : {}),
    text: `${place}: der står noget, der ligner et CPR-nummer (${masked}): “${context}”. Fjern det.`,
  }));
}
