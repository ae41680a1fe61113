import { periodName, periodsFrom, briefPeriodName, lastDayOf } from "~/modules/statistics/period";
import { directionNames, valueWords, type Direction, type Series, type SeriesValue } from "~/modules/statistics/series";
import type { GoalLineData } from "~/ui/charts/goal-line-drawing";
import type { LineChartProps } from "~/ui/charts/line-chart";
import type { LinePoint } from "~/ui/charts/line-drawing";
import { sentenceCase } from "~/ui/danish-dates";
import type { IndicatorRow } from "./internal/plan-row.server";
import { measure, standingNames, type Standing } from "./standing";

type Loaded = Series & { values: readonly SeriesValue[] };

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
  /** "fra 476, færre er bedre" */
  since: string;
  /** "440"; "" where none is set */
  target: string;
  /** "december 2021" */
  targetPeriod: string;
  line: GoalLineData | null;
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
  const nothing = { now: "–", nowPeriod: "", since: "", target: "", targetPeriod: "", line: null };
  if (!series)
    return {
      ...base,
      ...nothing,
      standing: row.standing || null,
      computed: null,
      lineWords: `${name}: ingen talserie`,
    };
  const target = row.targetValue === null ? null : { value: row.targetValue, period: targetPeriod };
  const { baseline, newest, direction, standing } = measure({
    baselinePeriod: row.baselinePeriod,
    target,
    direction: series.direction,
    values: series.values,
  });
  const words = (value: number) => valueWords(series, value);
  const which = ["percent", "kroner"].includes(series.unit) ? betterShare[direction] : better[direction];
  const judged = row.standing || standing;
  return {
    ...base,
    standing: judged,
    computed: row.standing && row.standing !== standing ? standing : null,
    now: newest ? words(newest.value) : "–",
    nowPeriod: newest ? `${periodName(newest.period)}${newest.provisional ? ", foreløbigt" : ""}` : "",
    since: [baseline && newest !== baseline ? `fra ${words(baseline.value)}` : "", which].filter(Boolean).join(", "),
    target: target ? words(target.value) : "",
    targetPeriod: target ? periodName(target.period) : "",
    line: newest ? lineOf(series, row.baselinePeriod, target) : null,
    lineWords: [
      baseline ? `${name}: ${words(baseline.value)} i ${periodName(baseline.period)}` : name,
      newest && newest !== baseline ? `${words(newest.value)} i ${periodName(newest.period)}` : "",
      target ? `mål ${words(target.value)} i ${periodName(target.period)}` : "intet måltal endnu",
      judged ? standingNames[judged].toLocaleLowerCase("da") : "",
    ]
      .filter(Boolean)
      .join(", "),
  };
}

function pointsOf(series: Loaded, from: string, to: string): LinePoint[] {
  return periodsFrom(from, to).map((period) => {
    const value = series.values.find((one) => one.period === period);
    return {
      label: sentenceCase(periodName(period)),
      brief: briefPeriodName(period),
      value: value?.value ?? null,
      shown: value ? valueWords(series, value.value) : "–",
      provisional: value?.provisional,
    };
  });
}

/** From the baseline to the target, or to the newest number where that is later or no target is set. */
function lineOf(series: Loaded, from: string, target: { value: number; period: string } | null): GoalLineData {
  const newest = series.values.at(-1)!.period;
  const to = target && target.period > newest ? target.period : newest;
  return {
    points: pointsOf(series, from, to),
    target: target && { value: target.value, shown: valueWords(series, target.value) },
  };
}

/** The same as a large chart, with the plan's line beside it; null where nothing is measured. */
export function indicatorChart(row: IndicatorRow, series: Loaded | undefined): LineChartProps | null {
  const target = row.targetValue === null ? null : { value: row.targetValue, period: row.targetPeriod };
  const since = series?.values.filter(({ period }) => period >= row.baselinePeriod) ?? [];
  const [baseline, newest] = [since[0], since.at(-1)];
  if (!series || !baseline || !newest) return null;
  const { points } = lineOf({ ...series, values: since }, row.baselinePeriod, target);
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
    ]
      .filter(Boolean)
      .join(" "),
    points,
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
