import type { FigureUnit } from "~/modules/figures/figure-unit";
import { cellAddress } from "~/modules/files/spreadsheet";
import type { Tx } from "~/platform/unit-of-work.server";
import { formatNumber } from "~/ui/danish-numbers";
import { mostFaults, type ImportCounts, type ImportedChange, type ImportFault } from "../import-report";
import { periodName } from "../period";
import { countsOfPeople, outOfBounds, seriesTitle } from "../series";

/**
 * Holds the file's values against those that are there, in `import_change`: new, updated and firmed (provisional before), corrected
 * (final before) or same. A final value isn't made provisional again by a file that is older.
 * @param newest the periods that may still change, whatever the file says
 */
export async function compareValues(tx: Tx, newest: readonly string[], onlyKnown: boolean): Promise<void> {
  if (onlyKnown) {
    await tx.$executeRaw`DELETE FROM import_value v USING import_series s WHERE s.number = v.series AND s.series_id IS NULL`;
    await tx.$executeRaw`DELETE FROM import_series WHERE series_id IS NULL`;
  }
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE import_change ON COMMIT DROP AS
    SELECT f.series, f.period, f.value, f.withheld, f.file_row, f.file_column, v.value AS before,
           (f.provisional OR f.period = ANY (${[...newest]}::text[]))
             AND NOT coalesce(NOT v.provisional AND v.value IS NOT DISTINCT FROM f.value AND v.withheld = f.withheld, false) AS provisional,
           CASE WHEN v.series_id IS NULL THEN 'new'
                WHEN v.value IS DISTINCT FROM f.value OR v.withheld <> f.withheld
                  THEN CASE WHEN v.provisional THEN 'updated' ELSE 'corrected' END
                WHEN v.provisional AND NOT (f.provisional OR f.period = ANY (${[...newest]}::text[])) THEN 'firmed'
                ELSE 'same' END AS kind
    FROM import_value f JOIN import_series s ON s.number = f.series
    LEFT JOIN statistic_value v ON v.series_id = s.series_id AND v.period = f.period`;
  await tx.$executeRaw`ANALYZE import_change`;
}

/** What the file would change, counted. */
export async function countChanges(tx: Tx): Promise<ImportCounts & { values: number; areas: number }> {
  const [counts] = await tx.$queryRaw<(ImportCounts & { values: number; areas: number })[]>`
    SELECT count(*)::int AS values, count(*) FILTER (WHERE kind = 'new')::int AS new,
           count(*) FILTER (WHERE kind = 'updated')::int AS updated, count(*) FILTER (WHERE kind = 'firmed')::int AS firmed,
           count(*) FILTER (WHERE kind = 'corrected')::int AS corrected, count(*) FILTER (WHERE kind = 'same')::int AS same,
           count(*) FILTER (WHERE value IS NULL)::int AS withheld,
           (SELECT count(*)::int FROM import_series WHERE series_id IS NULL) AS "newSeries",
           (SELECT count(DISTINCT area)::int FROM import_series) AS areas
    FROM import_change`;
  return counts!;
}

/** What only shows when all values are held together: the same period twice, values that a series can't have. */
export async function faultsTogether(tx: Tx): Promise<ImportFault[]> {
  const twice = await tx.$queryRaw<
    { period: string; row: number; column: number; other: number; otherColumn: number }[]
  >`
    SELECT d.period, d.last AS row, d.last_column AS column, d.first AS other, d.first_column AS "otherColumn"
    FROM (SELECT period, min(file_row) AS first, max(file_row) AS last, min(file_column) AS first_column, max(file_column) AS last_column
          FROM import_change GROUP BY series, period HAVING count(*) > 1) d
    ORDER BY d.last LIMIT ${mostFaults}`;
  const wrong = await tx.$queryRaw<
    { value: number; row: number; column: number; measure: string; unit: FigureUnit; finer: boolean }[]
  >`
    SELECT c.value::float8 AS value, c.file_row AS row, c.file_column AS column, s.measure, s.unit,
           scale(trim_scale(c.value)) > s.decimals AS finer
    FROM import_change c JOIN import_series s ON s.number = c.series
    WHERE c.kind <> 'same' AND (scale(trim_scale(c.value)) > s.decimals
          OR NOT s.unbounded AND (s.unit = 'percent' AND c.value > 100 OR s.unit = ANY (${["percent", ...countsOfPeople]}) AND c.value < 0))
    ORDER BY c.file_row LIMIT ${mostFaults}`;
  return [
    ...twice.map(({ period, row, column, other, otherColumn }) => ({
      cell: cellAddress(column, row),
      message: `${periodName(period)} står to gange for den samme serie, også i felt ${cellAddress(otherColumn, other)}. Behold kun det ene tal.`,
    })),
    ...wrong.map(({ value, row, column, measure, unit, finer }) => ({
      cell: cellAddress(column, row),
      message: finer
        ? `${formatNumber(value, 6).replace(/0+$/, "")} har flere decimaler end serierne med “${measure}”. Giv serierne flere decimaler, eller afrund tallet.`
        : `${formatNumber(value, 4).replace(/,?0+$/, "")} ${outOfBounds({ unit }, value)!} Ret tallet, eller ret serien, hvis den tæller andet.`,
    })),
  ].slice(0, mostFaults);
}

/** Changes that are listed one by one. */
const LISTED = 100;
const TITLES = 20;

/** The first of what changes, with corrections first, and the titles of some new series. */
export async function sampleChanges(tx: Tx): Promise<{ newSeries: string[]; changes: ImportedChange[] }> {
  const fresh = await tx.$queryRaw<{ measure: string; area: string; targetGroup: string }[]>`
    SELECT measure, area, target_group AS "targetGroup" FROM import_series WHERE series_id IS NULL ORDER BY number LIMIT ${TITLES}`;
  const changed = await tx.$queryRaw<
    (Omit<ImportedChange, "title"> & { measure: string; area: string; targetGroup: string; unit: FigureUnit })[]
  >`
    SELECT s.measure, s.area, s.target_group AS "targetGroup", s.unit, s.decimals, c.period, c.kind,
           c.before::float8 AS before, c.value::float8 AS after
    FROM import_change c JOIN import_series s ON s.number = c.series
    WHERE c.kind IN ('updated', 'firmed', 'corrected')
    ORDER BY array_position(ARRAY['corrected', 'updated', 'firmed'], c.kind), c.period DESC, c.file_row LIMIT ${LISTED}`;
  return {
    newSeries: fresh.map(seriesTitle),
    changes: changed.map(({ measure, area, targetGroup, ...change }) => ({
      ...change,
      title: seriesTitle({ measure, area, targetGroup }),
    })),
  };
}

/** The state of the series that the file was held against: it is another as soon as anybody changes one of them. */
export async function stateSeen(tx: Tx): Promise<string> {
  const [{ seen }] = (await tx.$queryRaw<{ seen: string }[]>`
    SELECT md5(coalesce(string_agg(number || ':' || coalesce(series_id::text || ':' || series_version, 'new'), ' ' ORDER BY number), '')) AS seen
    FROM import_series`) as [{ seen: string }];
  return seen;
}
