import { copenhagenDate } from "~/platform/danish-time";
import type { LetterOfInquiry, MovedDeadline } from "./inquiry-page";

/** A letter that asks for more time, and what came of it. */
export interface Extension {
  /** writing: the letter isn't sent. asked: they haven't answered. */
  state: "writing" | "asked" | "granted" | "refused";
  letterId: string;
  /** written outside Sagsgang: there is no page of it */
  registered: boolean;
  /** "2018-08-20"; null of a registered letter */
  askedDeadline: string | null;
  sentOn: string | null;
  /** granted, refused: when that was written down, what was written, and the deadline from then on */
  answeredOn: string | null;
  note: string;
  newDeadline: string | null;
}

/** That more time was refused, as the history has it. */
export interface RefusedExtension {
  letterId: string;
  note: string;
  /** ISO */
  at: string;
}

type AskingLetter = Pick<LetterOfInquiry, "id" | "number" | "kind" | "registered" | "status" | "day" | "askedDeadline">;

/**
 * The latest letter that asked for more time; null where none did. What was written down last since it was sent is their answer: more
 * time may be granted after it was first refused.
 */
export function extensionOf(
  letters: readonly AskingLetter[],
  moved: readonly MovedDeadline[],
  refused: readonly RefusedExtension[],
): Extension | null {
  const letter = letters
    .filter(({ kind, status }) => kind === "extension" && status !== "discarded")
    .toSorted((a, b) => a.number - b.number)
    .at(-1);
  if (!letter) return null;
  const { id: letterId, registered, askedDeadline, day } = letter;
  const asked = { letterId, registered, askedDeadline, answeredOn: null, note: "", newDeadline: null };
  if (letter.status !== "sent") return { ...asked, state: "writing", sentOn: null };
  const answers = [
    ...moved
      .filter(({ ground, at }) => ground === "extended" && (day === null || copenhagenDate(new Date(at)) >= day))
      .map(({ at, note, to }) => ({ state: "granted" as const, at, note, newDeadline: to })),
    ...refused
      .filter((one) => one.letterId === letterId)
      .map(({ at, note }) => ({ state: "refused" as const, at, note, newDeadline: null })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  const last = answers.at(-1);
  if (!last) return { ...asked, state: "asked", sentOn: day };
  const { at, ...answer } = last;
  return { ...asked, ...answer, sentOn: day, answeredOn: copenhagenDate(new Date(at)) };
}
