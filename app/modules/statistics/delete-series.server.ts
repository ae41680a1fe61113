import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isForeignKeyViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { findSeries, writeSeries } from "./internal/load-series.server";
import { seriesTitle } from "./series";
import type { DeleteSeriesInput } from "./series-forms";

/**
 * Removes a series that nothing stands on: no text shows it, no commitment is measured by it, and no value of it was ever corrected.
 * @throws not_found, forbidden, rule_broken (it is used), conflict
 */
export async function deleteSeries(
  unit: Unit<Actor>,
  { seriesId, version }: DeleteSeriesInput,
): Promise<{ title: string }> {
  const { tx } = unit;
  const series = await findSeries(unit, seriesId);
  assertMay(unit.actor, "editStatistics");
  const use = await standingUse(unit, seriesId);
  if (use) throw new DomainError("rule_broken", use);
  await writeSeries(unit, seriesId, version, {});
  await tx.statisticSeries.delete({ where: { id: seriesId } }).catch((error: unknown) => {
    throw isForeignKeyViolation(error)
      ? new DomainError(
          "rule_broken",
          "Et tilsagn eller en plan bygger på serien. Vælg en anden serie dér, før du sletter den.",
        )
      : error;
  });
  unit.record({ kind: "series.deleted", subject: `series:${seriesId}`, data: { series: seriesTitle(series) } });
  return { title: seriesTitle(series) };
}

/** Why the series can't be removed; null where nothing known here stands on it. */
async function standingUse({ tx }: Pick<Unit, "tx">, seriesId: string): Promise<string | null> {
  const [use] = await tx.$queryRaw<{ corrected: boolean; shown: boolean }[]>`
    SELECT EXISTS (SELECT FROM statistic_change WHERE series_id = ${seriesId}::uuid) AS corrected,
           EXISTS (SELECT FROM text_document WHERE strpos(content::text, ${seriesId}) > 0) AS shown`;
  if (use?.shown) return "En tekst viser tal fra serien. Tag tallene ud af teksten, før du sletter serien.";
  return use?.corrected ? "Tal i serien er blevet rettet. De gamle tal bevares, så serien kan ikke slettes." : null;
}
