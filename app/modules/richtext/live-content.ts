import type { Block } from "./document";

/** What a live table or a live figure shows just now, and in one line where it is from. */
export type LiveContent =
  { kind: "table"; blocks: Block[]; source: string } | { kind: "figure"; text: string; source: string };
