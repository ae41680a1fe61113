import type { LiveContent } from "~/modules/richtext/live-content";
import type { DrawnChart, Table } from "~/modules/richtext/document";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { beforeAndAfterInText, intervalsInText, wayToTargetInText } from "./charts-in-text";
import { comparisonInText } from "./comparison-in-text";
import { publishedComparison } from "./comparison-queries.server";
import { publishedFiguresOf } from "./internal/published-figures.server";
import { indicatorsOf } from "./internal/load-indicators.server";
import { priceTableRows } from "./internal/load-price-table.server";
import { projectRows } from "./internal/load-project.server";
import { pricesInText } from "./prices-in-text";
import { readProjectRef } from "./live-refs";
import { resultsInText } from "./results-in-text";

/**
 * The table or chart that a ref of this module stands for, as it may be published: figures about fewer than five people are left out where the
 * municipality has chosen so. Access is the text's that shows it.
 * @returns null where there is nothing (any more) by that name
 */
export async function projectLiveTable(unit: Pick<Unit, "tx" | "now">, ref: string): Promise<LiveContent | null> {
  const read = readProjectRef(ref);
  switch (read?.kind) {
    case "results":
      return results(unit, read.projectId);
    case "prices":
      return prices(unit, read.priceTableId);
    case "comparison":
      return comparison(unit, read.indicatorIds);
    case "beforeAndAfter":
      return beforeAndAfter(unit, read.projectId);
    case "wayToTarget":
      return wayToTarget(unit, read.indicatorId);
    case "intervals":
      return intervals(unit, read.indicatorIds);
    default:
      return null;
  }
}

type Reading = Pick<Unit, "tx" | "now">;

async function results(unit: Reading, projectId: string): Promise<LiveContent | null> {
  const [project] = await projectRows(unit, [projectId]);
  if (!project) return null;
  const indicators = await indicatorsOf(unit, [projectId]);
  const shown = await publishedFiguresOf(unit, indicators);
  const table = resultsInText(project.title, indicators, { today: copenhagenDate(unit.now), shown });
  return table && content(table, `projektet ${project.title}`);
}

async function prices(unit: Reading, priceTableId: string): Promise<LiveContent | null> {
  const [found] = await priceTableRows(unit, [priceTableId]);
  const table = found && pricesInText(found, found.offers, copenhagenDate(unit.now));
  return table ? content(table, `pristabellen ${found.title}`) : null;
}

async function comparison(unit: Reading, indicatorIds: readonly string[]): Promise<LiveContent | null> {
  const found = await publishedComparison(unit, indicatorIds);
  const table = found && comparisonInText(found.comparison, found.compared);
  return table ? content(table, `målingerne af ${found.comparison.name.toLocaleLowerCase("da")}`) : null;
}

async function beforeAndAfter(unit: Reading, projectId: string): Promise<LiveContent | null> {
  const [project] = await projectRows(unit, [projectId]);
  if (!project) return null;
  const indicators = await indicatorsOf(unit, [projectId]);
  const chart = beforeAndAfterInText(project.title, indicators, await publishedFiguresOf(unit, indicators));
  return chart && content(chart, `projektet ${project.title}`);
}

async function wayToTarget(unit: Reading, indicatorId: string): Promise<LiveContent | null> {
  const row = await unit.tx.indicator.findFirst({ where: { id: indicatorId }, select: { projectId: true } });
  const [project] = await projectRows(unit, row ? [row.projectId] : []);
  const indicators = project ? await indicatorsOf(unit, [project.id]) : [];
  const indicator = indicators.find(({ id }) => id === indicatorId);
  const chart =
    project && indicator && wayToTargetInText(project.title, indicator, await publishedFiguresOf(unit, indicators));
  return chart ? content(chart, `projektet ${project.title}`) : null;
}

async function intervals(unit: Reading, indicatorIds: readonly string[]): Promise<LiveContent | null> {
  const found = await publishedComparison(unit, indicatorIds);
  const chart = found && intervalsInText(found.comparison);
  return chart ? content(chart, `målingerne af ${found.comparison.name.toLocaleLowerCase("da")}`) : null;
}

const content = (block: Table | DrawnChart, source: string): LiveContent => ({
  kind: "table",
  blocks: [block],
  source,
});
