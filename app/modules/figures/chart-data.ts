import type { FigureUnit } from "./figure-unit";

/** One period's value; null where there is none, and the line breaks. */
export interface ChartPoint {
  /** "juli 2018" */
  label: string;
  value: number | null;
  /** may still change: drawn dashed, with an open point */
  provisional?: boolean;
}

export interface ChartLine {
  name: string;
  points: ChartPoint[];
}

/** What a line shall reach: one value from some period on, or another line. */
export interface ChartTarget {
  /** "Mål: mindst 80 pct." */
  name: string;
  /** by the points of the chart's line; null where no target holds yet */
  values: (number | null)[];
}

/** A line chart as data, whoever draws it: page, portal or PDF. */
export interface LineChartData {
  title: string;
  /** what one sees in it, in a sentence: read aloud instead of the drawing */
  description: string;
  unit: FigureUnit;
  decimals: number;
  /** the first is the chart's own; all have the same periods */
  line: ChartLine;
  target: ChartTarget | null;
  /** "Kilde: Jobindsats" */
  source: string;
}
