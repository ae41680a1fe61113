import { formatFigure, unitOfAxis, type FigureUnit } from "~/modules/figures/figure-unit";
import { roundHalfAway, type FigurePlace } from "~/modules/figures/danish-number";
import { shareInPercent } from "~/modules/figures/ratio";
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
  /** it counts changes or an index: its percentages may be over 100, and it may be below 0 */
  unbounded?: boolean;
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
  /** a share's count and base, where they are known: 97 of 110 */
  count?: number | null;
  base?: number | null;
  /** how it was computed where the source doesn't print it: "97 af 110"; "" = published as it stands */
  derived?: string;
}

/** A period of which the source withholds the value. */
export interface WithheldValue {
  period: string;
  /** as the source writes it: "-", "<5" */
  words: string;
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

/** What is never below 0, unless a series counts its changes. */
export const countsOfPeople: readonly FigureUnit[] = ["persons", "fullTimeEquivalents"];

/** Units whose values keep within something, unless the series is unbounded. */
export const isBounded = (unit: FigureUnit): boolean => unit === "percent" || countsOfPeople.includes(unit);

/** Why a series can't have the value; null where it can: "er ikke en andel: …", after the number. */
export function outOfBounds({ unit, unbounded }: Pick<Series, "unit" | "unbounded">, value: number): string | null {
  if (unbounded || (value >= 0 && (unit !== "percent" || value <= 100))) return null;
  if (unit === "percent") return "er ikke en andel: en andel er fra 0 til 100 pct.";
  return countsOfPeople.includes(unit) ? `er ikke et antal ${unitOfAxis[unit]}: det er aldrig under 0.` : null;
}

/** What a share is by its count and base, where that isn't what is published: the source rounds otherwise, or is wrong. */
export function ownFigure(
  { unit, decimals }: Pick<Series, "unit" | "decimals">,
  { value, count, base, derived }: SeriesValue,
): number | null {
  if (unit !== "percent" || derived || count == null || base == null) return null;
  const own = shareInPercent(count, base, decimals);
  return own === roundHalfAway(value, decimals) ? null : own;
}
