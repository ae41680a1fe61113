import type { ProjectRow } from "./internal/load-project.server";
import type { IndicatorWithMeasurements, ResultRow } from "./results";
import type { DecisionKind, ProjectStepKind } from "./project";
import type { StateKind } from "~/ui/state";
import type { When } from "./when";

export interface Choice {
  value: string;
  label: string;
}

export interface ShownDecision {
  id: string;
  kind: DecisionKind;
  title: string;
  /** "18. august 2022, punkt 2", "efter projektets afslutning" */
  when: string;
  /** sorts by time; "" where only words are known */
  on: When;
  /** the minutes; null where it isn't an item here, or the actor may not read the meeting */
  to: string | null;
  /** the project was moved on by it */
  followed: boolean;
}

/** A measurement that was corrected or removed. */
export interface ShownChange {
  id: string;
  indicator: string;
  /** "40 %, ved afslutning" */
  before: string;
  /** null: removed */
  after: string | null;
  reason: string;
  by: string | null;
  /** ISO */
  at: string;
}

export interface ShownStep {
  id: string;
  /** "Sat i gang" */
  words: string;
  comment: string;
  by: string | null;
  /** ISO */
  at: string;
}

/** What the project was held to, in a sentence. */
export interface Headline {
  verdict: ResultRow["verdict"];
  name: string;
  result: string;
  /** without what it counts: "50" */
  resultShown: string;
  resultValue: number | null;
  target: string;
  targetShown: string;
  targetValue: number;
  lowerIsBetter: boolean;
}

/** A figure beside the headline: "97", "gennemførte, 88 %". */
export interface Fact {
  figure: string;
  words: string;
}

export interface ProjectPageData {
  project: ProjectRow;
  state: { kind: StateKind; words: string };
  way: { steps: string[]; at: number };
  headline: Headline | null;
  facts: Fact[];
  indicators: IndicatorWithMeasurements[];
  results: ResultRow[];
  /** the newest first */
  decisions: ShownDecision[];
  steps: ShownStep[];
  changes: ShownChange[];
  /** kroner for each who completed, or began; null where that isn't known */
  costEach: { amount: number; of: "completed" | "started" } | null;
  /** the ordinary next step first; none for whoever may not take it */
  nextSteps: ProjectStepKind[];
  mayTakeBack: boolean;
  /** decided open items that can be written on it */
  items: Choice[];
  today: string;
  mayEdit: boolean;
  mayMove: boolean;
}
