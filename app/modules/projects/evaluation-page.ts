import type { StateKind } from "~/ui/state";
import type { EvaluationKind, EvaluationState } from "./evaluation";
import type { Consequence } from "./evaluation-forms";

/** An evaluation as the project's page shows it. */
export interface ShownEvaluation {
  id: string;
  version: number;
  name: string;
  state: EvaluationState;
  shown: { kind: StateKind; words: string };
  dueOn: string | null;
  dueChosen: boolean;
  /** "senest 17. november 2022" */
  due: string;
  question: string;
  outcome: string;
  /** its case text; null while there is none, or the actor may not read it */
  proposalTo: string | null;
  /** "17. november 2022, punkt 2": where the committee decides, or decided */
  meeting: { when: string; to: string | null } | null;
  /** the committee has decided, in its own words; null: not yet */
  decided: string[] | null;
  /** "på mødet i november 2022", or its day once the meeting is planned: it comes back there by itself; "" = it doesn't */
  comesBack: string;
}

export interface EvaluationsOfProject {
  /** those that are open first, the nearest first */
  evaluations: ShownEvaluation[];
  mayPlan: boolean;
  /** that can be planned */
  kinds: EvaluationKind[];
  /** what a decision can do to the project as it is now */
  consequences: Consequence[];
  /** the one that the page's first button makes an item: its time has come, or it is the next */
  toPut: ShownEvaluation | null;
}

/** An evaluation that waits for its owner, as the overview lists it: to be written, or for its decision to be written on the project. */
export interface WaitingEvaluation {
  id: string;
  name: string;
  project: string;
  dueOn: string | null;
  decided: boolean;
}
