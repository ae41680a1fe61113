import type { LiveContent } from "~/modules/richtext/live-content";
import type { Table } from "~/modules/richtext/document";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { comparisonInText } from "./comparison-in-text";
import { comparisonOf } from "./comparison-queries.server";
import { indicatorsOf } from "./internal/load-indicators.server";
import { priceTableRows } from "./internal/load-price-table.server";
import { projectRows } from "./internal/load-project.server";
import { pricesInText } from "./prices-in-text";
import { readProjectRef } from "./live-refs";
import { resultsInText } from "./results-in-text";
import { hidesSmallGroups } from "./small-groups.server";

/**
 * The table that a ref of this module stands for, as it may be published: figures about fewer than five people are left out where the
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
    default:
      return null;
  }
}

type Reading = Pick<Unit, "tx" | "now">;

async function results(unit: Reading, projectId: string): Promise<LiveContent | null> {
  const [project] = await projectRows(unit, [projectId]);
  if (!project) return null;
  const table = resultsInText(project.title, await indicatorsOf(unit, [projectId]), {
    today: copenhagenDate(unit.now),
    hidesFew: await hidesSmallGroups(unit),
  });
  return table && content(table, `projektet ${project.title}`);
}

async function prices(unit: Reading, priceTableId: string): Promise<LiveContent | null> {
  const [found] = await priceTableRows(unit, [priceTableId]);
  const table = found && pricesInText(found, found.offers, copenhagenDate(unit.now));
  return table ? content(table, `pristabellen ${found.title}`) : null;
}

async function comparison(unit: Reading, indicatorIds: readonly string[]): Promise<LiveContent | null> {
  const found = await comparisonOf(unit, indicatorIds);
  const table = found && comparisonInText(found.comparison, found.compared, { hidesFew: await hidesSmallGroups(unit) });
  return table ? content(table, `målingerne af ${found.comparison.name.toLocaleLowerCase("da")}`) : null;
}

const content = (table: Table, source: string): LiveContent => ({ kind: "table", blocks: [table], source });
