import type { Block } from "./document";

/** What a live table, a chart or a live figure shows just now, and in one line where it is from. */
export type LiveContent =
  /** a table, or a chart */
  { kind: "table"; blocks: Block[]; source: string } | { kind: "figure"; text: string; source: string };
