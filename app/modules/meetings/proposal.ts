import { DomainError } from "~/platform/errors";
import type { ProposalStatus } from "./agenda";

/** A proposal's way from draft to ready for the agenda. Pure, so that page and server agree. */

export const purposes = ["decision", "orientation", "discussion"] as const;
export type Purpose = (typeof purposes)[number];

export const purposeNames: Record<Purpose, string> = {
  decision: "Beslutning",
  orientation: "Orientering",
  discussion: "Drøftelse",
};

export type ProposalStep = "submitted" | "approved" | "returned" | "withdrawn" | "approvalTakenBack";

/** Each step: from which states, to which. */
export const proposalWay: Record<ProposalStep, { from: ProposalStatus[]; to: ProposalStatus }> = {
  submitted: { from: ["draft", "returned"], to: "submitted" },
  approved: { from: ["submitted"], to: "ready" },
  returned: { from: ["submitted"], to: "returned" },
  withdrawn: { from: ["submitted", "ready"], to: "draft" },
  approvalTakenBack: { from: ["ready"], to: "submitted" },
};

/** What stands in the way, where a step comes too late: somebody was first. */
const whereItIs: Record<ProposalStatus, string> = {
  draft: "Sagen er en kladde. Den skal sendes til godkendelse først.",
  submitted: "Sagen er allerede sendt til godkendelse.",
  returned: "Sagen er allerede sendt retur.",
  ready: "Sagen er allerede godkendt.",
};

/** @throws DomainError conflict when the step can't be taken from this state; it says which state that is */
export function nextStatus(step: ProposalStep, status: ProposalStatus): ProposalStatus {
  const { from, to } = proposalWay[step];
  if (!from.includes(status)) throw new DomainError("conflict", whereItIs[status]);
  return to;
}

/** The shape and the word of a state (JOURNEYS.md, rule 4). */
export const statusLooks: Record<ProposalStatus, { kind: "draft" | "wait" | "stop" | "ready"; words: string }> = {
  draft: { kind: "draft", words: "Kladde" },
  submitted: { kind: "wait", words: "Til godkendelse" },
  returned: { kind: "stop", words: "Sendt retur" },
  ready: { kind: "ready", words: "Klar til dagsorden" },
};

/** What is said of a step taken, before the name: "Godkendt af Birgit Holmgaard". */
export const stepNames: Record<ProposalStep, string> = {
  submitted: "Sendt til godkendelse",
  approved: "Godkendt",
  returned: "Sendt retur",
  withdrawn: "Trukket tilbage",
  approvalTakenBack: "Godkendelsen fortrudt",
};

/**
 * Who approved may take it back for this long, in milliseconds. The receipt with "Fortryd" stands for 10 s and longer while it
 * has the focus; afterwards the agenda is planned on the approval, and it is the secretary who withdraws.
 */
export const approvalMayBeTakenBackFor = 2 * 60_000;

/**
 * Mails of a step that the receipt offers to undo wait for this long, in seconds: the receipt stands for 10. A step that was
 * taken back meanwhile is told nobody.
 */
export const mailsWait = 15;
