import { formatNumber } from "~/ui/danish-numbers";
import { exactValue, targetWords, valueWords } from "./indicator";
import { inRole, peopleIn } from "./participants";
import type { Fact, Headline, ProjectPageData } from "./project-page";
import { beforeAndAfter, mainIndicator, verdictOf, type IndicatorWithMeasurements, type PairOf } from "./results";
import { allFigures, type ShownFigures } from "./shown-figures";

/** Whether the project reached what it was held to; null where it was held to nothing, or that isn't shown. */
export function headlineOf(
  indicators: readonly IndicatorWithMeasurements[],
  today: string,
  { isHidden, pairOf }: ShownFigures = allFigures,
): Headline | null {
  const main = mainIndicator(indicators);
  if (!main || isHidden(beforeAndAfter(main).after)) return null;
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
