import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { areaFault } from "./area";
import { loadAreas } from "./internal/load-areas.server";
import { findSeries, writeSeries } from "./internal/load-series.server";
import { writeValues } from "./internal/write-values.server";
import { frequencyOf, periodName, periodOn } from "./period";
import { seriesTitle } from "./series";
import { valueField, type EnterValuesInput } from "./series-forms";
import { byPeriod, changeOf, readStated } from "./value-changes";

/**
 * Values of several periods by hand. A final value is corrected with a reason, and the old one is kept; a provisional one is made
 * final without. An emptied field takes the value away. All or nothing.
 * @throws not_found, forbidden, rule_broken (at the period's field, or at the reason), conflict (somebody else changed the series)
 */
export async function enterValues(
  unit: Unit<Actor>,
  { seriesId, version, reason, values }: EnterValuesInput,
): Promise<{ seriesId: string; entered: number; corrected: number }> {
  const series = await findSeries(unit, seriesId);
  assertMay(unit.actor, "editStatistics");
  await writeSeries(unit, seriesId, version, {});
  const existing = byPeriod(series);
  const today = periodOn(copenhagenDate(unit.now), series.frequency);
  const areas = await loadAreas(unit);
  const changes = values.map(({ period, text, provisional }) => {
    const refuse = (message: string) => new DomainError("rule_broken", message, valueField(period));
    if (frequencyOf(period) !== series.frequency) throw refuse("Siden er forældet. Genindlæs den, og prøv igen.");
    if (text === "") return changeOf(period, null, false, existing);
    if (period > today) throw refuse(`${periodName(period)} er ikke begyndt. Skriv tallet, når det kendes.`);
    const read = readStated(text, series);
    if ("fault" in read) throw refuse(read.fault);
    const elsewhere = areaFault(areas, series.area, period);
    if (elsewhere) throw refuse(elsewhere);
    return changeOf(period, read.stated, provisional, existing);
  });
  const wanted = changes.filter(({ kind }) => kind !== "same");
  if (wanted.length === 0)
    throw new DomainError("rule_broken", "Der er ingen nye tal. Skriv et tal ud for en periode, og gem igen.");
  const corrected = wanted.filter(({ final }) => final);
  if (corrected.length > 0 && reason === "")
    throw new DomainError(
      "rule_broken",
      `Tallet for ${periodName(corrected[0]!.period)} er endeligt. Skriv, hvorfor det rettes.`,
      "reason",
    );
  await writeValues(unit, seriesId, wanted, reason);
  unit.record({
    kind: "series.valuesEntered",
    subject: `series:${seriesId}`,
    data: { series: seriesTitle(series), count: wanted.length, corrected: corrected.length, reason },
  });
  return { seriesId, entered: wanted.length, corrected: corrected.length };
}
