import type { Block } from "~/modules/richtext/document";
import type { Distance } from "~/modules/plans/plan";
import type { Standing } from "~/modules/plans/standing";
import type { Direction } from "~/modules/statistics/series";
import type { IsoDate, LocalMoment } from "../dates";
import type { DemoCaseFile } from "../shapes";

/** The shapes of the demonstration's plans. People are named by their keys, periods as they are written: "2019-06". */

/** One area's row of an appendix table, with its figures as the plan prints them. */
export interface DemoFigures {
  area: string;
  from: number;
  to: number;
  /** per cent, as it is published */
  share: number;
  /** a change in per cent that the plan's text tells otherwise */
  printedChange?: number;
}

export interface DemoPlanTable {
  /** its title, and what its series are called */
  title: string;
  fromPeriod: string;
  toPeriod: string;
  /** "arbejdsstyrken" */
  shareOf: string;
  direction: Direction;
  rows: DemoFigures[];
  /** how the figures are made up: stands at the series */
  note: string;
  /** own words, a paragraph each */
  comment: string[];
  lead?: boolean;
  printedSpan?: string;
  printedWhere?: string;
}

export interface DemoIndicator {
  name: string;
  owner: string;
  /** its series */
  measure: string;
  direction: Direction;
  note: string;
  /** month by month from the baseline */
  baselinePeriod: string;
  values: number[];
  target: number;
  targetPeriod: string;
  said: { at: LocalMoment; comment: string; standing?: Standing };
}

export interface DemoPlan {
  municipality: string;
  caseFile: DemoCaseFile;
  committee: string;
  author: string;
  kinds: { name: string; reference: string; validFrom: IsoDate | null; validTo: IsoDate | null }[];
  kind: string;
  title: string;
  year: number;
  national: { source: string; issuedOn: IsoDate; goals: { text: string; answer: string }[] };
  groups: { name: string; distance: Distance; note: string; validFrom: IsoDate | null; validTo: IsoDate | null }[];
  goals: string[];
  chapters: Block[];
  tables: DemoPlanTable[];
  indicators: DemoIndicator[];
  followUps: { title: string; month: string; owner: string; ended?: { at: LocalMoment; report: string } }[];
  /** figures and words are written, the plan adopted, its targets set, the year followed */
  at: {
    written: LocalMoment;
    adopted: LocalMoment;
    adoptedOn: IsoDate;
    adoptedWords: string;
    targets: LocalMoment;
    figures: LocalMoment;
    published: LocalMoment;
  };
}
