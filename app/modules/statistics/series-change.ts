import { changeInPercent, difference } from "~/modules/figures/ratio";
import { formatChange } from "~/modules/figures/figure-unit";
import { roundHalfAway } from "~/modules/figures/danish-number";
import { formatNumber, listInWords } from "~/ui/danish-numbers";
import { periodName, type Period } from "./period";
import { breakInSentence, breaksBetween, type SeriesBreak } from "./series-break";
import type { Series, SeriesValue } from "./series";

export interface ChangeOfSeries extends Pick<Series, "unit" | "decimals"> {
  values: readonly SeriesValue[];
  breaks: readonly SeriesBreak[];
}

/** How a series went from one period to another: computed, never typed. */
export type SeriesChange =
  | {
      kind: "change";
      /** in points where the series is in per cent, else in what it counts; of the values as they are printed */
      difference: number;
      /** of the first value, with one decimal; null where that is nothing or below */
      percent: number | null;
      /** "+4,9 procentpoint", "−14 personer", "uændret" */
      differenceWords: string;
      /** "+7,4 pct."; null where there is none */
      percentWords: string | null;
      /** breaks that lie between the two, where it was confirmed that they may */
      across: SeriesBreak[];
      /** one of the two values may still change */
      provisional: boolean;
    }
  /** refused: the values don't compare */
  | { kind: "acrossBreak"; breaks: SeriesBreak[]; message: string }
  /** there is no value for one of the periods */
  | { kind: "missing"; message: string };

/**
 * The change from one period to another, in points and in per cent, by the values as they are printed: whoever reads the two gets the
 * same. Where the series breaks between them it is refused, unless somebody has confirmed it.
 */
export function changeBetween(
  { unit, decimals, values, breaks }: ChangeOfSeries,
  from: Period,
  to: Period,
  { acrossBreak = false }: { acrossBreak?: boolean } = {},
): SeriesChange {
  const [first, last] = [from, to].map((period) => values.find((value) => value.period === period));
  if (!first || !last)
    return {
      kind: "missing",
      message: `Der er intet tal for ${periodName(first ? to : from)}. Vælg en anden periode.`,
    };
  const across = breaksBetween(breaks, from, to);
  if (across.length > 0 && !acrossBreak) return { kind: "acrossBreak", breaks: across, message: refusal(across) };
  const [before, after] = [roundHalfAway(first.value, decimals), roundHalfAway(last.value, decimals)];
  const change = difference(before, after);
  const percent = changeInPercent(before, after);
  return {
    kind: "change",
    difference: change,
    percent,
    differenceWords: formatChange(change, unit, decimals),
    percentWords: percent === null ? null : percentWords(percent),
    across,
    provisional: first.provisional || last.provisional,
  };
}

const refusal = (breaks: readonly SeriesBreak[]) =>
  `Tallene kan ikke sammenlignes: serien har ${listInWords(breaks.map(breakInSentence))}. Bekræft, hvis ændringen skal vises alligevel.`;

/** "+7,4 pct.", "−25 pct.", "uændret" */
export function percentWords(percent: number): string {
  if (percent === 0) return "uændret";
  const size = Math.abs(percent);
  return `${percent < 0 ? "−" : "+"}${formatNumber(size, Number.isInteger(size) ? 0 : 1)}\u00a0pct.`;
}
