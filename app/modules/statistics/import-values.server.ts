import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { countOf } from "~/ui/danish-numbers";
import { readCsv } from "./csv-table";
import { planImport, type ImportPlan } from "./import-plan";
import { findSeries, loadSeries, writeSeries } from "./internal/load-series.server";
import { writeValues } from "./internal/write-values.server";
import { seriesTitle, type Series } from "./series";
import type { ImportInput } from "./series-forms";

export interface ImportPreview extends ImportPlan {
  chosen: Series;
  /** which state of the series was shown: what is written is what was shown */
  seen: string;
}

/**
 * What a file's numbers would change, without changing anything.
 * @throws not_found, forbidden, rule_broken at `fil` (the file is no table)
 */
export async function previewImport(unit: Unit<Actor>, input: Omit<ImportInput, "reason">): Promise<ImportPreview> {
  const { values, ...chosen } = await findSeries(unit, input.seriesId);
  assertMay(unit.actor, "editStatistics");
  const table = readCsv(input.text);
  if (!table || table.rows.length === 0)
    throw new DomainError(
      "rule_broken",
      "Filen er ikke en tabel. Gem den som CSV med en overskrift og en række for hver periode.",
      "fil",
    );
  const { measure, targetGroup, frequency } = chosen;
  const others = await unit.tx.statisticSeries.findMany({
    where: { measure, targetGroup, frequency, id: { not: chosen.id } },
    select: { id: true },
  });
  const siblings = await loadSeries(unit, [chosen.id, ...others.map(({ id }) => id)]);
  const plan = planImport(table, { ...chosen, values }, siblings, input, copenhagenDate(unit.now));
  const touched = siblings.filter(({ id }) => plan.series.some(({ seriesId }) => seriesId === id));
  return { ...plan, chosen, seen: touched.map(({ id, version }) => `${id}:${version}`).join(" ") };
}

/**
 * Takes a file's numbers in, as they were shown: all of them, or none. The same file again changes nothing.
 * @throws not_found, forbidden, rule_broken (a fault in the file; a final value changes without a reason), conflict (a series was
 *   changed since the preview)
 */
export async function importValues(
  unit: Unit<Actor>,
  input: ImportInput & { seen: string },
): Promise<{ seriesId: string; entered: number; unchanged: number }> {
  const preview = await previewImport(unit, input);
  const { faults, ambiguous, corrects, seen, series, counts } = preview;
  const [fault] = faults;
  if (fault)
    throw new DomainError(
      "rule_broken",
      `Der er ${countOf(faults.length, "fejl", "fejl")} i filen, og intet er hentet ind. ${faultWords(fault)}`,
    );
  if (ambiguous !== null)
    throw new DomainError("rule_broken", `Vælg, hvad punktum betyder: “${ambiguous}” kan læses på to måder.`, "point");
  if (corrects && input.reason === "")
    throw new DomainError("rule_broken", "Filen retter endelige tal. Skriv, hvorfor de rettes.", "reason");
  if (seen !== input.seen)
    throw new DomainError(
      "conflict",
      "Serien er ændret, siden du så forhåndsvisningen. Se den igen, før du henter tallene ind.",
    );
  for (const { seriesId, changes } of series) {
    const wanted = changes.filter(({ kind }) => kind !== "same");
    if (wanted.length === 0) continue;
    const version = Number(new RegExp(`${seriesId}:(\\d+)`).exec(seen)?.[1]);
    await writeSeries(unit, seriesId, version, {});
    await writeValues(unit, seriesId, wanted, input.reason);
    unit.record({
      kind: "series.imported",
      subject: `series:${seriesId}`,
      data: {
        series: seriesTitle({ ...preview.chosen, area: series.find((one) => one.seriesId === seriesId)!.area }),
        count: wanted.length,
        corrected: wanted.filter(({ final }) => final).length,
        reason: input.reason,
      },
    });
  }
  return { seriesId: input.seriesId, entered: counts.new + counts.changed, unchanged: counts.same };
}

/** "Række 7, kolonnen “Andel”: …" */
export const faultWords = ({ line, column, message }: ImportPlan["faults"][number]): string =>
  `${line === null ? `Kolonnen “${column}”` : `Række ${line}, kolonnen “${column}”`}: ${message}`;
