import { readDanishNumber } from "~/modules/figures/danish-number";
import type { AddIndicatorInput, EditIndicatorInput } from "./indicator-forms";
import { targetWords, valueWords, type IndicatorKind, type IndicatorRole, type IndicatorShape } from "./indicator";
import { number } from "./read-measured";
import { isBefore, whenWords, type When } from "./when";
import type { MeasurementFacts } from "./results";

export interface Fault {
  field: string;
  message: string;
}

export interface ShapedIndicator extends IndicatorShape {
  name: string;
  role: IndicatorRole;
  moment: AddIndicatorInput["moment"];
  momentWords: string;
  target: number | null;
  targetOn: When;
  source: string;
  note: string;
}

type Written = Omit<EditIndicatorInput, "indicatorId" | "version">;

/** An indicator as it is kept, read from what was written, or what is wrong with it. */
export function shapeIndicator(
  kind: IndicatorKind,
  written: Written,
): { indicator: ShapedIndicator } | { fault: Fault } {
  const { scaleMin, scaleMax, target, targetOn, ...facts } = written;
  const refuse = (field: string, message: string) => ({ fault: { field, message } });
  const low = kind === "scale" ? endOf(scaleMin, "Skriv det laveste på skalaen, for eksempel 1.") : null;
  if (typeof low === "string") return refuse("scaleMin", low);
  const high = kind === "scale" ? endOf(scaleMax, "Skriv det højeste på skalaen, for eksempel 10.") : null;
  if (typeof high === "string") return refuse("scaleMax", high);
  if (low !== null && high !== null && low >= high)
    return refuse("scaleMax", "Det højeste på skalaen skal være over det laveste.");
  const shape: IndicatorShape = {
    kind,
    unit: kind === "share" || kind === "fraction" ? "" : facts.unit,
    decimals: kind === "fraction" || kind === "count" ? 0 : facts.decimals,
    direction: facts.direction,
    scaleMin: low,
    scaleMax: high,
  };
  if (facts.role === "completed" && kind !== "share" && kind !== "count")
    return refuse("role", "Hvor mange der gennemførte er et antal eller en andel. Vælg det som slags.");
  if (facts.role === "started" && kind !== "count")
    return refuse("role", "Hvor mange der begyndte er et antal. Vælg det som slags.");
  if (target === "") {
    if (targetOn !== "") return refuse("target", "Skriv målet, eller lad datoen være tom.");
    return { indicator: { ...facts, ...shape, target: null, targetOn } };
  }
  if (shape.direction === "") return refuse("direction", "Vælg, hvilken vej der er god, når der er et mål.");
  const read = number(shape, target);
  if ("fault" in read) return refuse("target", read.fault);
  return { indicator: { ...facts, ...shape, target: read.value, targetOn } };
}

/** An end of a scale, or what to write. */
function endOf(text: string, missing: string): number | string {
  if (text === "") return missing;
  const read = readDanishNumber(text);
  if (read.kind !== "number") return read.message;
  return read.number.unit === null ? read.number.value : missing;
}

/** A target lies after what it is to be reached from: the day of the baseline, or, where that isn't known, the project's beginning. */
export function targetFault(
  { target, targetOn }: { target: number | null; targetOn: When },
  baselineOn: When,
  startsOn: When,
): Fault | null {
  if (target === null) return null;
  const from = baselineOn || startsOn;
  if (!isBefore(targetOn, from)) return null;
  const since = baselineOn
    ? `udgangspunktet er fra ${whenWords(baselineOn)}`
    : `projektet begynder ${whenWords(startsOn)}`;
  return {
    field: "targetOn",
    message: `Målet kan ikke skulle nås ${whenWords(targetOn)}, når ${since}. Ret datoen.`,
  };
}

/** What is measured already must fit what the indicator becomes. */
export function unfitting(shape: ShapedIndicator, measurements: readonly MeasurementFacts[]): Fault | null {
  for (const measured of measurements) {
    if (shape.kind === "fraction") continue;
    const read = number(shape, plain(measured.value));
    if ("fault" in read)
      return {
        field: shape.kind === "scale" ? "scaleMax" : "decimals",
        message: `Indikatoren har målingen ${valueWords({ ...shape, decimals: 4 }, measured)}, som ikke passer til det. Ret målingen først.`,
      };
  }
  return null;
}

/** As a person writes it, with all its decimals and no points. */
const plain = (value: number): string => String(value).replace(".", ",");

export const targetField = (indicator: Pick<ShapedIndicator, keyof IndicatorShape | "target">): string =>
  indicator.target === null ? "" : targetWords(indicator, indicator.target).replaceAll("\u00a0", " ");
