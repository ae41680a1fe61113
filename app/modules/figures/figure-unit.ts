import { formatNumber } from "~/ui/danish-numbers";
import { formatDanishNumber, roundHalfAway, type FigurePlace } from "./danish-number";

/** What a series counts. */
export const figureUnits = ["percent", "persons", "fullTimeEquivalents", "kroner", "days", "count"] as const;
export type FigureUnit = (typeof figureUnits)[number];

export const figureUnitNames: Record<FigureUnit, string> = {
  percent: "Procent",
  persons: "Personer",
  fullTimeEquivalents: "Fuldtidspersoner",
  kroner: "Kroner",
  days: "Dage",
  count: "Antal",
};

/** What stands over a column or beside an axis: "pct.", "kr.", "personer". */
export const unitOfAxis: Record<FigureUnit, string> = {
  percent: "pct.",
  persons: "personer",
  fullTimeEquivalents: "fuldtidspersoner",
  kroner: "kr.",
  days: "dage",
  count: "antal",
};

const nouns: Partial<Record<FigureUnit, [one: string, more: string]>> = {
  persons: ["person", "personer"],
  fullTimeEquivalents: ["fuldtidsperson", "fuldtidspersoner"],
  days: ["dag", "dage"],
};

/** A figure with what it counts: in a table "71,4 %" and "3.478", in text "71,4 pct." and "3.478 personer". */
export function formatFigure(value: number, unit: FigureUnit, decimals: number, place: FigurePlace = "table"): string {
  const rounded = roundHalfAway(value, decimals);
  if (unit === "percent" || unit === "kroner")
    return formatDanishNumber({ value: rounded, decimals, unit, scale: 1 }, place);
  const shown = formatNumber(rounded, decimals);
  const noun = nouns[unit];
  return place === "table" || !noun ? shown : `${shown}\u00a0${Math.abs(rounded) === 1 ? noun[0] : noun[1]}`;
}

/** How far one figure is from another: "+3,2 procentpoint", "−14 personer", "uændret". */
export function formatChange(change: number, unit: FigureUnit, decimals: number): string {
  const size = roundHalfAway(Math.abs(change), decimals);
  if (size === 0) return "uændret";
  const sign = change < 0 ? "−" : "+";
  if (unit === "percent")
    return sign + formatDanishNumber({ value: size, decimals, unit: "percentagePoints", scale: 1 });
  return sign + formatFigure(size, unit, decimals, "text");
}
