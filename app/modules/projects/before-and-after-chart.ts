import type { ChartFrame } from "~/ui/charts/chart";
import type { SlopeData } from "~/ui/charts/slope-drawing";
import { sentenceCase } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";
import { behindWords, changeBetween, inPoints } from "./indicator";
import { momentWordsOf } from "./measuring-moment";
import { beforeAndAfter, shownMeasured, type IndicatorWithMeasurements, type MeasurementFacts } from "./results";
import { allFigures, leftOutNote, type ShownFigures } from "./shown-figures";

interface Pair {
  indicator: IndicatorWithMeasurements;
  before: MeasurementFacts;
  after: MeasurementFacts;
}

/**
 * What was measured in per cent both before and after, as lines. The one that changed most for the better leads.
 * @returns null where nothing was measured twice
 */
export function beforeAndAfterChart(
  title: string,
  indicators: readonly IndicatorWithMeasurements[],
  { pairOf }: ShownFigures = allFigures,
): (ChartFrame & SlopeData) | null {
  const pairsOf = (found: typeof pairOf) =>
    indicators.flatMap((indicator): Pair[] => {
      if (indicator.role !== "outcome" || !inPoints(indicator) || indicator.kind === "fraction") return [];
      const { before, after } = found(indicator);
      return before && after ? [{ indicator, before, after }] : [];
    });
  const pairs = pairsOf(pairOf);
  if (pairs.length === 0) return null;
  const gain = ({ indicator, before, after }: Pair) =>
    changeBetween(indicator, before, after) * (indicator.direction === "down" ? -1 : 1);
  const most = Math.max(...pairs.filter(({ indicator }) => indicator.direction !== "down").map(gain));
  return {
    title: `Deltagerne i ${title}`,
    description: `${pairs
      .map(({ indicator, before, after }) => {
        const [from, to] = [shownMeasured(indicator, before), shownMeasured(indicator, after)];
        return `${indicator.name} fra ${from.shown} til ${to.shown}`;
      })
      .join(", ")}.`,
    before: shared(pairs.map(({ before }) => before)) ?? "Før",
    after: shared(pairs.map(({ after }) => after)) ?? "Efter",
    rows: pairs.map((pair) => ({
      name: pair.indicator.name,
      before: { value: pair.before.value, shown: shownMeasured(pair.indicator, pair.before).shown },
      after: { value: pair.after.value, shown: shownMeasured(pair.indicator, pair.after).shown },
      lowerIsBetter: pair.indicator.direction === "down",
      lead: pairs.length > 1 && pair.indicator.direction !== "down" && gain(pair) === most,
    })),
    source: sourceWords(pairs) + (pairs.length < pairsOf(beforeAndAfter).length ? ` ${leftOutNote}` : ""),
  };
}

/** "Ved start", where all were measured then. */
function shared(measured: readonly MeasurementFacts[]): string | null {
  const words = new Set(measured.map(momentWordsOf));
  return words.size === 1 ? sentenceCase([...words][0]!) : null;
}

/** Where the numbers are from, when each was measured where they differ, and whether the counts behind them are known. */
function sourceWords(pairs: readonly Pair[]): string {
  const sources = [...new Set(pairs.flatMap(({ before, after }) => [before.source, after.source]))];
  const times = new Map<string, string[]>();
  for (const { indicator, after } of pairs) {
    const when = momentWordsOf(after);
    times.set(when, [...(times.get(when) ?? []), indicator.name]);
  }
  const measured =
    times.size > 1 ? [...times].map(([when, names]) => `${sentenceCase(listInWords(names))} er målt ${when}.`) : [];
  const unknown = pairs.every(
    ({ indicator, before, after }) =>
      indicator.kind !== "share" || [before, after].every((each) => behindWords(indicator, each) === "antal ukendt"),
  );
  return [
    `Kilde: ${listInWords(sources)}.`,
    ...measured,
    ...(unknown && pairs.some(({ indicator }) => indicator.kind === "share")
      ? ["Kun andelene er kendt, så antallet bag dem kendes ikke."]
      : []),
  ].join(" ");
}
