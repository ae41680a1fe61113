import type { RichDocument } from "~/modules/richtext/document";
import type { FrozenLetter } from "~/modules/letters/frozen-letter";
import { leaveOut, leaveOutOfText, LEFT_OUT } from "~/modules/richtext/leave-out";
import type { Passage } from "~/modules/richtext/passages";
import type { PublicMeeting } from "./public-meeting";

/**
 * What the public may see of a sent letter, with its inquiry and chain, as data. It is built by naming what may be copied, field by
 * field: what is not named here is not public. Stored in `portal.letter`; the page and the public PDF are made from it and
 * from nothing else.
 */
export interface PublicLetter {
  municipality: PublicMeeting["municipality"];
  demonstration: boolean;
  slug: string;
  title: string;
  caseNumber: string;
  /** all letters of one matter, whichever of them are published */
  chainId: string;
  sender: { authority: string; title: string; name: string };
  /** the inquiry's own date, or what is known in its place */
  datedOn: string | null;
  dateNote: string;
  receivedOn: string | null;
  /** the inquiry's words, with what is withheld left out; null: not published */
  inquiry: string[] | null;
  /** whether words of it were left out */
  inquiryCut: boolean;
  sentOn: string;
  letter: FrozenLetter["letter"];
  letterhead: FrozenLetter["letterhead"];
  document: RichDocument;
  /** how many passages were left out, and on what ground: whole sentences */
  leftOut: string;
  issued: string;
  /** the chain, oldest first, this letter and its inquiry included */
  chain: PublicLink[];
  publishedAt: string;
}

/** A link of the chain. Of what isn't published only that it is there, and when. */
export interface PublicLink {
  id: string;
  kind: "inquiry" | "reply" | "extension";
  /** "Beskæftigelsesministeren", or the municipality */
  from: string;
  date: string | null;
  dateNote: string;
}

/** A passage that is left out, and on what ground. */
export interface Withheld extends Passage {
  ground: string;
}

/** Why something is withheld from the public; words as a reader sees them after "af hensyn til". */
export const withholdingGrounds = {
  confidential: "fortrolige oplysninger (forvaltningslovens § 27)",
  personal: "oplysninger om enkeltpersoner (forvaltningslovens § 27)",
  trade: "oplysninger om en virksomheds forhold (forvaltningslovens § 27)",
} as const;
export type WithholdingGround = keyof typeof withholdingGrounds;
export const isWithholdingGround = (ground: string): ground is WithholdingGround =>
  Object.hasOwn(withholdingGrounds, ground);

/** "2 steder er udeladt af hensyn til fortrolige oplysninger (forvaltningslovens § 27)." */
export function leftOutInWords(withheld: readonly { ground: string }[]): string {
  return Object.entries(withholdingGrounds)
    .map(([ground, words]) => [withheld.filter((one) => one.ground === ground).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count === 1 ? "Ét sted" : `${count} steder`} er udeladt af hensyn til ${words}.`)
    .join(" ");
}

/**
 * The letter's text as the public reads it.
 * @returns also the passages that were not found: publishing is refused until each is removed from the list or marked anew
 */
export const publicText = (document: RichDocument, withheld: readonly Withheld[]) => leaveOut(document, withheld);

/** The inquiry's words as the public reads them, a paragraph each. */
export const publicParagraphs = (text: string, withheld: readonly { quote: string }[]): string[] =>
  withheld
    .reduce((words, { quote }) => leaveOutOfText(words, quote), text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

export const saysSomethingIsLeftOut = (paragraphs: readonly string[]): boolean =>
  paragraphs.some((paragraph) => paragraph.includes(LEFT_OUT));
