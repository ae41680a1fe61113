import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { frequencyOf, periodName } from "~/modules/statistics/period";
import { seriesTitle } from "~/modules/statistics/series";
import { seriesById, type LoadedSeries } from "~/modules/statistics/series-queries.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertWritten, findPlan, writePlan } from "./internal/load-plan.server";
import { readPrinted } from "./internal/read-printed";
import type { PlanTableInput } from "./plan-forms";

/**
 * A table of the appendix, new or corrected: which series, for which two periods. Its figures are read each time it is shown; the
 * largest area stands first.
 * @throws not_found, forbidden, conflict, rule_broken at a field (the series don't go together; one has no number for a period)
 */
export async function savePlanTable(
  unit: Unit<Actor>,
  input: PlanTableInput,
): Promise<{ planId: string; tableId: string }> {
  const { tx } = unit;
  const { planId, version, tableId, title, fromPeriod, toPeriod, shareOf, comment, lead, printedSpan } = input;
  const plan = await findPlan(unit, planId);
  assertMay(unit.actor, "editPlan");
  assertWritten(plan);
  await writePlan(unit, plan, version, {});
  const rows = await rowsOf(unit, input);
  const facts = { title, fromPeriod, toPeriod, shareOf, comment, lead, printedSpan };
  const saved = tableId
    ? await updated(unit, planId, tableId, facts)
    : await tx.planTable.create({
        data: { planId, position: await nextPosition(unit, planId), ...facts },
        select: { id: true },
      });
  await tx.planTableRow.deleteMany({ where: { tableId: saved.id } });
  await tx.planTableRow.createMany({ data: rows.map((row, position) => ({ tableId: saved.id, position, ...row })) });
  unit.record({ kind: "plan.tableSaved", subject: `plan:${planId}`, data: { title } });
  return { planId, tableId: saved.id };
}

async function updated({ tx }: Unit, planId: string, tableId: string, facts: object): Promise<{ id: string }> {
  const { count } = await tx.planTable.updateMany({ where: { id: tableId, planId }, data: facts });
  if (count === 0) throw notFound();
  return { id: tableId };
}

async function nextPosition({ tx }: Unit, planId: string): Promise<number> {
  const { _max } = await tx.planTable.aggregate({ where: { planId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

async function rowsOf(unit: Unit, input: PlanTableInput) {
  const { seriesIds, shareIds, fromPeriod, toPeriod, shareOf, printedWhere } = input;
  const refuse = (message: string, field: string) => new DomainError("rule_broken", message, field);
  const loaded = await seriesById(unit, [...seriesIds, ...shareIds]);
  const pick = (ids: readonly string[], field: string) =>
    [...new Set(ids)].map((id) => {
      const series = loaded.get(id);
      if (!series) throw refuse("En af talserierne findes ikke længere. Genindlæs siden.", field);
      return series;
    });
  const [counts, shares] = [pick(seriesIds, "seriesIds"), pick(shareIds, "shareIds")];
  if (frequencyOf(fromPeriod) !== frequencyOf(toPeriod) || toPeriod <= fromPeriod)
    throw refuse("Den sidste periode skal ligge efter den første og være af samme slags.", "toPeriod");
  const valueAt = (series: LoadedSeries, period: string) => series.values.find((value) => value.period === period);
  for (const series of counts) {
    if (series.unit !== counts[0]!.unit)
      throw refuse("Serierne tæller ikke det samme. Vælg serier, der kan stå under hinanden.", "seriesIds");
    for (const period of [fromPeriod, toPeriod])
      if (!valueAt(series, period))
        throw refuse(`${seriesTitle(series)} har intet tal for ${periodName(period)}.`, "seriesIds");
  }
  const areas = counts.map(({ area }) => area);
  if (new Set(areas).size < areas.length)
    throw refuse("To af serierne er fra samme område. Vælg én for hvert.", "seriesIds");
  if (shares.length > 0 && shareOf === "")
    throw refuse("Skriv, hvad andelene er af, for eksempel arbejdsstyrken.", "shareOf");
  for (const series of shares) {
    if (series.unit !== "percent") throw refuse(`${seriesTitle(series)} er ikke en andel i procent.`, "shareIds");
    if (!areas.includes(series.area)) throw refuse(`${series.area} er ikke blandt tabellens områder.`, "shareIds");
  }
  const printed = readPrinted(input.printed, areas);
  return counts
    .toSorted((a, b) => valueAt(b, toPeriod)!.value - valueAt(a, toPeriod)!.value)
    .map(({ id, area }) => ({
      seriesId: id,
      shareSeriesId: shares.find((share) => share.area === area)?.id ?? null,
      printedChange: printed.get(area) ?? null,
      printedWhere: printed.has(area) ? printedWhere : "",
    }));
}
