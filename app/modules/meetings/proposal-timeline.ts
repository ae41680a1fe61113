import { listInWords } from "~/ui/danish-numbers";
import { stepNames } from "./proposal";
import type { ProposalPage } from "./proposal-page";

/** One stop on a proposal's way. */
export interface Stop {
  key: string;
  label: string;
  /** who did it, or who can */
  who: string;
  /** ISO; null for what hasn't happened */
  at: string | null;
  /** here: it waits for this one */
  state: "past" | "here" | "next";
}

type Facts = Pick<ProposalPage, "status" | "authorName" | "createdAt" | "steps" | "placements" | "approvers">;

/** Where a proposal has been, is, and goes: written, approved, on an agenda. */
export function proposalTimeline(proposal: Facts): Stop[] {
  const { status, authorName, createdAt, steps, placements, approvers } = proposal;
  const past: Stop[] = [
    { key: "begyndt", label: "Begyndt", who: authorName, at: createdAt, state: "past" },
    ...steps.map(({ id, kind, byName, at }): Stop => ({
      key: id,
      label: stepNames[kind],
      who: byName,
      at,
      state: "past",
    })),
  ];
  const writing: Stop = {
    key: "skrives",
    label: status === "returned" ? "Rettes" : "Skrives",
    who: authorName,
    at: null,
    state: "here",
  };
  const approval: Stop = {
    key: "godkendelse",
    label: "Godkendelse",
    who: approvers.length > 0 ? listInWords([...approvers], "eller") : "Ingen kan godkende endnu",
    at: null,
    state: status === "submitted" ? "here" : "next",
  };
  const [placement] = placements;
  const sentOut = placement !== undefined && placement.number !== null;
  const agenda: Stop = {
    key: "dagsorden",
    label: sentOut ? `Dagsorden, punkt ${placement.number}` : "Dagsorden",
    who: placement ? "" : "Ikke sat på et møde endnu",
    at: placement?.startsAt ?? null,
    state: sentOut ? "past" : status === "ready" ? "here" : "next",
  };
  const ahead =
    status === "ready" ? [agenda] : status === "submitted" ? [approval, agenda] : [writing, approval, agenda];
  return [...past, ...ahead];
}
