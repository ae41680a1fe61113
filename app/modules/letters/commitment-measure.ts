import { briefPeriodName, periodName, type Period } from "~/modules/statistics/period";
import { valueWords, type Series, type SeriesValue } from "~/modules/statistics/series";
import type { StateKind } from "~/ui/state";

/** How a measured value must stand to its target. */
export const comparisons = ["atLeast", "atMost", "above", "below"] as const;
export type Comparison = (typeof comparisons)[number];

export const comparisonWords: Record<Comparison, string> = {
  atLeast: "mindst",
  atMost: "højst",
  above: "over",
  below: "under",
};

const holds: Record<Comparison, (value: number, target: number) => boolean> = {
  atLeast: (value, target) => value >= target,
  atMost: (value, target) => value <= target,
  above: (value, target) => value > target,
  below: (value, target) => value < target,
};

export interface MeasureTarget {
  comparison: Comparison;
  /** one of the two */
  value: number | null;
  series: Pick<MeasuredSeries, "measure" | "area" | "values"> | null;
  /** the first period in which it must be reached; "" = from the first on */
  from: Period | "";
}

export interface MeasuredSeries extends Series {
  values: SeriesValue[];
}

/** What the figures say of a commitment: computed each time, never typed. */
export interface Measured {
  state: "waiting" | "reached" | "notReached" | "missing";
  /** the newest value, and what it must be held against */
  newest: { period: Period; value: number; provisional: boolean; target: number | null } | null;
  /** by the series' periods: what must be reached in each; null before `from` and where the target is unknown */
  targets: (number | null)[];
}

/**
 * Holds a series against its target. What counts is the newest period that has both a value and a target.
 * @returns waiting before the first period that counts, missing where no figure says anything
 */
export function measure(series: MeasuredSeries, target: MeasureTarget): Measured {
  const targetIn = (period: Period): number | null => {
    if (target.from !== "" && period < target.from) return null;
    return target.series
      ? (target.series.values.find((value) => value.period === period)?.value ?? null)
      : target.value;
  };
  const targets = series.values.map(({ period }) => targetIn(period));
  const last = series.values.at(-1);
  const counted = series.values.filter((_, index) => targets[index] !== null).at(-1);
  if (!last) return { state: "missing", newest: null, targets };
  if (!counted) {
    const waits = target.from !== "" && last.period < target.from;
    return { state: waits ? "waiting" : "missing", newest: { ...last, target: null }, targets };
  }
  const aim = targetIn(counted.period)!;
  return {
    state: holds[target.comparison](counted.value, aim) ? "reached" : "notReached",
    newest: { ...counted, target: aim },
    targets,
  };
}

/** A target is written as it was set: "80 pct." also where the series shows decimals. */
const aimWords = ({ unit, decimals }: Pick<Series, "unit" | "decimals">, value: number): string =>
  valueWords({ unit, decimals: Number.isInteger(value) ? 0 : decimals }, value, "text");

/** "mindst 80 pct. fra juli 2018", "over Hele landet fra 2. halvår 2018" */
export function targetWords(series: Pick<Series, "unit" | "decimals">, target: MeasureTarget): string {
  const aim = target.series ? target.series.area : aimWords(series, target.value ?? 0);
  return `${comparisonWords[target.comparison]} ${aim}${target.from ? ` fra ${periodName(target.from)}` : ""}`;
}

export function measuredWords(
  { state }: Pick<Measured, "state">,
  from: Period | "",
): { kind: StateKind; words: string } {
  if (state === "reached") return { kind: "done", words: "Målet er nået" };
  if (state === "notReached") return { kind: "wait", words: "Måles nu, ikke nået" };
  if (state === "waiting") return { kind: "draft", words: `Måles fra ${from ? periodName(from) : "første tal"}` };
  return { kind: "draft", words: "Mangler tal" };
}

/** "71 %, jul. 18" for a narrow row. */
export const newestWords = (series: Pick<Series, "unit" | "decimals">, { newest }: Measured): string =>
  newest ? `${valueWords(series, newest.value)}, ${briefPeriodName(newest.period)}` : "";
