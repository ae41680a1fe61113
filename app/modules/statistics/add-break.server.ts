import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AddBreakInput } from "./break-forms";
import { findSeries } from "./internal/load-series.server";
import { periodExample, periodName, readPeriod } from "./period";
import { seriesTitle } from "./series";
import { breakWords } from "./series-break";

/**
 * Says from which period a series counts otherwise, and why; of every series of the same measure at once where asked for. One that has
 * a break there already keeps it.
 * @throws not_found, forbidden, rule_broken (no such period; the series has a break there)
 */
export async function addBreak(
  unit: Unit<Actor>,
  { seriesId, period: said, reason, words, everySeries }: AddBreakInput,
): Promise<{ seriesId: string; added: number }> {
  const { tx } = unit;
  const series = await findSeries(unit, seriesId);
  assertMay(unit.actor, "editStatistics");
  const { measure, frequency } = series;
  const period = readPeriod(said, frequency);
  if (!period)
    throw new DomainError(
      "rule_broken",
      `“${said}” er ikke en periode i serien. Skriv for eksempel ${periodExample[frequency]}.`,
      "period",
    );
  if (series.breaks.some((one) => one.period === period))
    throw new DomainError(
      "rule_broken",
      `Serien har allerede et brud i ${periodName(period)}. Slet det først.`,
      "period",
    );
  const others = everySeries
    ? await tx.statisticSeries.findMany({ where: { measure, frequency, id: { not: seriesId } }, select: { id: true } })
    : [];
  const { count } = await tx.statisticBreak.createMany({
    data: [series, ...others].map(({ id }) => ({ seriesId: id, period, reason, words, createdAt: unit.now })),
    skipDuplicates: true,
  });
  unit.record({
    kind: "series.breakAdded",
    subject: `series:${seriesId}`,
    data: { series: seriesTitle(series), period, words: breakWords({ reason, words }), count },
  });
  return { seriesId, added: count };
}
