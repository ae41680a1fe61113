import type { StateKind } from "~/ui/state";

/** draft: its letter isn't sent. open: promised. kept and dropped: ended, with a word on how or why. */
export const commitmentStates = ["draft", "open", "kept", "dropped"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** How exactly the letter says when. */
export const dueKinds = ["date", "month", "quarter", "halfYear", "year", "ongoing", "none"] as const;
export type DueKind = (typeof dueKinds)[number];

export const dueKindNames: Record<DueKind, string> = {
  date: "En dag",
  month: "En måned",
  quarter: "Et kvartal",
  halfYear: "Et halvår",
  year: "Et år",
  ongoing: "Løbende",
  none: "Ingen dato nævnt",
};

/** Promised, not kept yet, and its last day has passed. */
export const isLate = ({ state, dueOn }: { state: string; dueOn: string | null }, today: string): boolean =>
  state === "open" && dueOn !== null && dueOn < today;

/** The commitment's state as a shape and a word; what is late stands out. */
export function commitmentStateWords(
  commitment: { state: string; dueOn: string | null },
  today: string,
): { kind: StateKind; words: string } {
  if (commitment.state === "draft") return { kind: "draft", words: "I udkast" };
  if (commitment.state === "kept") return { kind: "done", words: "Holdt" };
  if (commitment.state === "dropped") return { kind: "done", words: "Opgivet" };
  return isLate(commitment, today) ? { kind: "late", words: "Over tid" } : { kind: "ready", words: "På vej" };
}
