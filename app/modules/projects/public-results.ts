import type { ChartFrame } from "~/ui/charts/chart";
import type { SlopeData } from "~/ui/charts/slope-drawing";
import { beforeAndAfterChart } from "./before-and-after-chart";
import { scaleWords, type IndicatorRole } from "./indicator";
import { costEachOf, factsOf, headlineOf } from "./project-headline";
import type { Fact, Headline, ProjectPageData } from "./project-page";
import {
  beforeAndAfter,
  groupsOf,
  resultRows,
  type IndicatorWithMeasurements,
  type ResultRow,
  type Verdict,
} from "./results";
import { publishedFigures } from "./shown-figures";

/** A row of the table as the public reads it. What is left out is in no field of it. */
export interface PublicResultRow extends Omit<ResultRow, "verdict"> {
  leftOut: { before: boolean; after: boolean };
  /** null where the result is left out */
  verdict: Verdict | null;
  /** "Skala fra 1 til 10"; "" of others */
  scale: string;
  /** how the number is made up; "" where one is left out, since it may tell of it */
  note: string;
  sources: string[];
}

/** What came of a project, as it may be published. */
export interface PublicResults {
  headline: Headline | null;
  facts: Fact[];
  /** where the facts' numbers are from */
  factSources: string[];
  rows: PublicResultRow[];
  chart: (ChartFrame & SlopeData) | null;
  costEach: ProjectPageData["costEach"];
  /** how many numbers are left out because they tell, or help to tell, of fewer than five people */
  leftOut: number;
}

/**
 * Everything is computed of what may be published alone, so that nothing that is left out can be in it, or follow from it.
 * @param hidesFew figures about fewer than five people are left out, and those by which they could be computed
 */
export function publicResults(
  { title, cost }: { title: string; cost: number | null },
  indicators: readonly IndicatorWithMeasurements[],
  { today, hidesFew }: { today: string; hidesFew: boolean },
): PublicResults {
  const shownFigures = publishedFigures(indicators, { hidesFew });
  const { isHidden, pairOf } = shownFigures;
  const rowOf = (indicator: IndicatorWithMeasurements, row: ResultRow): PublicResultRow => {
    const { before, after } = beforeAndAfter(indicator, row.group);
    const leftOut = { before: isHidden(before), after: isHidden(after) };
    const measured = [before, after].flatMap((each) => (each ? [each.source] : []));
    return {
      ...row,
      leftOut,
      verdict: leftOut.after ? null : row.verdict,
      scale: scaleWords(indicator),
      note: leftOut.before || leftOut.after ? "" : indicator.note,
      sources: [...new Set(measured.length > 0 ? measured : [indicator.source])],
    };
  };
  const pairs = indicators.flatMap((each) => ["", ...groupsOf(each)].map((group) => beforeAndAfter(each, group)));
  const shown = (role: IndicatorRole) =>
    indicators.filter((each) => each.role === role && Object.values(pairOf(each)).some((one) => one !== null));
  return {
    headline: headlineOf(indicators, today, shownFigures),
    facts: factsOf(indicators, pairOf),
    factSources: [
      ...new Set((["started", "completed", "courseLength"] as const).flatMap(shown).map(({ source }) => source)),
    ],
    rows: indicators
      .filter(({ role }) => role === "outcome")
      .flatMap((indicator) => resultRows(indicator, today, pairOf).map((row) => rowOf(indicator, row))),
    chart: beforeAndAfterChart(title, indicators, shownFigures),
    costEach: costEachOf(cost, indicators, pairOf),
    leftOut: pairs.flatMap(({ before, after }) => [before, after]).filter(isHidden).length,
  };
}
