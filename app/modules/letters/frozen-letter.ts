import type { LetterDocumentInput } from "~/modules/pdf/letter-document";
import type { RichDocument } from "~/modules/richtext/document";
import type { Letterhead } from "./letterhead";

/**
 * What locking freezes (ReplyLetter.frozen): everything that the letter says, with every merge field and live figure filled in.
 * The body PDF is set from it, and so is the public's edition; nothing that changes later can change either.
 */
export interface FrozenLetter {
  /** the text with its block ids, in which promises, answers and what is withheld are found again */
  document: RichDocument;
  /** the rest of what is printed */
  letter: Omit<LetterDocumentInput["letter"], "body" | "leftOut">;
  letterhead: Letterhead;
  /** the day it was frozen: the PDF's date */
  issued: string;
}

/** ReplyLetter.frozen as it was written; what is no frozen letter is a bug. @throws Error */
export function readFrozenLetter(stored: unknown): FrozenLetter {
  const frozen = stored as FrozenLetter | null;
  if (frozen?.document?.type !== "doc" || typeof frozen.letter?.subject !== "string" || !frozen.letterhead)
    throw new Error("This letter is not frozen.");
  return frozen;
}
