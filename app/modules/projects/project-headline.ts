import { formatNumber } from "~/ui/danish-numbers";
import { countBehind, exactValue, targetWords, valueWords, type IndicatorRole } from "./indicator";
import type { Fact, Headline, ProjectPageData } from "./project-page";
import {
  beforeAndAfter,
  mainIndicator,
  verdictOf,
  type IndicatorWithMeasurements,
  type MeasurementFacts,
  type PairOf,
} from "./results";

/** Whether the project reached what it was held to; null where it was held to nothing. */
export function headlineOf(
  indicators: readonly IndicatorWithMeasurements[],
  today: string,
  pairOf: PairOf = beforeAndAfter,
): Headline | null {
  const main = mainIndicator(indicators);
  if (!main) return null;
  const { after } = pairOf(main);
  return {
    verdict: verdictOf(main, after, today),
    name: main.name,
    result: after ? valueWords(main, after, "text") : "",
    resultShown: after ? valueWords(main, after) : "",
    resultValue: after && exactValue(main, after),
    target: targetWords(main, main.target!, "text"),
    targetShown: targetWords(main, main.target!),
    targetValue: main.target!,
    lowerIsBetter: main.direction === "down",
  };
}

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

/** How many began and completed, and how long it took. */
export function factsOf(indicators: readonly IndicatorWithMeasurements[], pairOf: PairOf = beforeAndAfter): Fact[] {
  const started = inRole(indicators, "started", pairOf);
  const completed = inRole(indicators, "completed", pairOf);
  const length = inRole(indicators, "courseLength", pairOf);
  const facts: Fact[] = [];
  if (started) facts.push({ figure: valueWords(started.indicator, started.after), words: "begyndte" });
  if (completed) {
    const people = peopleIn(completed);
    const share = completed.indicator.kind === "share" ? valueWords(completed.indicator, completed.after) : "";
    facts.push(
      people === null
        ? { figure: share, words: "gennemførte" }
        : { figure: formatNumber(people), words: `gennemførte${share ? `, ${share}` : ""}` },
    );
  }
  if (length)
    facts.push({
      figure: formatNumber(length.after.value, length.indicator.decimals),
      words: `${length.indicator.unit} pr. forløb`,
    });
  return facts;
}

/** What it cost for each who completed; where that isn't known, for each who began. */
export function costEachOf(
  cost: number | null,
  indicators: readonly IndicatorWithMeasurements[],
  pairOf: PairOf = beforeAndAfter,
): ProjectPageData["costEach"] {
  if (cost === null) return null;
  for (const of of ["completed", "started"] as const) {
    const found = inRole(indicators, of, pairOf);
    const people = found && peopleIn(found);
    if (people) return { amount: Math.round(cost / people), of };
  }
  return null;
}
