import type { StateKind } from "~/ui/state";
import type { DueKind, Recurrence } from "./commitment";
import type { Comparison, Measured } from "./commitment-measure";
import type { LoadedSeries } from "~/modules/statistics/series-queries.server";

/** A commitment as rows and panels show it. */
export interface ShownCommitment {
  id: string;
  version: number;
  letterId: string;
  inquiryId: string;
  title: string;
  quote: string;
  blockId: string;
  owner: { id: string; name: string };
  state: string;
  shown: { kind: StateKind; words: string };
  dueKind: DueKind;
  dueOn: string | null;
  dueWords: string;
  /** "i løbet af 3. kvartal 2018 (senest 30. september 2018)" */
  dueLine: string;
  recurrence: Recurrence;
  /** by when it is next followed up; null where nothing comes again */
  nextFollowUpOn: string | null;
  /** the deadline or the next follow-up, whichever comes first */
  nextDay: string | null;
  late: boolean;
  promisedOn: string | null;
  /** of a letter without a date: what is known of it */
  promisedNote: string;
  outcome: string;
  /** "Svar til beskæftigelsesministeren" */
  letterSubject: string;
}

/** How a commitment is measured, and what the figures say now. */
export interface CommitmentMeasure {
  series: LoadedSeries;
  measured: Measured;
  /** "mindst 80 pct. fra oktober 2018" */
  target: string;
  targetSeries: { id: string; title: string } | null;
  shown: { kind: StateKind; words: string };
}

export interface CommitmentUpdateRow {
  id: string;
  kind: string;
  text: string;
  onDate: string;
  fileName: string;
  /** ISO */
  at: string;
  by: string | null;
}

export interface CommitmentPageData {
  commitment: ShownCommitment & {
    followUp: string;
    seriesId: string | null;
    comparison: Comparison | "";
    targetValue: number | null;
    targetSeriesId: string | null;
    targetFrom: string;
    targetWords: string;
    inquiryTitle: string;
    taskCommittee: string | null;
  };
  measure: CommitmentMeasure | null;
  updates: CommitmentUpdateRow[];
  people: { value: string; label: string }[];
  today: string;
  mayFollowUp: boolean;
  mayShape: boolean;
}

export const updateKindWords: Record<string, string> = {
  progress: "Sket",
  evidence: "Dokumentation",
  followedUp: "Fulgt op",
  moved: "Ny dato",
  handedOver: "Overdraget",
  kept: "Holdt",
  dropped: "Opgivet",
  reopened: "Genåbnet",
};

/** Something that was promised before, with what its figures say now. */
export interface EarlierCommitment extends ShownCommitment {
  measure: Pick<CommitmentMeasure, "shown" | "target"> | null;
}
