import type { StateKind } from "~/ui/state";
import type { LetterStatus } from "./reply-letter";
import type { ReplyPage } from "./reply-page";

const words: Record<LetterStatus, { kind: StateKind; words: string }> = {
  draft: { kind: "draft", words: "Udkast" },
  inReview: { kind: "wait", words: "På vej til underskrift" },
  freezing: { kind: "wait", words: "Låses" },
  signing: { kind: "ready", words: "Til underskrift" },
  sealing: { kind: "wait", words: "Forsegles" },
  sealed: { kind: "ready", words: "Klar til at blive sendt" },
  sending: { kind: "wait", words: "Sendes" },
  sent: { kind: "done", words: "Sendt" },
  discarded: { kind: "done", words: "Kasseret" },
};

/** The letter's state as a shape and a word; on its way also with whom it is, and of a mail that fails that it does. */
export function letterStateWords({ status, station, mailFails }: Pick<ReplyPage, "status" | "station" | "mailFails">): {
  kind: StateKind;
  words: string;
} {
  if (status === "sending" && mailFails) return { kind: "stop", words: "Mailen kunne ikke sendes" };
  const state = words[status];
  return status === "inReview" && station ? { ...state, words: `Hos ${station.holderName}` } : state;
}
