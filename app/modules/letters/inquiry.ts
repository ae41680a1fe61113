import { countOf } from "~/ui/danish-numbers";
import type { WeekdayRule } from "~/modules/meetings/weekday-calendar";
import type { StateKind } from "~/ui/state";

/**
 * awaitingDraft: nothing is written yet. drafting, inReview, signing: where its letter is. answered: the reply is sent. closed: it
 * is ended without one, and says why.
 */
export const inquiryStatuses = ["awaitingDraft", "drafting", "inReview", "signing", "answered", "closed"] as const;
export type InquiryStatus = (typeof inquiryStatuses)[number];

export const openInquiryStatuses: readonly InquiryStatus[] = ["awaitingDraft", "drafting", "inReview", "signing"];
export const isOpenInquiry = (status: string): boolean => (openInquiryStatuses as readonly string[]).includes(status);

export const inquiryStatusWords: Record<InquiryStatus, { kind: StateKind; words: string }> = {
  awaitingDraft: { kind: "draft", words: "Mangler udkast" },
  drafting: { kind: "wait", words: "Under udarbejdelse" },
  inReview: { kind: "wait", words: "På vej til underskrift" },
  signing: { kind: "ready", words: "Til underskrift" },
  answered: { kind: "done", words: "Besvaret" },
  closed: { kind: "done", words: "Afsluttet uden svar" },
};

/** How many hverdage before the deadline whoever works on the answer is warned; 0: it has passed. */
export const deadlineWarnings = [10, 5, 1, 0] as const;

/** Where the inquiry is, by the letters that are written for it. A request for more time answers nothing. */
export function statusByLetters(
  letters: readonly { kind: string; status: string }[],
): Exclude<InquiryStatus, "closed"> {
  const replies = letters.filter(({ kind, status }) => kind === "reply" && status !== "discarded");
  const has = (...statuses: string[]) => replies.some(({ status }) => statuses.includes(status));
  // What is being written now tells more than what was sent before: a reply may be followed by another.
  if (has("freezing", "signing", "sealing", "sealed", "sending")) return "signing";
  if (has("inReview")) return "inReview";
  if (has("draft")) return "drafting";
  return has("sent") ? "answered" : "awaitingDraft";
}

/** Deadlines of inquiries count as most authorities do: no Saturdays, and the public sector's own closing days are none. */
export const inquiryWeekdays: WeekdayRule = { saturdayCounts: false, closingDays: [] };

/** "1 hverdag over", "i dag", "3 hverdage": how long there is, as it stands in lists. @param left hverdage; negative when it has passed */
export function deadlineState(left: number | null, passed: boolean): { kind: StateKind; words: string } {
  if (left === null) return { kind: "draft", words: "Ingen frist" };
  if (passed) {
    const over = Math.abs(left);
    return {
      kind: "stop",
      words: over === 0 ? "Fristen er gået" : `${countOf(over, "hverdag", "hverdage")} over`,
    };
  }
  if (left === 0) return { kind: "late", words: "I dag" };
  return { kind: left <= 5 ? "late" : "draft", words: countOf(left, "hverdag", "hverdage") };
}
