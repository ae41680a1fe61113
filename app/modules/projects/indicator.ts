import { formatDanishNumber, roundHalfAway, type FigurePlace } from "~/modules/figures/danish-number";
import { shareInPercent } from "~/modules/figures/ratio";
import { countOf, formatNumber } from "~/ui/danish-numbers";
import type { MeasuringMoment } from "./measuring-moment";
import type { When } from "./when";

/** What an indicator counts. */
export const indicatorKinds = ["count", "share", "mean", "scale", "fraction"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const indicatorKindNames: Record<IndicatorKind, string> = {
  count: "Antal",
  share: "Andel i procent",
  mean: "Gennemsnit",
  scale: "Point på en skala",
  fraction: "Brøk, for eksempel 4/5",
};

/** Who took part, how long a course lasted, or what came of it. */
export const indicatorRoles = ["outcome", "started", "completed", "courseLength"] as const;
export type IndicatorRole = (typeof indicatorRoles)[number];

export const indicatorRoleNames: Record<IndicatorRole, string> = {
  outcome: "Hvad der kom ud af det",
  started: "Hvor mange der begyndte",
  completed: "Hvor mange der gennemførte",
  courseLength: "Hvor længe et forløb varede",
};

/** Which way is good. */
export const directions = ["up", "down", ""] as const;
export type Direction = (typeof directions)[number];

export const directionNames: Record<Direction, string> = {
  up: "Højere er bedre",
  down: "Lavere er bedre",
  "": "Ingen retning er bedre",
};

/** What an indicator is. */
export interface IndicatorShape {
  kind: IndicatorKind;
  unit: string;
  decimals: number;
  direction: Direction;
  scaleMin: number | null;
  scaleMax: number | null;
}

export interface IndicatorFacts extends IndicatorShape {
  id: string;
  name: string;
  role: IndicatorRole;
  /** when its result is measured */
  moment: MeasuringMoment;
  momentWords: string;
  target: number | null;
  targetOn: When;
  source: string;
  note: string;
  version: number;
}

/** A number with what stands behind it. */
export interface Measured {
  /** of a share or fraction in per cent */
  value: number;
  /** of a share: how many of how many; of a fraction: the two numbers as they are written; of a mean or scale the base alone */
  count: number | null;
  base: number | null;
}

/** All counts of that base which come to that share, rounded to its decimals. */
export function countsOf(decimals: number, value: number, base: number): number[] {
  if (base === 0) return [];
  const step = 10 ** -decimals;
  const first = Math.max(0, Math.floor(((value - step) / 100) * base));
  const last = Math.min(base, Math.ceil(((value + step) / 100) * base));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (each) => shareInPercent(each, base, decimals) === value,
  );
}

/** The count behind a share: as it was published, or the only one of that base which comes to that share. Null: not known. */
export function countBehind(
  { kind, decimals }: Pick<IndicatorShape, "kind" | "decimals">,
  { value, count, base }: Measured,
): { count: number; base: number; derived: boolean } | null {
  if (kind !== "share" || base === null) return null;
  if (count !== null) return { count, base, derived: false };
  const fitting = countsOf(decimals, value, base);
  return fitting.length === 1 ? { count: fitting[0]!, base, derived: true } : null;
}

/** As exactly as it is known: a share by its count and base, where these are. */
export function exactValue(shape: Pick<IndicatorShape, "kind" | "decimals">, measured: Measured): number {
  const behind = countBehind(shape, measured);
  return behind ? (behind.count * 100) / behind.base : measured.value;
}

/** A value as it is written: "38 %", "50", "9 måneder", "4/5"; in text "38 pct." and "50 mænd". */
export function valueWords(shape: IndicatorShape, measured: Measured, place: FigurePlace = "table"): string {
  const { kind, unit, decimals } = shape;
  const value = roundHalfAway(measured.value, decimals);
  if (kind === "fraction") return fractionWords(measured);
  if (kind === "share" || unit === "%")
    return formatDanishNumber({ value, decimals, unit: "percent", scale: 1 }, place);
  if (unit === "" || (kind === "count" && place === "table")) return formatNumber(value, decimals);
  return `${formatNumber(value, decimals)}\u00a0${unit}`;
}

/** As it was written; a target, which is kept as a share alone, by the smallest fraction that it is. */
function fractionWords({ value, count, base }: Measured): string {
  if (count !== null && base !== null) return `${count}/${base}`;
  for (let over = 1; over <= 100; over += 1) {
    const top = Math.round((value / 100) * over);
    if (Math.abs((top / over) * 100 - value) < 0.0005) return `${top}/${over}`;
  }
  return formatDanishNumber({ value: roundHalfAway(value, 1), decimals: 1, unit: "percent", scale: 1 }, "table");
}

export const targetWords = (shape: IndicatorShape, target: number, place: FigurePlace = "table"): string =>
  valueWords(shape, { value: target, count: null, base: null }, place);

/** What stands behind a share: "97 af 110", or that it isn't known. "" where nothing does. */
export function behindWords(shape: Pick<IndicatorShape, "kind" | "decimals">, measured: Measured): string {
  const { kind } = shape;
  if (kind === "mean" || kind === "scale") return measured.base === null ? "" : `${formatNumber(measured.base)} målte`;
  if (kind !== "share") return "";
  const behind = countBehind(shape, measured);
  if (behind)
    return `${formatNumber(behind.count)} af ${formatNumber(behind.base)}${behind.derived ? ", regnet af andelen" : ""}`;
  if (measured.base !== null) return `af ${formatNumber(measured.base)}`;
  return measured.count === null ? "antal ukendt" : `${formatNumber(measured.count)}, gruppens størrelse kendes ikke`;
}

/** Whether two numbers of the indicator differ in points of per cent. */
export const inPoints = ({ kind, unit }: Pick<IndicatorShape, "kind" | "unit">): boolean =>
  kind === "share" || kind === "fraction" || unit === "%";

/** How far the second is from the first, as exactly as both are known. */
export const changeBetween = (
  shape: Pick<IndicatorShape, "kind" | "decimals">,
  before: Measured,
  after: Measured,
): number => exactValue(shape, after) - exactValue(shape, before);

/** "+34 point", "−3 måneder", "uændret" */
export function changeWords(shape: Pick<IndicatorShape, "kind" | "unit" | "decimals">, change: number): string {
  const size = roundHalfAway(Math.abs(change), shape.decimals);
  if (size === 0) return "uændret";
  const shown = `${change < 0 ? "−" : "+"}${formatNumber(size, shape.decimals)}`;
  if (inPoints(shape)) return `${shown}\u00a0point`;
  return shape.kind === "count" || shape.unit === "" ? shown : `${shown}\u00a0${shape.unit}`;
}

/** "Skala fra 1 til 10" */
export const scaleWords = ({ scaleMin, scaleMax }: Pick<IndicatorShape, "scaleMin" | "scaleMax">): string =>
  scaleMin === null || scaleMax === null
    ? ""
    : `Skala fra ${formatNumber(scaleMin, decimalsOf(scaleMin))} til ${formatNumber(scaleMax, decimalsOf(scaleMax))}`;

/** How many decimals a value needs. */
export const decimalsOf = (value: number): number => {
  const [mantissa = "", exponent = "0"] = String(Math.abs(value)).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
};

export const decimalsWords = (decimals: number): string =>
  decimals === 0 ? "ingen decimaler" : countOf(decimals, "decimal", "decimaler");
