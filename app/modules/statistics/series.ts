import { formatFigure, type FigureUnit } from "~/modules/figures/figure-unit";
import type { FigurePlace } from "~/modules/figures/danish-number";
import type { Frequency } from "./period";

/** Which way is good. */
export const directions = ["up", "down", ""] as const;
export type Direction = (typeof directions)[number];

export const directionNames: Record<Direction, string> = {
  up: "Højere er bedre",
  down: "Lavere er bedre",
  "": "Ingen retning er bedre",
};

/** One measure, for one area and target group, at one frequency. */
export interface Series {
  id: string;
  measure: string;
  area: string;
  /** "" = everybody */
  targetGroup: string;
  unit: FigureUnit;
  decimals: number;
  frequency: Frequency;
  direction: Direction;
  source: string;
  note: string;
  version: number;
}

export interface SeriesValue {
  period: string;
  value: number;
  /** may still change */
  provisional: boolean;
}

/** "Rettidig aktivering, Rudersdal, dagpengemodtagere under 30 år" */
export const seriesTitle = ({ measure, area, targetGroup }: Pick<Series, "measure" | "area" | "targetGroup">): string =>
  [measure, area, targetGroup].filter((part) => part !== "").join(", ");

/** A value as the series writes it: "71,4 %" in a table, "71,4 pct." in text. */
export const valueWords = (
  { unit, decimals }: Pick<Series, "unit" | "decimals">,
  value: number,
  place: FigurePlace = "table",
): string => formatFigure(value, unit, decimals, place);
