import type { LocalMoment } from "../dates";

/** What a form sends; fields that are left out are left empty. */
type Fields = Record<string, string>;

export interface DemoDecisionOnProject {
  kind: "started" | "continued" | "ended" | "evaluated";
  title: string;
  at: LocalMoment;
  /** the key of the case text that was decided on; null = known by mention */
  proposal: string | null;
  decidedOn?: string;
  dateNote?: string;
}

export interface DemoProjectStep {
  step: "approve" | "start" | "complete" | "evaluate" | "continue" | "end" | "anchor";
  at: LocalMoment;
  /** of a continuation */
  endsOn?: string;
  comment?: string;
  decision?: Pick<DemoDecisionOnProject, "title"> & { proposal: string };
}

export interface DemoIndicator {
  /** its form, the measurements by theirs */
  fields: Fields;
  measurements: Fields[];
}

export interface DemoProject {
  /** "plus" */
  key: string;
  /** who writes all of it */
  author: string;
  caseNumber: string;
  createdAt: LocalMoment;
  /** its form */
  fields: Fields;
  /** when its numbers are entered: after the last of them was measured */
  measuredAt: LocalMoment;
  indicators: DemoIndicator[];
  /** by the time at which they were decided */
  decisions: DemoDecisionOnProject[];
  steps: DemoProjectStep[];
}

export interface DemoEvaluation {
  /** the project's key */
  project: string;
  by: string;
  at: LocalMoment;
  /** its form */
  fields: Fields;
  /** the case text that is written on it already, by its key */
  proposal: string | null;
}

/** What the public reads of a project. */
export interface DemoPublishedProject {
  /** its key */
  project: string;
  by: string;
  at: LocalMoment;
  showsContact: boolean;
}

export interface DemoPriceTable {
  author: string;
  at: LocalMoment;
  /** its form */
  fields: Fields;
  /** each offer's form, in the source's order */
  offers: Fields[];
}
