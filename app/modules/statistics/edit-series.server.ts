import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { findSeries, takenTitle, writeSeries } from "./internal/load-series.server";
import { outOfBounds, seriesTitle } from "./series";
import type { EditSeriesInput } from "./series-forms";
import { readValue } from "./value-changes";
import { formatNumber } from "~/ui/danish-numbers";

/**
 * Corrects what a series is called and how it is shown. What it counts and how often never changes: its values would say something
 * else; a new series does that.
 * @throws not_found, forbidden, rule_broken (another has that title; a value has more decimals), conflict
 */
export async function editSeries(
  unit: Unit<Actor>,
  { seriesId, version, ...facts }: EditSeriesInput,
): Promise<{ seriesId: string }> {
  const { tx, actor } = unit;
  const before = await findSeries(unit, seriesId);
  assertMay(actor, "editStatistics");
  const { measure, area, targetGroup, decimals } = facts;
  const same = { measure, area, targetGroup, frequency: before.frequency, id: { not: seriesId } };
  if (await tx.statisticSeries.findFirst({ where: same, select: { id: true } })) throw takenTitle();
  const finer = before.values.find(
    ({ value }) => "fault" in readValue(formatNumber(value, 6), { ...before, decimals, unbounded: true }),
  );
  if (finer)
    throw new DomainError(
      "rule_broken",
      `Seriens tal har flere decimaler, for eksempel ${formatNumber(finer.value, before.decimals)}. Ret dem først.`,
      "decimals",
    );
  const limits = { unit: before.unit, unbounded: facts.unbounded };
  const outside = before.values.find(({ value }) => outOfBounds(limits, value) !== null);
  if (outside)
    throw new DomainError(
      "rule_broken",
      `${formatNumber(outside.value, before.decimals)} ${outOfBounds(limits, outside.value)!} Ret seriens tal først, eller sæt hakket.`,
      "unbounded",
    );
  await writeSeries(unit, seriesId, version, facts);
  unit.record({
    kind: "series.edited",
    subject: `series:${seriesId}`,
    data: { series: seriesTitle(facts), from: told(before), to: told(facts) },
  });
  return { seriesId };
}

const told = ({
  measure,
  area,
  targetGroup,
  decimals,
  unbounded,
  direction,
  source,
  note,
}: Omit<EditSeriesInput, "seriesId" | "version">) => ({
  measure,
  area,
  targetGroup,
  decimals,
  unbounded,
  direction,
  source,
  note,
});
