import { periodName, periodsFrom, briefPeriodName, lastDayOf } from "~/modules/statistics/period";
import { breakInSentence, breaksBetween, breakWords, type SeriesBreak } from "~/modules/statistics/series-break";
import { directionNames, valueWords, type Direction, type Series, type SeriesValue } from "~/modules/statistics/series";
import type { GoalLineData } from "~/ui/charts/goal-line-drawing";
import type { LineChartProps } from "~/ui/charts/line-chart";
import type { LinePoint } from "~/ui/charts/line-drawing";
import { sentenceCase } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";
import type { IndicatorRow } from "./internal/plan-row.server";
import { measure, standingNames, type Standing } from "./standing";

type Loaded = Series & { values: readonly SeriesValue[]; breaks: readonly SeriesBreak[] };

/** An indicator as the plan's page shows it. */
export interface ShownIndicator {
  id: string;
  name: string;
  seriesId: string | null;
  owner: { id: string; name: string; title: string };
  /** as its owner judges, else as the numbers say; null where nothing can be said */
  standing: Standing | null;
  /** what the numbers say, where its owner judges otherwise */
  computed: Standing | null;
  comment: string;
  notedAt: string | null;
  /** "489" */
  now: string;
  /** "august 2021, foreløbigt" */
  nowPeriod: string;
  /** "476"; "" where nothing was measured then */
  start: string;
  /** "fra 476, færre er bedre" */
  since: string;
  /** "440"; "" where none is set */
  target: string;
  /** "december 2021" */
  targetPeriod: string;
  line: GoalLineData | null;
  /** "Der er ingen tal fra juni 2020 og frem endnu."; "" where something is measured */
  unmeasured: string;
  /** "Brud i juni 2018 (nyt system): tallet kan ikke sammenlignes med udgangspunktet."; "" without one */
  broken: string;
  /** the line in a sentence, for whoever doesn't see it */
  lineWords: string;
  version: number;
}

const better: Record<Direction, string> = { up: "flere er bedre", down: "færre er bedre", "": "" };
const betterShare: Record<Direction, string> = { up: "højere er bedre", down: "lavere er bedre", "": "" };

export function shownIndicator(row: IndicatorRow, series: Loaded | undefined): ShownIndicator {
  const { id, name, seriesId, ownerId, ownerName, ownerTitle, comment, notedAt, version, targetPeriod } = row;
  const base = {
    id,
    name,
    seriesId,
    owner: { id: ownerId, name: ownerName, title: ownerTitle },
    comment,
    notedAt,
    version,
  };
  const nothing = {
    now: "–",
    nowPeriod: "",
    start: "",
    since: "",
    target: "",
    targetPeriod: "",
    line: null,
    unmeasured: "Der er ikke valgt en talserie.",
    broken: "",
  };
  if (!series)
    return {
      ...base,
      ...nothing,
      standing: row.standing || null,
      computed: null,
      lineWords: `${name}: ingen talserie`,
    };
  const target = row.targetValue === null ? null : { value: row.targetValue, period: targetPeriod };
  const { baseline, newest, direction, ...measured } = measure({
    baselinePeriod: row.baselinePeriod,
    target,
    direction: series.direction,
    values: series.values,
  });
  // Numbers before and after a break aren't held against each other (as in series-change.ts): its owner may judge all the same.
  const breaks = baseline && newest ? breaksBetween(series.breaks, baseline.period, newest.period) : [];
  const broken = breaks.length > 0 ? `${sentenceCase(listInWords(breaks.map(breakInSentence)))}` : "";
  const standing = broken ? null : measured.standing;
  const words = (value: number) => valueWords(series, value);
  const which = ["percent", "kroner"].includes(series.unit) ? betterShare[direction] : better[direction];
  const judged = row.standing || standing;
  return {
    ...base,
    standing: judged,
    computed: row.standing && row.standing !== standing ? standing : null,
    now: newest ? words(newest.value) : "–",
    nowPeriod: newest ? `${periodName(newest.period)}${newest.provisional ? ", foreløbigt" : ""}` : "",
    start: baseline ? words(baseline.value) : "",
    since: [baseline && newest !== baseline ? `fra ${words(baseline.value)}` : "", which].filter(Boolean).join(", "),
    target: target ? words(target.value) : "",
    targetPeriod: target ? periodName(target.period) : "",
    line: newest ? lineOf(series, row.baselinePeriod, target) : null,
    unmeasured: newest
      ? ""
      : row.baselinePeriod && series.values.length > 0
        ? `Der er ingen tal fra ${periodName(row.baselinePeriod)} og frem endnu.`
        : "Der er ingen tal endnu.",
    broken: broken && `${broken}: tallet kan ikke sammenlignes med udgangspunktet.`,
    lineWords: [
      baseline ? `${name}: ${words(baseline.value)} i ${periodName(baseline.period)}` : name,
      newest && newest !== baseline ? `${words(newest.value)} i ${periodName(newest.period)}` : "",
      target ? `mål ${words(target.value)} i ${periodName(target.period)}` : "intet måltal endnu",
      ...breaks.map(breakInSentence),
      judged ? standingNames[judged].toLocaleLowerCase("da") : "",
    ]
      .filter(Boolean)
      .join(", "),
  };
}

type Target = { value: number; period: string } | null;

/** From the baseline to the target, or to the newest number where that is later or no target is set. */
function periodsOf(series: Loaded, from: string, target: Target): string[] {
  const newest = series.values.at(-1)!.period;
  return periodsFrom(from, target && target.period > newest ? target.period : newest);
}

function lineOf(series: Loaded, from: string, target: Target): GoalLineData {
  const periods = periodsOf(series, from, target);
  const values = new Map(series.values.map((one) => [one.period, one]));
  const placesOf = (wanted: (period: string) => boolean | undefined) =>
    periods.flatMap((period, place) => (wanted(period) ? [place] : []));
  const broken = new Set(series.breaks.map(({ period }) => period));
  return {
    values: periods.map((period) => values.get(period)?.value ?? null),
    provisional: placesOf((period) => values.get(period)?.provisional),
    breaks: placesOf((period) => broken.has(period)),
    ends: {
      first: briefPeriodName(periods[0]!),
      newest: briefPeriodName(series.values.at(-1)!.period),
      last: briefPeriodName(periods.at(-1)!),
    },
    target: target && { value: target.value, shown: valueWords(series, target.value) },
  };
}

function pointsOf(series: Loaded, from: string, target: Target): LinePoint[] {
  const values = new Map(series.values.map((one) => [one.period, one]));
  return periodsOf(series, from, target).map((period) => {
    const value = values.get(period);
    return {
      label: sentenceCase(periodName(period)),
      brief: briefPeriodName(period),
      value: value?.value ?? null,
      shown: value ? valueWords(series, value.value) : "–",
      provisional: value?.provisional,
    };
  });
}

/** The same as a large chart, with the plan's line beside it; null where nothing is measured. */
export function indicatorChart(row: IndicatorRow, series: Loaded | undefined): LineChartProps | null {
  const target = row.targetValue === null ? null : { value: row.targetValue, period: row.targetPeriod };
  const since = series?.values.filter(({ period }) => period >= row.baselinePeriod) ?? [];
  const [baseline, newest] = [since[0], since.at(-1)];
  if (!series || !baseline || !newest) return null;
  const points = pointsOf({ ...series, values: since }, row.baselinePeriod, target);
  const breaks = breaksBetween(series.breaks, baseline.period, newest.period);
  const steps = target ? periodsFrom(row.baselinePeriod, target.period).length - 1 : 0;
  const planned = (index: number) =>
    target === null || index > steps
      ? null
      : baseline.value + ((target.value - baseline.value) * index) / Math.max(1, steps);
  const { direction } = measure({
    baselinePeriod: row.baselinePeriod,
    target,
    direction: series.direction,
    values: series.values,
  });
  return {
    title: "Tallet mod planlinjen",
    description: [
      newest === baseline
        ? `${valueWords(series, baseline.value, "text")} i ${periodName(baseline.period)}.`
        : `Fra ${valueWords(series, baseline.value, "text")} i ${periodName(baseline.period)} til ${valueWords(series, newest.value, "text")} i ${periodName(newest.period)}.`,
      target
        ? `Målet er ${valueWords(series, target.value, "text")} i ${periodName(target.period)}.`
        : "Der er endnu ikke sat et måltal.",
      direction ? `${directionNames[direction]}.` : "",
      breaks.length > 0 ? `Serien har ${listInWords(breaks.map(breakInSentence))}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    points,
    breaks: breaks.map((one) => ({ label: sentenceCase(periodName(one.period)), words: breakWords(one) })),
    target: target && {
      name: `Planlinjen: jævnt fra ${valueWords(series, baseline.value)} til ${valueWords(series, target.value)} i ${periodName(target.period)}`,
      values: points.map((_, index) => {
        const value = planned(index);
        return { value, shown: value === null ? "–" : valueWords(series, value) };
      }),
    },
    tick: (value) =>
      valueWords({ ...series, decimals: Number.isInteger(value) ? 0 : Math.max(1, series.decimals) }, value),
    source: `Kilde: ${series.source}.`,
  };
}

/** "Tal til og med august 2021, den nyeste måned er foreløbig"; "" where nothing is measured. */
export function newestWords(series: readonly Loaded[]): string {
  const newest = series
    .flatMap(({ values }) => values.at(-1) ?? [])
    .toSorted((a, b) => lastDayOf(a.period).localeCompare(lastDayOf(b.period)))
    .at(-1);
  return newest
    ? `Tal til og med ${periodName(newest.period)}${newest.provisional ? ", de nyeste er foreløbige" : ""}`
    : "";
}
