import type { FigureUnit } from "~/modules/figures/figure-unit";
import type { ColumnRole } from "./import-layout";

/** Something in a file that can't be taken, at its cell. */
export interface ImportFault {
  /** "B7"; null: the file as a whole */
  cell: string | null;
  message: string;
}

/** What becomes of a file's values. */
export interface ImportCounts {
  newSeries: number;
  /** of periods that had none */
  new: number;
  /** provisional before, and otherwise now */
  updated: number;
  /** provisional before, and final now; the value is the same */
  firmed: number;
  /** final before, and otherwise now: that wants a reason */
  corrected: number;
  same: number;
  /** of all those: what the source withholds */
  withheld: number;
}

export interface ImportedMeasure {
  measure: string;
  unit: FigureUnit;
  decimals: number;
  /** there is a series of it already, which says what it counts */
  known: boolean;
}

/** What a file would change, before anything is written; `taken` is what it did. */
export interface ImportReport {
  sheets: string[];
  sheet: number;
  hiddenSheets: string[];
  columns: { text: string; role: ColumnRole }[];
  measures: ImportedMeasure[];
  areas: number;
  /** rows beneath the heading, and their cells without a value */
  rows: number;
  empty: number;

  /** the first and the last, by frequency */
  periods: { first: string; last: string }[];
  counts: ImportCounts;
  /** some of the new series, by title */
  newSeries: string[];
  /** the first of what is corrected, updated and firmed */
  changes: ImportedChange[];
  faults: ImportFault[];
  /** a number that can be read in two ways: what a point means must be chosen */
  ambiguous: { cell: string; text: string } | null;
  /** which state of the series this was held against: what is written is what was shown */
  seen: string;
}

export interface ImportedChange {
  title: string;
  period: string;
  unit: FigureUnit;
  decimals: number;
  /** null: withheld */
  before: number | null;
  after: number | null;
  kind: "updated" | "firmed" | "corrected";
}

export type ImportState = "reading" | "ready" | "refused" | "taking" | "taken" | "discarded";

/** Why a report's file can't be taken as it is; null where it can. */
export function importBlocker({ faults, ambiguous, counts }: ImportReport): string | null {
  if (faults.length > 0) return "Der er fejl i filen. Ret dem i regnearket, og hent det igen.";
  if (ambiguous !== null)
    return `“${ambiguous.text}” i felt ${ambiguous.cell} kan læses på to måder. Vælg, hvad punktum betyder i filen.`;
  return importedValues(counts) === 0 ? "Alle tal i filen står der allerede. Der er ikke noget at hente ind." : null;
}

export const importedValues = ({ new: fresh, updated, firmed, corrected }: ImportCounts): number =>
  fresh + updated + firmed + corrected;

/** Faults that are listed; a person mends the first ones and tries again. */
export const mostFaults = 20;
