import { countBehind, type IndicatorRole } from "./indicator";
import { beforeAndAfter, type IndicatorWithMeasurements, type MeasurementFacts, type PairOf } from "./results";

/** How many took part, completed, or how long it lasted: the first indicator of that role, and what it says now. */
export const inRole = (
  indicators: readonly IndicatorWithMeasurements[],
  role: IndicatorRole,
  pairOf: PairOf = beforeAndAfter,
): InRole | null => {
  const indicator = indicators.find((each) => each.role === role);
  const after = indicator && (pairOf(indicator).after ?? pairOf(indicator).before);
  return indicator && after ? { indicator, after } : null;
};

export type InRole = { indicator: IndicatorWithMeasurements; after: MeasurementFacts };

/** How many people a number of participants is. */
export function peopleIn({ indicator, after }: InRole): number | null {
  if (indicator.kind === "count") return after.value;
  return countBehind(indicator, after)?.count ?? after.count;
}
