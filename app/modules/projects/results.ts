import type { StateKind } from "~/ui/state";
import {
  behindWords,
  changeBetween,
  changeWords,
  targetWords,
  valueWords,
  type IndicatorFacts,
  type Measured,
} from "./indicator";
import { momentWordsOf, sameMoment, type MeasuringMoment } from "./measuring-moment";
import { isBefore, lastDay, whenWords, type When } from "./when";

export interface MeasurementFacts extends Measured {
  id: string;
  /** "" = everybody who began */
  group: string;
  moment: MeasuringMoment;
  momentWords: string;
  takenOn: When;
  source: string;
  note: string;
  version: number;
}

export interface IndicatorWithMeasurements extends IndicatorFacts {
  measurements: MeasurementFacts[];
}

/** met and missed: a target's. later: it isn't reached, and its date hasn't passed. */
export type Verdict = "met" | "missed" | "later" | "notMeasured" | "withoutTarget";

const courseOrder: Record<MeasuringMoment, number> = {
  start: 0,
  during: 1,
  end: 2,
  weekAfter: 3,
  halfYearAfter: 4,
  yearAfter: 5,
  other: 6,
};

/** In the order of the course: by moment, and within one by date. */
export const inCourseOrder = (measurements: readonly MeasurementFacts[]): MeasurementFacts[] =>
  measurements.toSorted(
    (a, b) =>
      courseOrder[a.moment] - courseOrder[b.moment] ||
      a.takenOn.localeCompare(b.takenOn) ||
      a.momentWords.localeCompare(b.momentWords, "da", { numeric: true }) ||
      a.group.localeCompare(b.group, "da", { numeric: true }),
  );

export interface MeasuredPair {
  before: MeasurementFacts | null;
  after: MeasurementFacts | null;
}

/** How a group's two are found: as they are, or as the public may see them. */
export type PairOf = (indicator: IndicatorWithMeasurements, group?: string) => MeasuredPair;

/**
 * What a group's result is held against, and the result: the one of the moment that the indicator asks for, otherwise the last in the
 * course. Where nothing was measured at the start, the first after it is what the result is held against.
 * @param group "" = everybody who began
 */
export function beforeAndAfter({ measurements, ...indicator }: IndicatorWithMeasurements, group = ""): MeasuredPair {
  const own = inCourseOrder(measurements.filter((each) => each.group === group));
  const later = own.filter(({ moment }) => moment !== "start");
  const after = later.findLast((each) => sameMoment(each, indicator)) ?? later.at(-1) ?? null;
  const before = own.find(({ moment }) => moment === "start") ?? later.find((each) => each !== after) ?? null;
  return { before: before && after && laterThan(before, after) ? null : before, after };
}

const laterThan = (one: MeasurementFacts, other: MeasurementFacts): boolean =>
  courseOrder[one.moment] > courseOrder[other.moment] || isBefore(other.takenOn, one.takenOn);

/** Computed, never typed: whether the result reaches the target. */
export function verdictOf(indicator: IndicatorFacts, after: Measured | null, today: string): Verdict {
  const { target, targetOn, direction } = indicator;
  if (target === null) return "withoutTarget";
  if (after === null) return "notMeasured";
  const met = direction === "down" ? after.value <= target : after.value >= target;
  if (met) return "met";
  return targetOn !== "" && today <= lastDay(targetOn) ? "later" : "missed";
}

export const verdictWords: Record<Verdict, { kind: StateKind | null; words: string }> = {
  met: { kind: "done", words: "Nået" },
  missed: { kind: "stop", words: "Ikke nået" },
  later: { kind: "wait", words: "Ikke nået endnu" },
  notMeasured: { kind: "wait", words: "Ikke målt endnu" },
  withoutTarget: { kind: null, words: "uden mål" },
};

/** A measurement as a cell: the number, and under it what stands behind it. */
export interface ShownMeasured {
  value: number;
  shown: string;
  behind: string;
  /** "ugen efter afslutning", "ved afslutning, 1. oktober 2021" */
  when: string;
}

export interface ResultRow {
  indicatorId: string;
  name: string;
  /** "" = everybody who began */
  group: string;
  lowerIsBetter: boolean;
  before: ShownMeasured | null;
  after: ShownMeasured | null;
  change: string;
  /** the change is for the better; null where there is none, or no way is better */
  better: boolean | null;
  target: string;
  /** "september 2021" */
  targetOn: string;
  verdict: Verdict;
}

/** An indicator's row in the table of results, and one for each group that was measured by itself. */
export function resultRows(
  indicator: IndicatorWithMeasurements,
  today: string,
  pairOf: PairOf = beforeAndAfter,
): ResultRow[] {
  const groups = groupsOf(indicator);
  const all = groups.length === 0 || indicator.measurements.some(({ group }) => group === "");
  return [...(all || indicator.target !== null ? [""] : []), ...groups].map((group) =>
    resultRow(indicator, group, today, pairOf),
  );
}

/** The groups that were measured by themselves. */
export const groupsOf = ({ measurements }: IndicatorWithMeasurements): string[] =>
  [...new Set(measurements.map(({ group }) => group))].filter((group) => group !== "");

function resultRow(indicator: IndicatorWithMeasurements, group: string, today: string, pairOf: PairOf): ResultRow {
  const { before, after } = pairOf(indicator, group);
  const change = before && after ? changeBetween(indicator, before, after) : null;
  const ofTarget = group === "" && indicator.target !== null;
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    group,
    lowerIsBetter: indicator.direction === "down",
    before: before && shownMeasured(indicator, before),
    after: after && shownMeasured(indicator, after),
    change: change === null ? "" : changeWords(indicator, change),
    better:
      change === null || change === 0 || indicator.direction === ""
        ? null
        : change > 0 === (indicator.direction === "up"),
    target: ofTarget ? targetWords(indicator, indicator.target!) : "",
    targetOn: ofTarget ? whenWords(indicator.targetOn) : "",
    verdict: ofTarget ? verdictOf(indicator, after, today) : "withoutTarget",
  };
}

export function shownMeasured(indicator: IndicatorFacts, measured: MeasurementFacts): ShownMeasured {
  return {
    value: measured.value,
    shown: valueWords(indicator, measured),
    behind: behindWords(indicator, measured),
    when: whenOf(measured),
  };
}

export const whenOf = (measured: Pick<MeasurementFacts, "moment" | "momentWords" | "takenOn">): string =>
  [momentWordsOf(measured), whenWords(measured.takenOn)].filter((part) => part !== "").join(", ");

/** The outcome that the project was held to: the first with a target. */
export const mainIndicator = (indicators: readonly IndicatorWithMeasurements[]): IndicatorWithMeasurements | null =>
  indicators.find(({ role, target }) => role === "outcome" && target !== null) ?? null;
