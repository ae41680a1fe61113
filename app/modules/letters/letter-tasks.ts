import type { Task } from "~/modules/meetings/overview";
import { letterPath } from "./letter-paths";

/** A letter that waits for somebody. */
export interface WaitingLetter {
  letterId: string;
  subject: string;
  sender: string;
  /** review: in their hand. sign: they haven't signed it. send: sealed, and theirs to send. notSent: its mail fails. */
  deed: "review" | "sign" | "send" | "notSent";
  /** their own day, or that by which the answer is wanted */
  dueOn: string | null;
}

const words: Record<WaitingLetter["deed"], { deed: string; action: string; fact?: string }> = {
  review: { deed: "Gennemgå", action: "Gennemgå svaret" },
  sign: { deed: "Underskriv", action: "Læs og underskriv" },
  send: { deed: "Send", action: "Send brevet" },
  notSent: { deed: "Få svaret sendt", action: "Se hvorfor", fact: "mailen kunne ikke sendes" },
};

/** The letters that wait for a person, as the overview lists what waits for them. */
export const letterTasks = (letters: readonly WaitingLetter[]): Task[] =>
  letters.map(({ letterId, subject, sender, deed, dueOn }) => ({
    deed: words[deed].deed,
    title: subject,
    facts: [`Svar til ${sender}`, words[deed].fact ?? ""],
    due: dueOn,
    to: letterPath(letterId),
    action: words[deed].action,
  }));
