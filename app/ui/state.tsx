import type { ReactNode } from "react";

/**
 * draft: ring. wait: half, somebody else has it. ready: disc. now: haloed disc. done: check. late: triangle, soon or
 * already too late. stop: diamond, stopped or missing. Only the last two have a wash, so colour means "somebody must act".
 */
export type StateKind = "draft" | "wait" | "ready" | "now" | "done" | "late" | "stop";

/** A thing's state as a shape and a word, never colour alone. */
export function State({ kind, children }: { kind: StateKind; children: ReactNode }) {
  return <span className={`state ${kind}`}>{children}</span>;
}
