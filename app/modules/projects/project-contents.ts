import type { DecisionKind, ProjectStatus } from "./project";
import type { PublicResults } from "./public-results";

/** What a project says when it leaves the working app. No owner, no inside remark, no notes of measurements, no steps. */
export interface ProjectContents {
  title: string;
  status: ProjectStatus;
  committee: string;
  caseNumber: string;
  purpose: string;
  targetGroup: string;
  activities: string[];
  partners: string[];
  phases: { name: string; when: string }[];
  /** "januar 2018 til oktober 2021" */
  span: string;
  money: { label: string; value: string }[];
  /** "" = it isn't to be shown */
  contact: string;
  results: PublicResults;
}

/** Decisions and evaluations, with the items that made them: whether these may be named is for whoever publishes to say. */
export interface ProjectCourse {
  /** the newest first */
  decisions: CourseDecision[];
  /** those to come, the nearest first; then those that the committee has decided on, the newest first */
  evaluations: CourseEvaluation[];
}

export interface CourseDecision {
  id: string;
  kind: DecisionKind;
  title: string;
  /** null: known by mention */
  agendaItemId: string | null;
  /** of one that is known by mention: "januar 2018" */
  when: string;
  /** ISO; it is written once and never changed */
  writtenAt: string;
}

export interface CourseEvaluation {
  id: string;
  /** "Slutevaluering" */
  name: string;
  /** "senest 17. november 2022" */
  due: string;
  /** what the committee decided, and when that was written (ISO); null: it hasn't */
  ended: { outcome: string; agendaItemId: string | null; writtenAt: string } | null;
}
