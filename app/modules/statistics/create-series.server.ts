import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { takenTitle } from "./internal/load-series.server";
import { seriesTitle } from "./series";
import type { CreateSeriesInput } from "./series-forms";

/**
 * A new statistic series, without values.
 * @throws forbidden, rule_broken (there is one of that measure, area, group and frequency)
 */
export async function createSeries(unit: Unit<Actor>, input: CreateSeriesInput): Promise<{ seriesId: string }> {
  const { tx, actor, now } = unit;
  assertMay(actor, "editStatistics");
  const { measure, area, targetGroup, frequency } = input;
  if (await tx.statisticSeries.findFirst({ where: { measure, area, targetGroup, frequency }, select: { id: true } }))
    throw takenTitle();
  const { id } = await tx.statisticSeries
    .create({ data: { ...input, createdAt: now }, select: { id: true } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? takenTitle() : error;
    });
  unit.record({ kind: "series.created", subject: `series:${id}`, data: { series: seriesTitle(input) } });
  return { seriesId: id };
}
