import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { seriesById } from "~/modules/statistics/series-queries.server";
import type { LineChartProps } from "~/ui/charts/line-chart";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { planRow } from "./internal/plan-row.server";
import { isFollowed } from "./plan";
import { indicatorChart, shownIndicator, type ShownIndicator } from "./shown-indicator";
import type { Standing } from "./standing";

export interface IndicatorNote {
  id: string;
  standing: Standing | "";
  comment: string;
  by: string;
  /** ISO */
  at: string;
}

export interface IndicatorPageData {
  plan: { id: string; title: string };
  indicator: ShownIndicator;
  /** as its owner judges; "" = as the numbers say */
  judged: Standing | "";
  chart: Omit<LineChartProps, "tick"> | null;
  /** the numbers' unit and decimals: what the axis is written in */
  axis: { unit: string; decimals: number } | null;
  notes: IndicatorNote[];
  mayNote: boolean;
  mayEdit: boolean;
}

/** An indicator with its whole line, and what was said of it. @throws not_found */
export async function planIndicatorPage(
  unit: Unit<Actor>,
  { planId, indicatorId }: { planId: string; indicatorId: string },
): Promise<IndicatorPageData> {
  const { tx, actor } = unit;
  const plan = await planRow(unit, planId);
  const row = plan.indicators.find(({ id }) => id === indicatorId);
  if (!row) throw notFound();
  const series = row.seriesId ? (await seriesById(unit, [row.seriesId])).get(row.seriesId) : undefined;
  const notes = await tx.$queryRaw<IndicatorNote[]>`
    SELECT n.id, n.standing, n.comment, u.name AS by, to_json(n.at) #>> '{}' AS at
    FROM plan_indicator_note n JOIN "user" u ON u.id = n.by_id
    WHERE n.indicator_id = ${indicatorId}::uuid ORDER BY n.at DESC, n.id`;
  const chart = indicatorChart(row, series);
  const followed = isFollowed(plan.status);
  return {
    plan: { id: plan.id, title: plan.title },
    indicator: shownIndicator(row, series),
    judged: row.standing,
    chart: chart && withoutTick(chart),
    axis: series ? { unit: series.unit, decimals: series.decimals } : null,
    notes,
    mayNote: followed && may(actor, "followIndicator", { ownerId: row.ownerId }),
    mayEdit: followed && may(actor, "editPlan"),
  };
}

/** A function doesn't travel to the browser. */
function withoutTick({ tick: _, ...chart }: LineChartProps): Omit<LineChartProps, "tick"> {
  return chart;
}
